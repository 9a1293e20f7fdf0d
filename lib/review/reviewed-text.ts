import type { ClauseContent, ClauseKind, ContentOf } from "@/lib/clauses/catalogue";
import type { Period } from "@/lib/clauses/field";
import type { Localised } from "@/lib/kernel/localised";
import type { AgreedReadiness } from "@/lib/readiness/gate";

/** All that the review looks at. */
export type ReviewSubject = {
  /** The package's own, which stands above the text that is signed. */
  title: Localised;
  /** The agreed text. */
  clauses: readonly ClauseContent[];
  /** Authentic languages. */
  languages: readonly string[];
  term: Period;
  today: string;
  /** Open changes, by the delegation they wait for. */
  waiting: readonly { delegationId: string; changes: number }[];
  readiness: AgreedReadiness;
  donors: readonly { delegationId: string; name: Localised }[];
  /** The delegation that first worded a clause. */
  wordedBy: ReadonlyMap<string, string>;
};

/** The same, ready to be asked by kind and by what points where: each rule stays linear in the text. */
export type ReviewedText = Omit<ReviewSubject, "clauses"> & {
  size: number;
  all: readonly ClauseContent[];
  of<K extends ClauseKind>(kind: K): readonly ContentOf<K>[];
  tranchesOf(incentiveId: string): readonly ContentOf<"tranche">[];
  /** Conditions that name the clause; not those on the whole package. */
  conditionsOn(clauseId: string): readonly ContentOf<"condition">[];
  milestonesIn(phaseId: string): readonly ContentOf<"milestone">[];
};

export function reviewedText({ clauses, ...rest }: ReviewSubject): ReviewedText {
  const byKind = Map.groupBy(clauses, clause => clause.kind);
  const of = <K extends ClauseKind>(kind: K) => (byKind.get(kind) ?? []) as ContentOf<K>[];
  const tranches = Map.groupBy(of("tranche"), tranche => tranche.body.incentive);
  const milestones = Map.groupBy(of("milestone"), milestone => milestone.body.phase);
  const named = of("condition").flatMap(condition =>
    (condition.body.clauses ?? []).map(id => ({ id, condition })),
  );
  const conditions = Map.groupBy(named, ({ id }) => id);
  return {
    ...rest,
    size: clauses.length,
    all: clauses,
    of,
    tranchesOf: id => tranches.get(id) ?? [],
    conditionsOn: id => (conditions.get(id) ?? []).map(({ condition }) => condition),
    milestonesIn: id => milestones.get(id) ?? [],
  };
}
