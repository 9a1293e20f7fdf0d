import type { CoachRule } from "@/lib/coach/remark";

export const remarkGroups = ["sequence", "framing", "fairness", "support", "measures"] as const;
export type RemarkGroup = (typeof remarkGroups)[number];

/** Under which heading a remark is read. */
export const groupOf: Record<CoachRule, RemarkGroup> = {
  first_action_absent: "sequence",
  first_action_late: "sequence",
  phase_without_gate: "sequence",
  gate_unassessed: "sequence",
  gate_not_met: "sequence",
  depends_on_later: "sequence",
  single_day_window: "sequence",
  feasibility_absent: "sequence",
  term_short: "sequence",
  coercive_wording: "framing",
  gains_unsaid: "framing",
  interest_undeclared: "framing",
  name_unchosen: "framing",
  nobody_heard: "fairness",
  milestone_without_priority: "fairness",
  incentive_without_priority: "fairness",
  duties_one_sided: "fairness",
  donor_without_commitment: "fairness",
  waiver_one_sided: "fairness",
  panel_one_sided: "fairness",
  tranche_without_condition: "support",
  incentive_without_sunset: "support",
  equipment_without_gate: "support",
  end_use_unsaid: "support",
  recipients_unnamed: "support",
  diversion_unweighed: "support",
  curriculum_unvetted: "support",
  not_through_domestic: "support",
  category_without_indicator: "measures",
  indicator_unmeasured: "measures",
  review_absent: "measures",
};
