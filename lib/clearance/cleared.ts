import "server-only";
import type { Digest } from "@/lib/kernel/digest";
import { DomainError } from "@/lib/kernel/errors";
import { type KeptRow, keptRow } from "@/lib/ledger/kept-rows";
import { wordsDigest } from "@/lib/ledger/words";
import type { Tx } from "@/lib/platform/db";

/** The exact text of a draft: its words and every change in it. A clearance speaks of this and nothing else (R4). */
export async function draftDigest(tx: Tx, amendmentId: string): Promise<Digest> {
  const { title, rationale, linked } = await tx.amendment.findUniqueOrThrow({ where: { id: amendmentId } });
  const changes = await tx.change.findMany({
    where: { amendmentId },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { clauseId: true, action: true, digest: true, baseDigest: true, countersId: true },
  });
  return wordsDigest({ title, rationale, linked, changes });
}

/** Whether the delegation wants its text cleared before it is tabled. */
export async function clearanceRule(tx: Tx, delegationId: string) {
  const rule = await tx.clearanceRule.findUnique({ where: { delegationId } });
  return rule && rule.endedAt === null ? rule : null;
}

/** Refuses to table what has not been cleared, or was cleared with other words. */
export async function assertCleared(tx: Tx, delegationId: string, amendmentId: string): Promise<void> {
  if (!(await clearanceRule(tx, delegationId))) return;
  const cleared = await tx.clearanceRound.findMany({
    where: { amendmentId, stage: "cleared" },
    select: { digest: true },
  });
  if (cleared.length === 0) throw new DomainError("not-now", "clear_first");
  const digest = await draftDigest(tx, amendmentId);
  if (!cleared.some(round => round.digest === digest))
    throw new DomainError("not-now", "cleared_other_words");
}

/** Other words than those that were cleared: the clearance no longer speaks of the draft. */
export async function voidClearance(tx: Tx, amendmentId: string): Promise<KeptRow[]> {
  const cleared = await tx.clearanceRound.findMany({
    where: { amendmentId, stage: "cleared" },
    select: { id: true },
  });
  await tx.clearanceRound.updateMany({
    where: { amendmentId, stage: "cleared" },
    data: { stage: "recalled" },
  });
  return cleared.map(({ id }) => keptRow("ClearanceRound", { id }));
}

/** What is tabled without being a draft first (a counter at once, a decided conflict) cannot have been cleared. */
export async function assertFree(tx: Tx, delegationId: string): Promise<void> {
  if (await clearanceRule(tx, delegationId)) throw new DomainError("not-now", "clear_first");
}
