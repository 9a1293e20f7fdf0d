import "server-only";
import type { Localised } from "@/lib/kernel/localised";
import type { OrganisationKind, Viewer } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db";
import type { Side, Stage } from "./standing";

export type PackageRow = {
  id: string;
  slug: string;
  title: Localised;
  hostCountry: string;
  stage: Stage;
  termStart: Date;
  termEnd: Date;
  published: boolean;
  agreed: number;
  /** Clauses with something open on them; 0 for guests who may not see proposals. */
  contested: number;
  /** Open changes that wait for the viewer's delegation; 0 for guests. */
  waiting: number;
  parties: { side: Side; ordinal: number; name: Localised }[];
};

/** Every package the viewer stands to, those that wait for them first. One query. */
export async function packagesOf(viewer: Viewer): Promise<PackageRow[]> {
  return db().$queryRaw<PackageRow[]>`
    WITH mine AS (
      SELECT d."packageId", d.id AS delegation FROM "Seat" s JOIN "Delegation" d ON d.id = s."delegationId"
      WHERE s."personId" = ${viewer.personId}::uuid AND s."until" IS NULL AND d."leftAt" IS NULL
      UNION
      SELECT d."packageId", d.id FROM "Delegation" d
      WHERE ${viewer.administrator} AND d."organisationId" = ${viewer.organisationId}::uuid AND d."leftAt" IS NULL
      UNION
      SELECT g."packageId", NULL FROM "Guest" g
      WHERE g."organisationId" = ${viewer.organisationId}::uuid AND g."until" IS NULL
    ), seen AS (SELECT DISTINCT ON ("packageId") "packageId", delegation FROM mine ORDER BY "packageId", delegation NULLS LAST)
    SELECT p.id, p.slug, p.title, p."hostCountry", p.stage::text AS stage, p."termStart", p."termEnd",
           p."publishedAt" IS NOT NULL AS published, p."clauseCount" AS agreed,
           CASE WHEN seen.delegation IS NULL THEN 0 ELSE (
             SELECT count(DISTINCT c."clauseId")::int FROM "Change" c
             WHERE c."packageId" = p.id AND c.stage = 'open') END AS contested,
           CASE WHEN seen.delegation IS NULL THEN 0 ELSE (
             SELECT count(*)::int FROM "Change" c
             WHERE c."packageId" = p.id AND c.stage = 'open' AND NOT EXISTS (
               SELECT 1 FROM "Consent" k
               WHERE k."changeId" = c.id AND k."delegationId" = seen.delegation AND k."lapsedAt" IS NULL)) END AS waiting,
           (SELECT jsonb_agg(jsonb_build_object('side', d.side, 'ordinal', d.ordinal, 'name', o.name) ORDER BY d.ordinal)
            FROM "Delegation" d JOIN "Organisation" o ON o.id = d."organisationId"
            WHERE d."packageId" = p.id AND d."leftAt" IS NULL) AS parties
    FROM seen JOIN "Package" p ON p.id = seen."packageId"
    ORDER BY waiting DESC, p."createdAt" DESC`;
}

export type OrganisationRow = { id: string; kind: OrganisationKind; name: Localised; country: string | null };

/** Organisations that can take the other seats of a new package, or be its guests. One query. */
export async function organisationsOf(
  kinds: OrganisationKind[],
  except?: string,
): Promise<OrganisationRow[]> {
  const found = await db().organisation.findMany({
    where: { kind: { in: kinds }, id: except ? { not: except } : undefined },
    select: { id: true, kind: true, name: true, country: true },
    orderBy: { createdAt: "asc" },
  });
  return found.map(organisation => ({ ...organisation, name: organisation.name as Localised }));
}
