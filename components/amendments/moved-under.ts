import type { ClauseItem, DraftChange } from "@/lib/amendments/document";

/** What happened since a draft was written that has to be seen to before it can be tabled. */
export type Moved = "gone" | "outdated" | "unanswerable";

/** Whether its clause was withdrawn, declined or removed: a new clause answers nothing and starts from nothing. */
export const isGone = ({ standing }: ClauseItem, { action, countersId }: DraftChange): boolean =>
  standing === "drafted" && (action === "change" || countersId !== null);

export function movedUnder(clause: ClauseItem, draft: DraftChange): Moved | undefined {
  if (isGone(clause, draft)) return "gone";
  if (draft.outdated || (draft.action === "add" && clause.agreed)) return "outdated";
  const isAnswerable = !draft.countersId || clause.open.some(({ id }) => id === draft.countersId);
  return isAnswerable ? undefined : "unanswerable";
}
