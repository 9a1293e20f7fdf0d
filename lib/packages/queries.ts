import "server-only";
import { cache } from "react";
import type { LocalisedText } from "@/lib/clauses/field";
import { DomainError } from "@/lib/kernel/errors";
import type { Viewer } from "@/lib/kernel/viewer";
import { db, Prisma } from "@/lib/platform/db";
import { isSlug } from "@/lib/publication/slug";
import { placeOnSide } from "./place";
import { relationFrom, type StandingRow, standingQuery } from "./relation";
import type { GuestRole, Relation, Side, Stage } from "./standing";

/** A delegation as the others see it. One that has left keeps its name on what it proposed, but has no voice. */
export type Party = {
  id: string;
  side: Side;
  /** Among those of its side, in the order of arrival, from 0: with the side it picks the tone. */
  place: number;
  name: LocalisedText;
  own: boolean;
  left: boolean;
  /** ISO 8601. */
  seatedAt: string;
};

export type PackageHead = {
  id: string;
  slug: string;
  title: LocalisedText;
  hostCountry: string;
  stage: Stage;
  languages: string[];
  /** Calendar days, both included. */
  termStart: string;
  termEnd: string;
  revision: number;
  isPublic: boolean;
  parties: Party[];
  guests: { role: GuestRole; name: LocalisedText }[];
  /** As `recordedUpTo` of what the viewer hears of here (lib/live): read first, so that whatever comes later is missed by nobody. */
  recorded: number;
  relation: Relation;
};

type Row = Omit<PackageHead, "relation" | "parties"> & {
  parties: Omit<Party, "own">[];
  standing: StandingRow | null;
};

/**
 * What stands above every page of a package, with how the viewer stands to it; `not-found` where they do not. Layout and
 * page of one request share the answer. One query.
 */
export const packageAt = cache(async (viewer: Viewer, slug: string): Promise<PackageHead> => {
  if (!isSlug(slug)) throw new DomainError("not-found", "not_found");
  const rows = await db().$queryRaw<Row[]>`
    SELECT p.id, p.slug, p.title, p."hostCountry", p.stage::text AS stage, p.languages,
           p."termStart"::text AS "termStart", p."termEnd"::text AS "termEnd", p.revision,
           p."publishedAt" IS NOT NULL AS "isPublic",
           (SELECT coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'side', d.side, 'place', ${placeOnSide},
                     'name', o.name, 'left', d."leftAt" IS NOT NULL, 'seatedAt', d."seatedAt") ORDER BY d.ordinal), '[]')
            FROM "Delegation" d JOIN "Organisation" o ON o.id = d."organisationId"
            WHERE d."packageId" = p.id) AS parties,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('role', g.role, 'name', o.name) ORDER BY g.since), '[]')
            FROM "Guest" g JOIN "Organisation" o ON o.id = g."organisationId"
            WHERE g."packageId" = p.id AND g."until" IS NULL) AS guests,
           (SELECT sum(l.size)::int FROM "Ledger" l
            WHERE l.id IN (p.id, r.delegation_id, ${viewer.organisationId}::uuid)) AS recorded,
           to_jsonb(r) AS standing
    FROM "Package" p LEFT JOIN LATERAL (${standingQuery(viewer, Prisma.sql`p.id`)}) r ON true
    WHERE p.slug = ${slug}`;
  const [found] = rows;
  if (!found) throw new DomainError("not-found", "not_found");
  const { standing, ...row } = found;
  const relation = relationFrom(row.id, standing);
  const parties = row.parties.map(party => ({ ...party, own: party.id === relation.delegation?.id }));
  return { ...row, parties, relation };
});
