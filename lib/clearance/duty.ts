import "server-only";
import type { Tx } from "@/lib/platform/db";

const DAY = 86_400_000;

/** The last moment of a clearer's time. */
export const dueAfter = (now: Date, days: number): Date => new Date(now.getTime() + days * DAY);

/** The days each clearer of a round has, which the first one asked was given: whatever today's rule says. */
export function daysOf(round: { startedAt: Date; clearings: readonly { dueAt: Date | null }[] }): number {
  const first = round.clearings[0]?.dueAt;
  if (!first) throw new Error("a round begins with somebody who is asked");
  return Math.round((first.getTime() - round.startedAt.getTime()) / DAY);
}

/** Clearers of a delegation who still have a clearer's seat in it. */
export async function seatedClearers(tx: Tx, delegationId: string): Promise<ReadonlySet<string>> {
  const seats = await tx.seat.findMany({
    where: { delegationId, role: "clearer", until: null, person: { removedAt: null } },
    select: { personId: true },
  });
  return new Set(seats.map(({ personId }) => personId));
}

/**
 * People whose duty the person may do today: their own while they have a clearer's seat, and that of those they stand in for,
 * who may have left theirs.
 */
export async function dutiesOf(
  tx: Tx,
  delegationId: string,
  personId: string,
  now: Date,
): Promise<ReadonlySet<string>> {
  const today = new Date(now.toISOString().slice(0, 10));
  const standing = await tx.standIn.findMany({
    where: { delegationId, standInId: personId, endedAt: null, from: { lte: today }, until: { gte: today } },
    select: { personId: true },
  });
  const own = (await seatedClearers(tx, delegationId)).has(personId) ? [personId] : [];
  return new Set([...own, ...standing.map(({ personId }) => personId)]);
}
