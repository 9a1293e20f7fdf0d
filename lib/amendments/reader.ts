import "server-only";
import { visibilities as allVisibilities, type Visibility } from "@/lib/clauses/catalogue";
import { type Relation, readable } from "@/lib/packages/standing";
import { Prisma } from "@/lib/platform/db";

/** Whose eyes a query reads with. */
export type Reader = {
  packageId: string;
  /** The delegation whose private drafts may be read: one's own, never another's. */
  own: string | null;
  visibilities: Visibility[];
  proposals: boolean;
};

export const readerOf = (relation: Relation): Reader => ({
  packageId: relation.packageId,
  own: relation.delegation?.id ?? null,
  ...readable(relation),
});

/**
 * The clauses a reader knows of, as the body of a CTE: agreed ones they may read, what is on the table where they may see
 * it, and their own private drafts. A draft outlives the clause that it was written for, and then stands as one of a clause
 * of its own. Restricted clauses are never read, so nothing later can let them slip (V6). Who may read every visibility is
 * not made to look at each wording for it: over thousands of clauses that is most of the work.
 */
export const seenClauses = ({ packageId, own, visibilities, proposals }: Reader): Prisma.Sql => {
  const every = allVisibilities.every(visibility => visibilities.includes(visibility));
  const readable = every
    ? Prisma.sql`true`
    : Prisma.sql`EXISTS (SELECT 1 FROM "ClauseVersion" v
        WHERE v.id = l."versionId" AND v.visibility = ANY(${visibilities}::"Visibility"[]))`;
  return Prisma.sql`
    SELECT l.id, l.kind, l.chapter, l.rank, l.standing, l."versionId", l.digest
    FROM "Clause" l
    WHERE l."packageId" = ${packageId}::uuid
      AND (l.standing = 'agreed' AND ${readable}
           OR l.standing = 'proposed' AND ${proposals}
           OR l.standing = 'drafted' AND l."ownerDelegationId" = ${own}::uuid)
    UNION ALL
    SELECT l.id, l.kind, l.chapter, l.rank, 'drafted', NULL, NULL
    FROM "Clause" l
    WHERE l."packageId" = ${packageId}::uuid AND l.standing IN ('void', 'removed') AND l.id IN (
      SELECT c."clauseId" FROM "Change" c
      WHERE c."packageId" = ${packageId}::uuid AND c."delegationId" = ${own}::uuid AND c.stage = 'draft'
        AND c.action <> 'remove')`;
};

/**
 * The same with each clause's place in its chapter. What is private is not counted, so that both sides read the same
 * numbers; a phase heads its chapter and has none.
 */
export const numberedClauses = (reader: Reader): Prisma.Sql => Prisma.sql`
  SELECT s.*, CASE WHEN s.kind = 'phase' OR s.standing = 'drafted' THEN NULL ELSE (row_number() OVER (
           PARTITION BY s.chapter, s.kind = 'phase' OR s.standing = 'drafted'
           ORDER BY s.rank COLLATE "C", s.id))::int END AS position
  FROM (${seenClauses(reader)}) s`;

/** Changes a reader may see: what is on the table, and their own drafts. For a change aliased `c`. */
export const seenChanges = ({ own, proposals }: Reader): Prisma.Sql => Prisma.sql`
  (c.stage = 'open' AND ${proposals} OR c.stage = 'draft' AND c."delegationId" = ${own}::uuid)`;

/** Entries of the record a reader may read: what happens between the parties is theirs and their mediator's. */
export const entryVisibilities = ({ proposals }: Reader): string[] =>
  proposals ? ["public", "parties", "oversight"] : ["public", "oversight"];

/** A delegation's standing yes to the content of now. For a change aliased `c`. */
export const consentedBy = (delegationId: string | null): Prisma.Sql => Prisma.sql`
  EXISTS (SELECT 1 FROM "Consent" s WHERE s."changeId" = c.id AND s."delegationId" = ${delegationId}::uuid
          AND s.digest = c.digest AND s."lapsedAt" IS NULL)`;
