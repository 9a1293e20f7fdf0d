import "server-only";
import type { Event } from "@/lib/ledger/events";
import type { Tx } from "@/lib/platform/db";
import { settleAmendments } from "./merge";
import { openPointingAt } from "./pointing";
import { type StoredChange, storedChanges } from "./stored";

export type LapseReason = "answered" | "clause_removed" | "already_agreed" | "deal_broken" | "reference_gone";

type Lapsing = { change: StoredChange; reason: LapseReason };

/**
 * Ends changes that can no longer be agreed, and with them the rest of a linked amendment (all or nothing) and whatever
 * points at a clause that is gone for good: removed, or proposed and settled without agreement. What ends may take more with
 * it, until nothing on the table leads nowhere.
 */
export async function lapse(
  tx: Tx,
  packageId: string,
  now: Date,
  first: readonly Lapsing[],
  goneClauses: readonly string[],
): Promise<Event[]> {
  const all = new Map<string, Lapsing>();
  let gone = goneClauses;
  for (let wave = [...first]; ; wave = []) {
    const ends = (change: StoredChange, reason: LapseReason) => {
      if (all.has(change.id)) return;
      all.set(change.id, { change, reason });
      wave.push({ change, reason });
    };
    for (const item of wave) all.set(item.change.id, item);
    for (const change of await openPointingAt(tx, packageId, gone)) ends(change, "reference_gone");
    const deals = wave.filter(({ change }) => change.linked).map(({ change }) => change.amendmentId);
    const partners = deals.length > 0 ? await storedChanges(tx, packageId, { amendmentIds: deals }) : [];
    for (const change of partners) if (change.stage === "open") ends(change, "deal_broken");
    if (wave.length === 0) break;
    await settleLapsed(tx, now, wave);
    gone = await voidUnagreed(
      tx,
      wave.map(({ change }) => change.clauseId),
    );
  }
  if (all.size === 0) return [];
  const lapsed = [...all.values()];
  await settleAmendments(
    tx,
    now,
    lapsed.map(({ change }) => change),
  );
  const changes = lapsed.map(({ change }) => change.id);
  return [{ type: "change.lapsed", data: { changes, reasons: lapsed.map(({ reason }) => reason) } }];
}

async function settleLapsed(tx: Tx, now: Date, wave: readonly Lapsing[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Change" c SET stage = 'lapsed', reason = r.reason, "settledAt" = ${now}
    FROM unnest(${wave.map(({ change }) => change.id)}::uuid[], ${wave.map(({ reason }) => reason)}::text[]) AS r(id, reason)
    WHERE c.id = r.id`;
}

/** A clause that was proposed and has nothing open any more will never be agreed. Returns those. */
export async function voidUnagreed(tx: Tx, clauseIds: readonly string[]): Promise<string[]> {
  const voided = await tx.$queryRaw<{ id: string }[]>`
    UPDATE "Clause" l SET standing = 'void'
    WHERE l.id = ANY(${clauseIds}::uuid[]) AND l.standing = 'proposed'
      AND NOT EXISTS (SELECT 1 FROM "Change" c WHERE c."clauseId" = l.id AND c.stage = 'open')
    RETURNING l.id`;
  return voided.map(({ id }) => id);
}
