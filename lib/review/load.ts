import "server-only";
import type { ClauseContent } from "@/lib/clauses/catalogue";
import { Prisma, type Tx } from "@/lib/platform/db";
import { agreedRatings } from "@/lib/readiness/agreed-ratings";
import { type AgreedRating, agreedReadiness } from "@/lib/readiness/gate";
import type { ReviewSubject } from "./reviewed-text";

type Row = Pick<ReviewSubject, "title" | "languages" | "term" | "waiting" | "donors"> & {
  clauses: (ClauseContent & { wordedBy: string })[];
  ratings: AgreedRating[];
};

/**
 * Everything the review of a package looks at, in one query; the caller has the right to read all of it. What is stored was
 * read by its kind when it was tabled and is bound by its digest: ten thousand bodies need not be parsed again.
 */
export async function loadSubject(tx: Tx, packageId: string, today: string): Promise<ReviewSubject> {
  const [row] = await tx.$queryRaw<Row[]>(subjectQuery(packageId));
  if (!row) throw new Error("a review of a package that is not there");
  const { clauses, ratings, ...rest } = row;
  return {
    ...rest,
    today,
    clauses,
    readiness: agreedReadiness(ratings),
    wordedBy: new Map(clauses.map(({ id, wordedBy }) => [id, wordedBy])),
  };
}

const subjectQuery = (packageId: string): Prisma.Sql => Prisma.sql`
  SELECT p.title, p.languages,
    jsonb_build_object('start', p."termStart", 'end', p."termEnd") AS term,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'kind', v.kind, 'visibility', v.visibility, 'rank', v.rank,
              'body', v.body, 'wordedBy', l."ownerDelegationId") ORDER BY l.chapter, l.rank COLLATE "C", l.id), '[]')
     FROM "Clause" l JOIN "ClauseVersion" v ON v.id = l."versionId"
     WHERE l."packageId" = p.id AND l.standing = 'agreed') AS clauses,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('delegationId', w.id, 'changes', w.changes) ORDER BY w.ordinal), '[]')
     FROM (SELECT d.id, d.ordinal, count(*)::int AS changes
           FROM "Change" c JOIN "Delegation" d ON d."packageId" = c."packageId" AND d."leftAt" IS NULL
           WHERE c."packageId" = p.id AND c.stage = 'open'
             AND CASE WHEN c.conflicts <> '[]' THEN d.id = c."delegationId" ELSE NOT EXISTS (
               SELECT 1 FROM "Consent" s WHERE s."changeId" = c.id AND s."delegationId" = d.id
               AND s.digest = c.digest AND s."lapsedAt" IS NULL)
             -- With every yes it waits for another clause: it is the proposer's to see to.
             OR d.id = c."delegationId" AND (
               SELECT count(*) FROM "Consent" s
               WHERE s."changeId" = c.id AND s.digest = c.digest AND s."lapsedAt" IS NULL) >= (
               SELECT count(*) FROM "Delegation" v WHERE v."packageId" = p.id AND v."leftAt" IS NULL) END
           GROUP BY d.id, d.ordinal) w) AS waiting,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('delegationId', d.id, 'name', o.name) ORDER BY d.ordinal), '[]')
     FROM "Delegation" d JOIN "Organisation" o ON o.id = d."organisationId"
     WHERE d."packageId" = p.id AND d.side = 'donor' AND d."leftAt" IS NULL) AS donors,
    ${agreedRatings(packageId)} AS ratings
  FROM "Package" p WHERE p.id = ${packageId}::uuid`;
