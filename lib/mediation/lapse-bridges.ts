import "server-only";
import type { Event } from "@/lib/ledger/events";
import { type KeptRow, keptRow } from "@/lib/ledger/kept-rows";
import { Prisma, type Tx } from "@/lib/platform/db";

type Lapsed = { events: Event[]; rows: KeptRow[] };

/**
 * Bridging text stands in the place of a bracket: it lapses where the agreed text moved under it, and where nothing is
 * open on its clause any more. To be called by whatever may have settled a change, after it did.
 */
export const lapseBridges = (tx: Tx, packageId: string, now: Date): Promise<Lapsed> =>
  lapseWhere(
    tx,
    packageId,
    now,
    Prisma.sql`(l.digest IS DISTINCT FROM b."baseDigest"
      OR NOT EXISTS (SELECT 1 FROM "Change" c WHERE c."clauseId" = b."clauseId" AND c.stage = 'open'))`,
  );

/** Nobody could withdraw the words of a mediator who has left. */
export const lapseBridgesOf = (
  tx: Tx,
  packageId: string,
  now: Date,
  organisationId: string,
): Promise<Lapsed> =>
  lapseWhere(tx, packageId, now, Prisma.sql`b."organisationId" = ${organisationId}::uuid`);

async function lapseWhere(tx: Tx, packageId: string, now: Date, condition: Prisma.Sql): Promise<Lapsed> {
  const lapsed = await tx.$queryRaw<{ id: string }[]>`
    UPDATE "Bridge" b SET stage = 'lapsed', "settledAt" = ${now} FROM "Clause" l
    WHERE b."packageId" = ${packageId}::uuid AND b.stage = 'open' AND l.id = b."clauseId" AND ${condition}
    RETURNING b.id`;
  if (lapsed.length === 0) return { events: [], rows: [] };
  const bridges = lapsed.map(({ id }) => id).sort();
  return {
    events: [{ type: "bridge.lapsed", data: { bridges } }],
    rows: bridges.map(id => keptRow("Bridge", { id })),
  };
}
