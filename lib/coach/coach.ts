import type { ClauseContent } from "@/lib/clauses/catalogue";
import { utf8 } from "@/lib/kernel/bytes";
import { canonicalJson } from "@/lib/kernel/canonical-json";
import { type Digest, digestOf } from "@/lib/kernel/digest";
import { type ReviewSubject, reviewedText } from "@/lib/review/reviewed-text";
import {
  categoryWithoutIndicator,
  donorWithoutCommitment,
  noConsultationHeld,
} from "@/lib/review/rules/fairness";
import { incentiveWithoutPriority, milestoneWithoutPriority } from "@/lib/review/rules/priorities";
import {
  firstActionAbsent,
  firstActionLate,
  gateUnassessed,
  phaseWithoutGate,
} from "@/lib/review/rules/sequence";
import {
  equipmentWithoutGate,
  incentiveWithoutSunset,
  trancheWithoutCondition,
} from "@/lib/review/rules/support";
import { framingsOf } from "./framing";
import type { CoachRule, Remark, Spotted } from "./remark";
import { fromReview, type Rule } from "./rule";
import {
  dutiesOneSided,
  gainsUnsaid,
  indicatorUnmeasured,
  interestUndeclared,
  nameUnchosen,
  panelOneSided,
  reviewAbsent,
  waiverOneSided,
} from "./rules/fairness";
import { dependsOnLater, feasibilityAbsent, gateNotMet, singleDayWindow, termShort } from "./rules/sequence";
import {
  curriculumUnvetted,
  diversionUnweighed,
  endUseUnsaid,
  notThroughDomestic,
  recipientsUnnamed,
} from "./rules/support";

/** A wording on the table or in one's own draft. */
export type SeenWording = { content: ClauseContent; digest: Digest };

export type CoachSubject = {
  /** The text as it would be if all that the reader sees were agreed: one wording a clause. */
  text: ReviewSubject;
  /** Digest of that wording, by clause. */
  digests: ReadonlyMap<string, Digest>;
  /** Every wording that could still become agreed. */
  wordings: readonly SeenWording[];
};

const rules: Record<Exclude<CoachRule, "coercive_wording">, Rule> = {
  first_action_absent: fromReview(firstActionAbsent),
  first_action_late: fromReview(firstActionLate),
  phase_without_gate: fromReview(phaseWithoutGate),
  gate_unassessed: fromReview(gateUnassessed),
  gate_not_met: gateNotMet,
  depends_on_later: dependsOnLater,
  single_day_window: singleDayWindow,
  gains_unsaid: gainsUnsaid,
  interest_undeclared: interestUndeclared,
  name_unchosen: nameUnchosen,
  nobody_heard: fromReview(noConsultationHeld),
  milestone_without_priority: fromReview(milestoneWithoutPriority),
  incentive_without_priority: fromReview(incentiveWithoutPriority),
  duties_one_sided: dutiesOneSided,
  donor_without_commitment: fromReview(donorWithoutCommitment),
  waiver_one_sided: waiverOneSided,
  panel_one_sided: panelOneSided,
  tranche_without_condition: fromReview(trancheWithoutCondition),
  incentive_without_sunset: fromReview(incentiveWithoutSunset),
  equipment_without_gate: fromReview(equipmentWithoutGate),
  end_use_unsaid: endUseUnsaid,
  recipients_unnamed: recipientsUnnamed,
  diversion_unweighed: diversionUnweighed,
  curriculum_unvetted: curriculumUnvetted,
  not_through_domestic: notThroughDomestic,
  category_without_indicator: fromReview(categoryWithoutIndicator),
  indicator_unmeasured: indicatorUnmeasured,
  feasibility_absent: feasibilityAbsent,
  review_absent: reviewAbsent,
  term_short: termShort,
};

/** Everything the coach has to say of a text; nothing of a text that is not there yet. */
export function remarksOn(subject: CoachSubject): Remark[] {
  const text = reviewedText(subject.text);
  if (text.size === 0) return [];
  const found = Object.entries(rules).flatMap(([name, { source, find }]) =>
    Array.from(find(text), spotted => remark(subject, name as CoachRule, source, spotted)),
  );
  return [...found, ...subject.wordings.flatMap(wording => framingRemarks(subject, wording))];
}

/** What it has to say of wordings alone, without asking how they stand to others. */
export const framingRemarks = (
  subject: Pick<CoachSubject, "digests">,
  { content, digest }: SeenWording,
): Remark[] =>
  framingsOf(content).map(({ expression, path, found, instead }) =>
    remark(subject, "coercive_wording", "F4", {
      clauseId: content.id,
      path,
      params: { found, instead },
      about: `${expression}.${path}`,
      wording: digest,
    }),
  );

function remark(
  { digests }: Pick<CoachSubject, "digests">,
  rule: CoachRule,
  source: string,
  { clauseId, path, params = {}, about, wording }: Spotted,
): Remark {
  const worded = wording ?? (clauseId === undefined ? null : (digests.get(clauseId) ?? null));
  return {
    id: [rule, clauseId ?? "package", ...(about === undefined ? [] : [about])].join(":"),
    rule,
    source,
    clauseId,
    path,
    params,
    digest: digestOf(utf8(canonicalJson({ wording: worded, params }))),
  };
}
