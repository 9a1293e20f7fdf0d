import "server-only";
import type { Localised } from "@/lib/kernel/localised";
import type { OrganisationKind, Viewer } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db";
import { placeOnSide } from "./place";
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
  /** Open changes that wait for the viewer's delegation; another's that has a conflict waits for its own. 0 for guests. */
  waiting: number;
  parties: { id: string; side: Side; place: number; name: Localised }[];
};

const PAGE = 20;

/**
 * The packages the viewer stands to, a page at a time: those with most that waits for them first, then the latest. `after`
 * is the address of the last one of the page before; one that is not theirs begins at the beginning. One query.
 */
export async function packagesOf(
  viewer: Viewer,
  { after, page = PAGE }: { after?: string; page?: number } = {},
): Promise<{ packages: PackageRow[]; next: string | null }> {
  const found = await db().$queryRaw<PackageRow[]>`
    WITH mine AS (
      SELECT d."packageId", d.id AS delegation FROM "Seat" s JOIN "Delegation" d ON d.id = s."delegationId"
      WHERE s."personId" = ${viewer.personId}::uuid AND s."until" IS NULL AND d."leftAt" IS NULL
      UNION
      SELECT d."packageId", d.id FROM "Delegation" d
      WHERE ${viewer.administrator} AND d."organisationId" = ${viewer.organisationId}::uuid AND d."leftAt" IS NULL
      UNION
      SELECT g."packageId", NULL FROM "Guest" g
      WHERE g."organisationId" = ${viewer.organisationId}::uuid AND g."until" IS NULL
    ), seen AS (SELECT DISTINCT ON ("packageId") "packageId", delegation FROM mine ORDER BY "packageId", delegation NULLS LAST),
    ranked AS (
      SELECT p.id, p.slug, p."createdAt", seen.delegation,
             CASE WHEN seen.delegation IS NULL THEN 0 ELSE (
               SELECT count(*)::int FROM "Change" c
               WHERE c."packageId" = p.id AND c.stage = 'open'
                 AND (c.conflicts = '[]' OR c."delegationId" = seen.delegation) AND NOT EXISTS (
                 SELECT 1 FROM "Consent" k
                 WHERE k."changeId" = c.id AND k."delegationId" = seen.delegation AND k."lapsedAt" IS NULL)) END AS waiting
      FROM seen JOIN "Package" p ON p.id = seen."packageId"
    ), shown AS (
      SELECT * FROM ranked r
      WHERE coalesce((r.waiting, r."createdAt", r.id) < (SELECT x.waiting, x."createdAt", x.id FROM ranked x
                                                         WHERE x.slug = ${after ?? null}), true)
      ORDER BY r.waiting DESC, r."createdAt" DESC, r.id DESC LIMIT ${page + 1}
    )
    SELECT p.id, p.slug, p.title, p."hostCountry", p.stage::text AS stage, p."termStart", p."termEnd",
           p."publishedAt" IS NOT NULL AS published, p."clauseCount" AS agreed,
           CASE WHEN shown.delegation IS NULL THEN 0 ELSE (
             SELECT count(DISTINCT c."clauseId")::int FROM "Change" c
             WHERE c."packageId" = p.id AND c.stage = 'open') END AS contested,
           shown.waiting,
           (SELECT jsonb_agg(jsonb_build_object('id', d.id, 'side', d.side, 'place', ${placeOnSide}, 'name', o.name) ORDER BY d.ordinal)
            FROM "Delegation" d JOIN "Organisation" o ON o.id = d."organisationId"
            WHERE d."packageId" = p.id AND d."leftAt" IS NULL) AS parties
    FROM shown JOIN "Package" p ON p.id = shown.id
    ORDER BY shown.waiting DESC, p."createdAt" DESC, p.id DESC`;
  const packages = found.slice(0, page);
  return { packages, next: found.length > page ? (packages.at(-1)?.slug ?? null) : null };
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
