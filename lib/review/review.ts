import type { Finding, RuleName, Severity } from "./finding";
import { type ReviewSubject, reviewedText } from "./reviewed-text";
import type { Rule } from "./rule";
import { categoryWithoutIndicator, donorWithoutCommitment, noConsultationHeld } from "./rules/fairness";
import { budgetCurrency, budgetExceeds, trancheCurrency, tranchesExceed } from "./rules/money";
import { incentiveWithoutPriority, milestoneWithoutPriority } from "./rules/priorities";
import {
  firstActionAbsent,
  firstActionLate,
  gateUnassessed,
  phaseBeforeReady,
  phaseWithoutGate,
} from "./rules/sequence";
import {
  danglingReference,
  languageMissing,
  nothingAgreed,
  openChanges,
  titleLanguageMissing,
} from "./rules/standing";
import {
  equipmentWithoutGate,
  exitWithoutBudgetLine,
  incentiveWithoutSunset,
  trancheWithoutCondition,
} from "./rules/support";
import { dayOutsideTerm, dependencyCycle, milestoneOutsidePhase, phaseOutsideTerm } from "./rules/time";
import { coerciveWording } from "./rules/words";

/** The pre-signature review of domain.md, in the order in which it is read. */
export const rules: Record<RuleName, Rule> = {
  nothing_agreed: nothingAgreed,
  open_changes: openChanges,
  dangling_reference: danglingReference,
  title_language_missing: titleLanguageMissing,
  language_missing: languageMissing,
  milestone_without_priority: milestoneWithoutPriority,
  incentive_without_priority: incentiveWithoutPriority,
  incentive_without_sunset: incentiveWithoutSunset,
  exit_without_budget_line: exitWithoutBudgetLine,
  tranche_without_condition: trancheWithoutCondition,
  tranches_exceed: tranchesExceed,
  tranche_currency: trancheCurrency,
  budget_exceeds: budgetExceeds,
  budget_currency: budgetCurrency,
  dependency_cycle: dependencyCycle,
  phase_outside_term: phaseOutsideTerm,
  milestone_outside_phase: milestoneOutsidePhase,
  day_outside_term: dayOutsideTerm,
  first_action_absent: firstActionAbsent,
  first_action_late: firstActionLate,
  phase_without_gate: phaseWithoutGate,
  gate_unassessed: gateUnassessed,
  phase_before_ready: phaseBeforeReady,
  category_without_indicator: categoryWithoutIndicator,
  coercive_wording: coerciveWording,
  no_consultation_held: noConsultationHeld,
  donor_without_commitment: donorWithoutCommitment,
  equipment_without_gate: equipmentWithoutGate,
};

/** Everything that is missing before signature; of a text that is not there, only that. */
export function review(subject: ReviewSubject): Finding[] {
  const blocking = blockingIn(subject);
  return subject.clauses.length === 0 ? blocking : [...blocking, ...findings(subject, "advisory")];
}

/** What alone decides whether a text may be initialled. */
export const blockingIn = (subject: ReviewSubject): Finding[] => findings(subject, "blocking");

function findings(subject: ReviewSubject, asked: Severity): Finding[] {
  const text = reviewedText(subject);
  return Object.entries(rules).flatMap(([name, { severity, source, find }]) =>
    severity === asked
      ? Array.from(find(text), found => ({ rule: name as RuleName, severity, source, ...found }))
      : [],
  );
}
