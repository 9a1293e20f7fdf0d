import "server-only";
import type { Event } from "@/lib/ledger/events";
import type { Tx } from "@/lib/platform/db";
import { lapse, voidUnagreed } from "./lapse";
import { settleAmendments } from "./merge";
import { type StoredChange, storedChanges } from "./stored";

/**
 * Ends open changes without agreement. A linked amendment ends whole, and what pointed at a clause that will now never be
 * agreed lapses. Returns every change that was closed, and what followed from it.
 */
export async function closeChanges(
  tx: Tx,
  packageId: string,
  now: Date,
  changes: readonly StoredChange[],
  stage: "rejected" | "withdrawn",
  reason: string,
): Promise<{ closed: string[]; lapsed: Event[] }> {
  const deals = changes.filter(change => change.linked).map(change => change.amendmentId);
  const partners = deals.length > 0 ? await storedChanges(tx, packageId, { amendmentIds: deals }) : [];
  const open = partners.filter(change => change.stage === "open");
  const all = new Map([...changes, ...open].map(change => [change.id, change]));
  const ids = [...all.keys()];
  await tx.change.updateMany({ where: { id: { in: ids } }, data: { stage, reason, settledAt: now } });
  const voided = await voidUnagreed(
    tx,
    [...all.values()].map(change => change.clauseId),
  );
  await settleAmendments(tx, now, [...all.values()]);
  return { closed: ids, lapsed: await lapse(tx, packageId, now, [], voided) };
}
