import "server-only";
import type { Reader } from "@/lib/amendments/reader";
import { type ClauseContent, type ClauseKind, chapters, trustContent } from "@/lib/clauses/catalogue";
import type { LocalisedText } from "@/lib/clauses/field";
import type { Chapter } from "@/lib/clauses/kind";
import { Prisma } from "@/lib/platform/db";
import type { RecordPlace } from "./schema";

/** One agreement that changed a clause between the two revisions. */
export type ComparedStep = {
  revision: number;
  at: string;
  action: "add" | "change" | "remove";
  /** The amendment it came by and who tabled it; null for overseers. */
  number: number | null;
  delegationId: string | null;
  /** When each voice consented; the moment is the parties' knowledge. */
  consents: { delegationId: string; at: string | null }[];
};

export type ComparedClause = {
  clauseId: string;
  before: ClauseContent | null;
  after: ClauseContent | null;
  /** The latest first. */
  steps: ComparedStep[];
};

/** One page of what changed. Clauses the reader may not read at both revisions are counted and not shown. */
export type Comparison = {
  clauses: ComparedClause[];
  /** Clauses that the filter lets through, of all that changed and may be read. */
  total: number;
  changed: number;
  restricted: number;
  page: number;
  pages: number;
  kinds: { kind: ClauseKind; count: number }[];
  chapters: { chapter: Chapter; order: number | null; title: LocalisedText | null; count: number }[];
};

type Wording = { kind: string; visibility: string; rank: string; body: unknown };
export type ComparedRows = Omit<Comparison, "clauses" | "page" | "pages"> & {
  rows: (Pick<ComparedClause, "clauseId" | "steps"> & { before: Wording | null; after: Wording | null })[];
};

const pageSize = 20;

export function comparisonOf({ rows, ...counts }: ComparedRows, { page }: RecordPlace): Comparison {
  return {
    ...counts,
    page,
    pages: Math.max(1, Math.ceil(counts.total / pageSize)),
    clauses: rows.map(({ clauseId, before, after, steps }) => ({
      clauseId,
      steps,
      before: before && trustContent({ id: clauseId, ...before }),
      after: after && trustContent({ id: clauseId, ...after }),
    })),
  };
}

/** What the agreed text of one revision has that an earlier one had not; nothing where none is asked for. One JSON value. */
export function comparisonQuery(reader: Reader, place: RecordPlace): Prisma.Sql | undefined {
  const { from, to, kind, chapter, page } = place;
  if (from === null || to === null || from >= to) return undefined;
  const { packageId } = reader;
  return Prisma.sql`(
    WITH removed AS MATERIALIZED (${removals(packageId, to)}),
    moved AS (
      SELECT DISTINCT "clauseId" FROM "ClauseVersion"
      WHERE "packageId" = ${packageId}::uuid AND revision > ${from} AND revision <= ${to}
      UNION SELECT "clauseId" FROM removed WHERE revision > ${from}),
    held AS MATERIALIZED (
      SELECT l.id AS "clauseId", l.chapter, l.rank, b.id AS before, a.id AS after, coalesce(a.kind, b.kind) AS kind,
             coalesce(a.seen, true) AND coalesce(b.seen, true) AS seen
      FROM moved m JOIN "Clause" l ON l.id = m."clauseId"
      LEFT JOIN LATERAL ${wordingAt(reader, from)} b ON true
      LEFT JOIN LATERAL ${wordingAt(reader, to)} a ON true
      WHERE b.id IS NOT NULL OR a.id IS NOT NULL),
    kept AS (
      SELECT * FROM held WHERE seen AND (${kind}::text IS NULL OR kind::text = ${kind})
        AND (${chapter}::text IS NULL OR chapter = ${chapter})),
    sections AS MATERIALIZED (${sectionsOf(reader)}),
    shown AS (
      SELECT k.*, row_number() OVER (ORDER BY s.place, s."order" NULLS LAST, k.chapter, k.kind <> 'phase',
                                              k.rank COLLATE "C", k."clauseId") AS place
      FROM kept k JOIN sections s USING (chapter)
      ORDER BY place LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize})
    SELECT jsonb_build_object(
      'total', (SELECT count(*) FROM kept),
      'changed', (SELECT count(*) FROM held WHERE seen),
      'restricted', (SELECT count(*) FROM held WHERE NOT seen),
      'kinds', (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'count', count) ORDER BY kind), '[]')
                FROM (SELECT kind, count(*) AS count FROM held WHERE seen GROUP BY kind) f),
      'chapters', (SELECT coalesce(jsonb_agg(jsonb_build_object('chapter', chapter, 'order', "order", 'title', title,
                     'count', count) ORDER BY place, "order" NULLS LAST, chapter), '[]') FROM sections),
      'rows', (SELECT coalesce(jsonb_agg(jsonb_build_object('clauseId', s."clauseId", 'before', ${wording("before")},
                 'after', ${wording("after")}, 'steps', ${stepsOf(reader, from, to)}) ORDER BY s.place), '[]')
               FROM shown s)))`;
}

