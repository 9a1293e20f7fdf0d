import "server-only";
import { DomainError } from "@/lib/kernel/errors";
import type { Viewer } from "@/lib/kernel/viewer";
import { Prisma, type Tx } from "@/lib/platform/db";
import type { Relation, SeatRole, Side, Stage } from "./standing";

/** How a person stands to a package, as `standingQuery` answers. */
export type StandingRow = {
  stage: Stage;
  delegation_id: string | null;
  side: Side | null;
  delegation_organisation_id: string | null;
  roles: SeatRole[];
  guest: "mediator" | "overseer" | null;
};

/**
 * How the viewer stands to a package; `not-found` where they do not stand to it at all. Someone with a seat acts for
 * that delegation; an administrator of a delegation's organisation may see and seat, but has no role in the talks.
 */
export async function relationTo(tx: Tx, viewer: Viewer, packageId: string): Promise<Relation> {
  const [row] = await tx.$queryRaw<StandingRow[]>(standingQuery(viewer, Prisma.sql`${packageId}::uuid`));
  return relationFrom(packageId, row);
}

/** One row, or none. `packageId`: an expression, so that a larger query can ask along. */
export const standingQuery = (viewer: Viewer, packageId: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT k.stage::text AS stage, d.id AS delegation_id, d.side::text AS side,
         d."organisationId" AS delegation_organisation_id,
         coalesce(array_agg(s.role::text) FILTER (WHERE s.role IS NOT NULL), '{}') AS roles,
         g.role::text AS guest
  FROM "Package" k
  LEFT JOIN "Delegation" d ON d."packageId" = k.id AND d."leftAt" IS NULL
    AND (EXISTS (SELECT 1 FROM "Seat" x WHERE x."delegationId" = d.id AND x."personId" = ${viewer.personId}::uuid AND x."until" IS NULL)
         OR (${viewer.administrator} AND d."organisationId" = ${viewer.organisationId}::uuid))
  LEFT JOIN "Seat" s ON s."delegationId" = d.id AND s."personId" = ${viewer.personId}::uuid AND s."until" IS NULL
  LEFT JOIN "Guest" g ON g."packageId" = k.id AND g."organisationId" = ${viewer.organisationId}::uuid AND g."until" IS NULL
  WHERE k.id = ${packageId}
  GROUP BY k.stage, d.id, d.side, d."organisationId", d.ordinal, g.role
  ORDER BY count(s.id) DESC, d.ordinal
  LIMIT 1`;

/** The relation that a row tells of; `not-found` where it tells of none. */
export function relationFrom(packageId: string, row: StandingRow | null | undefined): Relation {
  if (!row || (!row.delegation_id && !row.guest)) throw new DomainError("not-found", "not_found");
  const { delegation_id, side, delegation_organisation_id } = row;
  const delegation =
    delegation_id && side && delegation_organisation_id
      ? { id: delegation_id, side, organisationId: delegation_organisation_id }
      : undefined;
  return { packageId, stage: row.stage, delegation, roles: row.roles, guest: row.guest ?? undefined };
}
