import type { ClauseContent, ClauseKind } from "@/lib/clauses/catalogue";
import { noCounts, type SourceCounts } from "./tally";

/** How much of the source stands in the clauses, counted in them alone, to be held against the reader's own count. */
export function countCarried(contents: readonly ClauseContent[]): SourceCounts {
  const counts = noCounts();
  for (const { kind, body } of contents) {
    if (kind === "condition") counts.conditions++;
    if (kind === "tranche") counts.plannedDisbursements++;
    if (kind === "indicator") {
      counts.indicators++;
      counts.periods += body.trajectory?.length ?? 0;
    }
    if (kind === "incentive") {
      counts.budgets += body.budget?.length ?? 0;
      counts.transactions += body.history?.length ?? 0;
    }
  }
  return counts;
}

export type KindCounts = Partial<Record<ClauseKind, number>>;

export function countKinds(contents: readonly ClauseContent[]): KindCounts {
  const counts: KindCounts = {};
  for (const { kind } of contents) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