/** Clauses taken out up to a revision, with the digest consented to: the record alone says in which revision it was. */
const removals = (packageId: string, to: number): Prisma.Sql => Prisma.sql`
  SELECT (x->>'clauseId')::uuid AS "clauseId", r.number AS revision, x->>'consentDigest' AS digest
  FROM "Revision" r JOIN "Entry" e ON e."ledgerId" = r."packageId" AND e.seq = r."entrySeq"
  CROSS JOIN jsonb_path_query(e.data, '$.changes[*] ? (@.action == "remove")') x
  WHERE r."packageId" = ${packageId}::uuid AND r.number <= ${to}`;

/** The agreed version of the clause `m` at a revision, and whether it is the reader's to read. */
const wordingAt = ({ visibilities }: Reader, revision: number): Prisma.Sql => Prisma.sql`(
  SELECT v.id, v.kind, v.visibility = ANY(${visibilities}::"Visibility"[]) AS seen
  FROM "ClauseVersion" v WHERE v."clauseId" = m."clauseId" AND v.revision <= ${revision}
    AND NOT EXISTS (SELECT 1 FROM removed d WHERE d."clauseId" = m."clauseId" AND d.revision > v.revision AND d.revision <= ${revision})
  ORDER BY v.revision DESC LIMIT 1)`;

/** Chapters in the order of the document, with what heads them, as far as the reader may read it. */
const sectionsOf = ({ visibilities }: Reader): Prisma.Sql => Prisma.sql`
  SELECT h.chapter, h.count, array_position(${[...chapters]}::text[], split_part(h.chapter, ':', 1)) AS place,
         (v.body->>'order')::int AS "order", v.body->'title' AS title
  FROM (SELECT chapter, count(*) AS count FROM held WHERE seen GROUP BY chapter) h
  LEFT JOIN "Clause" p ON h.chapter LIKE 'phase:%' AND p.id::text = split_part(h.chapter, ':', 2)
  LEFT JOIN "ClauseVersion" v ON v.id = p."versionId" AND v.visibility = ANY(${visibilities}::"Visibility"[])`;

const wording = (side: "before" | "after"): Prisma.Sql => Prisma.sql`
  (SELECT jsonb_build_object('kind', v.kind, 'visibility', v.visibility, 'rank', v.rank, 'body', v.body)
   FROM "ClauseVersion" v WHERE v.id = s.${Prisma.raw(side)})`;

/** Each agreement on the clause `s` after one revision and up to another. */
const stepsOf = ({ proposals }: Reader, from: number, to: number): Prisma.Sql => Prisma.sql`
  (SELECT coalesce(jsonb_agg(jsonb_build_object('revision', w.revision, 'at', r.at, 'action', y.action,
            'number', CASE WHEN ${proposals} THEN a.number END,
            'delegationId', CASE WHEN ${proposals} THEN y."delegationId" END,
            'consents', (SELECT coalesce(jsonb_agg(jsonb_build_object('delegationId', c."delegationId",
                           'at', CASE WHEN ${proposals} THEN c.at END) ORDER BY c.at, c."delegationId"), '[]')
                         FROM "Consent" c WHERE c."changeId" = y.id AND c.digest = y.digest AND c."lapsedAt" IS NULL))
            ORDER BY w.revision DESC), '[]')
   FROM (SELECT v.revision, v.digest FROM "ClauseVersion" v
         WHERE v."clauseId" = s."clauseId" AND v.revision > ${from} AND v.revision <= ${to}
         UNION ALL SELECT d.revision, d.digest FROM removed d WHERE d."clauseId" = s."clauseId" AND d.revision > ${from}) w
   JOIN "Change" y ON y."clauseId" = s."clauseId" AND y.digest = w.digest AND y.stage = 'agreed'
   JOIN "Amendment" a ON a.id = y."amendmentId"
   JOIN "Revision" r ON r."packageId" = y."packageId" AND r.number = w.revision)`;
