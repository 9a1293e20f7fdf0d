import "server-only";
import type { Tx } from "@/lib/platform/db";
import { voidUnagreed } from "./displace";
import { settleAmendments } from "./merge";
import { type StoredChange, storedChanges } from "./stored";

/** Ends open changes without agreement. A linked amendment ends whole. Returns every change that ended. */
export async function closeChanges(
  tx: Tx,
  packageId: string,
  now: Date,
  changes: readonly StoredChange[],
  stage: "rejected" | "withdrawn",
  reason: string,
): Promise<string[]> {
  const deals = changes.filter(change => change.linked).map(change => change.amendmentId);
  const partners = deals.length > 0 ? await storedChanges(tx, packageId, { amendmentIds: deals }) : [];
  const open = partners.filter(change => change.stage === "open");
  const all = new Map([...changes, ...open].map(change => [change.id, change]));
  const ids = [...all.keys()];
  await tx.change.updateMany({ where: { id: { in: ids } }, data: { stage, reason, settledAt: now } });
  await voidUnagreed(
    tx,
    [...all.values()].map(change => change.clauseId),
  );
  await settleAmendments(tx, now, [...all.values()]);
  return ids;
}
