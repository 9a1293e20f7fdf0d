import type { Found } from "@/lib/review/finding";

/** What the coach looks for; the first part are rules of the review, asked of the text as it is being written. */
export const coachRules = [
  "first_action_absent",
  "first_action_late",
  "phase_without_gate",
  "gate_unassessed",
  "gate_not_met",
  "depends_on_later",
  "single_day_window",
  "coercive_wording",
  "gains_unsaid",
  "interest_undeclared",
  "name_unchosen",
  "nobody_heard",
  "milestone_without_priority",
  "incentive_without_priority",
  "duties_one_sided",
  "donor_without_commitment",
  "waiver_one_sided",
  "panel_one_sided",
  "tranche_without_condition",
  "incentive_without_sunset",
  "equipment_without_gate",
  "end_use_unsaid",
  "recipients_unnamed",
  "diversion_unweighed",
  "curriculum_unvetted",
  "not_through_domestic",
  "category_without_indicator",
  "indicator_unmeasured",
  "feasibility_absent",
  "review_absent",
  "term_short",
] as const;
export type CoachRule = (typeof coachRules)[number];

/**
 * One thing the coach points out. It explains and never blocks. `id` says what it is about, `digest` in which state that
 * was: set aside, it stays so until the state is another.
 */
export type Remark = {
  id: string;
  rule: CoachRule;
  /** The demand of the sources it serves. */
  source: string;
  clauseId: string | undefined;
  /** Dotted into the body. */
  path: string | undefined;
  params: Readonly<Record<string, string | number>>;
  digest: string;
};

export type Spotted = Pick<Found, "clauseId" | "path"> & {
  params?: Readonly<Record<string, string | number>>;
  /** Tells two remarks of one rule on one clause apart. */
  about?: string;
  /** Of the wording it is about, where that is not the one its clause is read by. */
  wording?: string;
};
