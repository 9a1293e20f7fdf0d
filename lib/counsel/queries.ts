import "server-only";
import { readerOf, seenChanges, seenClauses } from "@/lib/amendments/reader";
import type { ClauseKind } from "@/lib/clauses/catalogue";
import { DomainError, type Verdict } from "@/lib/kernel/errors";
import type { Localised } from "@/lib/kernel/localised";
import { type Relation, readable } from "@/lib/packages/standing";
import { db, Prisma } from "@/lib/platform/db";
import { may } from "./policy";
import type { Body, CounselBody, CounselKind } from "./schema";

/** A clause by name; without a title where it is on the table no more. */
export type NamedClause = { id: string; kind: ClauseKind; title: Localised | null };

/** An entry of one's own delegation. Moments are ISO 8601. */
export type CounselView = {
  id: string;
  edition: number;
  body: CounselBody;
  /** The clause a fallback is for. */
  clause: NamedClause | null;
  by: string;
  at: string;
  /** Each time it was shown to the others, as it was then; the latest first. */
  shares: { id: string; at: string; body: CounselBody }[];
};

export type ViewOf<K extends CounselKind> = CounselView & { body: Body<K> };

/** What a delegation chose to show, as it was then. */
export type SharedView = {
  id: string;
  delegationId: string;
  body: CounselBody;
  /** The clause a fallback is for, where it is on the table. */
  clause: NamedClause | null;
  at: string;
};

export type Counsel = {
  notes: ViewOf<"note">[];
  fallbacks: ViewOf<"fallback">[];
  stakeholders: ViewOf<"stakeholder">[];
  /** What other delegations chose to show. */
  shared: SharedView[];
  /** What one's own showed of entries that it has removed since: the others go on reading it. */
  shownOnce: SharedView[];
  can: { write: Verdict; share: Verdict };
};

/** The delegation's own counsel; for anybody without a seat in it there is no such page. */
export async function counselOf(relation: Relation): Promise<Counsel> {
  const read = may(relation, "read");
  if (!read.ok || !relation.delegation) throw new DomainError("not-found", "not_found");
  const own = relation.delegation.id;
  const [entries, shares] = await Promise.all([
    db().$queryRaw<CounselView[]>(entriesQuery(own)),
    sharesOf(relation, own),
  ]);
  const ofKind = <K extends CounselKind>(kind: K) =>
    entries.filter((entry): entry is ViewOf<K> => entry.body.kind === kind);
  return {
    notes: ofKind("note"),
    fallbacks: ofKind("fallback"),
    stakeholders: ofKind("stakeholder"),
    shared: shares.filter(({ delegationId }) => delegationId !== own),
    shownOnce: shares.filter(({ delegationId }) => delegationId === own),
    can: { write: may(relation, "write"), share: may(relation, "share") },
  };
}

/** What the delegation would fall back to on one clause (`ViewOf<"fallback">`); nothing for whoever does not sit in it. */
export const fallbacksQuery = (relation: Relation, clauseId: string): Prisma.Sql =>
  entriesQuery(may(relation, "read").ok ? (relation.delegation?.id ?? null) : null, clauseId);

const entriesQuery = (delegationId: string | null, clauseId: string | null = null): Prisma.Sql => Prisma.sql`
    SELECT e.id, e.edition, e.body, coalesce(b.name, w.name) AS by,
           to_jsonb(coalesce(e."editedAt", e."writtenAt")) #>> '{}' AS at,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'at', s."sharedAt", 'body', s.body)
                     ORDER BY s."sharedAt" DESC, s.id), '[]')
            FROM "CounselShare" s WHERE s."entryId" = e.id) AS shares,
           CASE WHEN l.id IS NULL THEN NULL
                ELSE jsonb_build_object('id', l.id, 'kind', l.kind, 'title', coalesce(v.body, c.body)->'title') END AS clause
    FROM "CounselEntry" e
    JOIN "Person" w ON w.id = e."writtenById" LEFT JOIN "Person" b ON b.id = e."editedById"
    LEFT JOIN "Clause" l ON l.id = e."clauseId" LEFT JOIN "ClauseVersion" v ON v.id = l."versionId"
    LEFT JOIN LATERAL (SELECT body FROM "Change" c WHERE c."clauseId" = l.id AND (c.stage = 'open' OR c."delegationId" = ${delegationId}::uuid)
                       ORDER BY c.stage = 'open' DESC LIMIT 1) c ON true
    WHERE e."delegationId" = ${delegationId}::uuid AND e."removedAt" IS NULL
      AND (${clauseId}::uuid IS NULL OR e."clauseId" = ${clauseId}::uuid)
    ORDER BY coalesce(e."editedAt", e."writtenAt") DESC, e.id`;

/**
 * What the others showed, and what one's own delegation showed of entries that are gone. A clause is named as its reader
 * knows it: a fallback can be for one that its own delegation has drafted and tabled for nobody yet.
 */
async function sharesOf(relation: Relation, own: string): Promise<SharedView[]> {
  if (!readable(relation).proposals) return [];
  const reader = readerOf(relation);
  return db().$queryRaw<SharedView[]>(Prisma.sql`
    WITH seen AS (${seenClauses(reader)})
    SELECT s.id, s."delegationId", s.body, to_jsonb(s."sharedAt") #>> '{}' AS at,
           CASE WHEN l.id IS NULL THEN NULL ELSE jsonb_build_object('id', l.id, 'kind', l.kind, 'title',
             coalesce(v.body -> 'title', (SELECT c.body -> 'title' FROM "Change" c
                                          WHERE c."clauseId" = l.id AND ${seenChanges(reader)}
                                          ORDER BY c.stage = 'open' DESC, c.id LIMIT 1))) END AS clause
    FROM "CounselShare" s JOIN "CounselEntry" e ON e.id = s."entryId"
    LEFT JOIN seen l ON l.id = (s.body ->> 'clauseId')::uuid LEFT JOIN "ClauseVersion" v ON v.id = l."versionId"
    WHERE s."packageId" = ${relation.packageId}::uuid
      AND (s."delegationId" <> ${own}::uuid OR e."removedAt" IS NOT NULL)
    ORDER BY s."sharedAt" DESC, s.id`);
}
