/** What a clearer's part in a round comes to, and with it the round. */
export type ClearingStage = "waiting" | "open" | "cleared" | "returned";
export type RoundStage = "open" | "cleared" | "returned" | "recalled";
export type Order = "parallel" | "in_order";

/** Who is asked when a round begins: everybody, or the first. */
export const firstAsked = (order: Order, ordinal: number): ClearingStage =>
  order === "parallel" || ordinal === 0 ? "open" : "waiting";

/** Where a round stands after one clearing: one return ends it, the last yes clears it. */
export function roundAfter(clearings: readonly ClearingStage[]): RoundStage {
  if (clearings.includes("returned")) return "returned";
  return clearings.every(stage => stage === "cleared") ? "cleared" : "open";
}

/** Whose turn comes next where one clears after another: the first who still waits. */
export const nextAsked = (clearings: readonly ClearingStage[]): number | null => {
  if (clearings.includes("open")) return null;
  const next = clearings.indexOf("waiting");
  return next < 0 ? null : next;
};
