import type { Money } from "@/lib/kernel/money";

/** Ids of the demands that the rules serve, as the sources number them. */
export type Source =
  | "F1"
  | "F2"
  | "F3"
  | "F4"
  | "F5"
  | "F7"
  | "F8"
  | "I2"
  | "I3"
  | "N1"
  | "N2"
  | "N3"
  | "N4"
  | "R2";

/** Blocking findings keep the text from being initialled; advisory ones are for the parties to weigh. */
export type Severity = "blocking" | "advisory";

/** Who can put it right: a side, either side, or one delegation. */
export type Settler = "host" | "donor" | "either" | { delegationId: string };

/** Where a rule found something. `path` is dotted into the clause's body. */
export type Found = {
  settles: Settler;
  clauseId?: string;
  path?: string;
  /** What its sentence needs; amounts are formatted where it is shown. */
  params?: Readonly<Record<string, string | number | Money>>;
};

export const ruleNames = [
  "nothing_agreed",
  "open_changes",
  "dangling_reference",
  "title_language_missing",
  "language_missing",
  "milestone_without_priority",
  "incentive_without_priority",
  "incentive_without_sunset",
  "exit_without_budget_line",
  "tranche_without_condition",
  "tranches_exceed",
  "tranche_currency",
  "budget_exceeds",
  "budget_currency",
  "dependency_cycle",
  "phase_outside_term",
  "milestone_outside_phase",
  "day_outside_term",
  "first_action_absent",
  "first_action_late",
  "phase_without_gate",
  "gate_unassessed",
  "phase_before_ready",
  "category_without_indicator",
  "coercive_wording",
  "no_consultation_held",
  "donor_without_commitment",
  "equipment_without_gate",
] as const;
export type RuleName = (typeof ruleNames)[number];

export type Finding = Found & { rule: RuleName; severity: Severity; source: Source };
