import "server-only";
import type { Tx } from "@/lib/platform/db";

const DAY = 86_400_000;

/** The last moment of a clearer's time. */
export const dueAfter = (now: Date, days: number): Date => new Date(now.getTime() + days * DAY);

/** People whose duty the person may do today: their own, and that of those they stand in for. */
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
  return new Set([personId, ...standing.map(({ personId }) => personId)]);
}
