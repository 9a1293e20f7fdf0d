import "server-only";
import type { Digest } from "@/lib/kernel/digest";
import type { Event } from "@/lib/ledger/events";
import type { Tx } from "@/lib/platform/db";
import { displace } from "./displace";
import { merge } from "./merge";
import { mergeable } from "./mergeable";
import { readyUnits, textNow } from "./ready-units";

/** A delegation's standing yes to a change, for its exact content. */
export type StandingConsent = { changeId: string; delegationId: string; digest: Digest };

/** By the change they are given to. */
export type StandingConsents = ReadonlyMap<string, readonly StandingConsent[]>;

/**
 * After a consent: merges what every voice now agrees to, each linked amendment all or nothing, into one new revision;
 * then carries competing open changes over to the new text, or lets them lapse. Nothing happens where a voice is missing,
 * and what points at a clause that is not agreed waits for it (mergeable.ts).
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
  const { units, consents } = await readyUnits(tx, packageId, voices.ids, touched);
  if (units.length === 0) return [];
  const merged = mergeable(units, await textNow(tx, packageId, units)).flat();
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
