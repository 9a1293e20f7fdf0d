import type { DayWindow, PlanMilestone } from "@/lib/plan/timeline";

/** The window a milestone stands at: the agreed one, else the first proposed. */
export function windowShown({ id, agreed, others }: PlanMilestone): DayWindow {
  const window = agreed ?? others[0]?.window;
  if (!window) throw new Error(`milestone ${id} has no window`);
  return window;
}
