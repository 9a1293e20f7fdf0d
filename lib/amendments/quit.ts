import "server-only";
import type { Event } from "@/lib/ledger/events";
import { wordsDigest } from "@/lib/ledger/words";
import type { Tx } from "@/lib/platform/db";
import { closeChanges } from "./close-changes";
import { settle } from "./settle";
import { storedChanges } from "./stored";

/** A delegation that leaves takes what it has open off the table; what pointed at that goes with it. */
export async function withdrawAll(
  tx: Tx,
  packageId: string,
  now: Date,
  delegationId: string,
  reason: string,
): Promise<Event[]> {
  const open = await openIn(tx, packageId, delegationId);
  if (open.length === 0) return [];
  const own = await storedChanges(tx, packageId, { ids: open });
  const { closed, lapsed } = await closeChanges(tx, packageId, now, own, "withdrawn", reason);
  const changes = { delegationId, changes: closed, reason: wordsDigest(reason) };
  return [{ type: "change.withdrawn", data: changes }, ...lapsed];
}

/**
 * After a delegation has left: its consents count no longer for what is open, and what waited for its voice alone merges,
 * all of it into one revision (V1).
 */
export async function settleWithout(
  tx: Tx,
  packageId: string,
  now: Date,
  delegationId: string,
  precedingEvents: number,
): Promise<Event[]> {
  await tx.consent.updateMany({
    where: { packageId, delegationId, lapsedAt: null, change: { stage: "open" } },
    data: { lapsedAt: now },
  });
  return settle(tx, packageId, now, await openIn(tx, packageId), precedingEvents);
}

async function openIn(tx: Tx, packageId: string, delegationId?: string): Promise<string[]> {
  const open = await tx.change.findMany({
    where: { packageId, stage: "open", delegationId },
    select: { id: true },
  });
  return open.map(({ id }) => id);
}
