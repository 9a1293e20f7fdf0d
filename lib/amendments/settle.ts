import "server-only";
import type { Digest } from "@/lib/kernel/digest";
import type { Event } from "@/lib/ledger/events";
import type { Tx } from "@/lib/platform/db";
import { displace } from "./displace";
import { merge } from "./merge";
import { type StoredChange, storedChanges } from "./stored";

/** A delegation's standing yes to a change, for its exact content. */
export type StandingConsent = { changeId: string; delegationId: string; digest: Digest };

/**
 * After a consent: merges what every voice now agrees to, each linked amendment all or nothing, into one new revision;
 * then carries competing open changes over to the new text, or lets them lapse. Nothing happens where a voice is missing.
 */
export async function settle(
  tx: Tx,
  packageId: string,
  now: Date,
  touched: readonly string[],
  precedingEvents: number,
): Promise<Event[]> {
  const voices = await voicesOf(tx, packageId);
  if (!voices.complete) return [];
  const amendmentIds = [
    ...new Set((await storedChanges(tx, packageId, { ids: touched })).map(c => c.amendmentId)),
  ];
  const open = (await storedChanges(tx, packageId, { amendmentIds })).filter(
    change => change.stage === "open",
  );
  const consents = await standingConsents(
    tx,
    open.map(change => change.id),
  );
  const candidates = unitsOf(open, new Set(touched)).filter(unit =>
    unit.every(change => agreedByAll(change, voices.ids, consents)),
  );
  const merged = firstComeFirst(candidates);
  if (merged.length === 0) return [];
  const mergedEvent = await merge(tx, packageId, now, merged, consents, precedingEvents);
  const displaced = await displace(tx, packageId, now, merged);
  return [mergedEvent, ...displaced];
}

/** Both sides must have a voice at the table: a package with one side alone agrees to nothing (N1). */
async function voicesOf(tx: Tx, packageId: string) {
  const delegations = await tx.delegation.findMany({
    where: { packageId, leftAt: null },
    select: { id: true, side: true },
  });
  const sides = new Set(delegations.map(delegation => delegation.side));
  return { ids: delegations.map(delegation => delegation.id), complete: sides.size === 2 };
}

async function standingConsents(tx: Tx, changeIds: string[]): Promise<StandingConsent[]> {
  return tx.$queryRaw<StandingConsent[]>`
    SELECT "changeId", "delegationId", digest FROM "Consent"
    WHERE "changeId" = ANY(${changeIds}::uuid[]) AND "lapsedAt" IS NULL
    ORDER BY at, "delegationId"`;
}

/** What stands or falls together: a linked amendment whole, any other change by itself. */
function unitsOf(open: StoredChange[], touched: ReadonlySet<string>): StoredChange[][] {
  const units: StoredChange[][] = [];
  const deals = new Map<string, StoredChange[]>();
  for (const change of open) {
    const deal = deals.get(change.amendmentId);
    if (deal) deal.push(change);
    else if (change.linked) {
      const unit = [change];
      deals.set(change.amendmentId, unit);
      units.push(unit);
    } else if (touched.has(change.id)) units.push([change]);
  }
  return units;
}

function agreedByAll(change: StoredChange, voices: string[], consents: StandingConsent[]): boolean {
  if (change.conflicts.length > 0) return false;
  const yes = new Set(
    consents
      .filter(consent => consent.changeId === change.id && consent.digest === change.digest)
      .map(consent => consent.delegationId),
  );
  return voices.every(voice => yes.has(voice));
}

/** Two ready changes on one clause: the one tabled first merges, the other meets the new text like any competitor. */
function firstComeFirst(units: StoredChange[][]): StoredChange[] {
  const taken = new Set<string>();
  const merged: StoredChange[] = [];
  for (const unit of units) {
    if (unit.some(change => taken.has(change.clauseId) || change.agreedDigest !== change.baseDigest))
      continue;
    for (const change of unit) taken.add(change.clauseId);
    merged.push(...unit);
  }
  return merged;
}
