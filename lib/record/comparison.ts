import "server-only";
import type { Reader } from "@/lib/amendments/reader";
import { type ClauseContent, trustContent } from "@/lib/clauses/catalogue";
import { Prisma } from "@/lib/platform/db";
import type { RecordPlace } from "./schema";

type Wording = { kind: string; visibility: string; rank: string; body: unknown };
export type ComparedRow = {
  clauseId: string;
  before: Wording | null;
  after: Wording | null;
  /** Not the reader's to read at one of the two revisions. */
  hidden: boolean;
};

export type ComparedClause = {
  clauseId: string;
  before: ClauseContent | null;
  after: ClauseContent | null;
};

/** Clauses the reader may not read at both revisions are counted and not shown. */
export type Comparison = { clauses: ComparedClause[]; restricted: number; more: number };

const limit = 60;

export function comparisonOf(rows: readonly ComparedRow[]): Comparison {
  const seen = rows.filter(row => !row.hidden);
  return {
    clauses: seen.slice(0, limit).map(({ clauseId, before, after }) => ({
      clauseId,
      before: before && trustContent({ id: clauseId, ...before }),
      after: after && trustContent({ id: clauseId, ...after }),
    })),
    restricted: rows.length - seen.length,
    more: Math.max(0, seen.length - limit),
  };
}

/** What the agreed text of one revision has that an earlier one had not, clause by clause; nothing where none is asked for. */
export function comparisonQuery(reader: Reader, { from, to }: RecordPlace): Prisma.Sql | undefined {
  if (from === null || to === null || from >= to) return undefined;
  const { packageId, visibilities } = reader;
  return Prisma.sql`
    WITH removed AS (
      SELECT (x->>'clauseId')::uuid AS "clauseId", r.number
      FROM "Revision" r JOIN "Entry" e ON e."ledgerId" = r."packageId" AND e.seq = r."entrySeq"
      CROSS JOIN jsonb_array_elements(e.data->'changes') x
      WHERE r."packageId" = ${packageId}::uuid AND r.number <= ${to} AND x->>'action' = 'remove'
    ), moved AS (
      SELECT DISTINCT "clauseId" FROM "ClauseVersion"
      WHERE "packageId" = ${packageId}::uuid AND revision > ${from} AND revision <= ${to}
      UNION SELECT "clauseId" FROM removed WHERE number > ${from}
    )
    SELECT m."clauseId", h.hidden, CASE WHEN NOT h.hidden THEN b.wording END AS before,
           CASE WHEN NOT h.hidden THEN a.wording END AS after
    FROM moved m JOIN "Clause" l ON l.id = m."clauseId"
    LEFT JOIN LATERAL (
      SELECT jsonb_build_object('kind', v.kind, 'visibility', v.visibility, 'rank', v.rank, 'body', v.body) AS wording,
             v.visibility = ANY(${visibilities}::"Visibility"[]) AS seen
      FROM "ClauseVersion" v WHERE v."clauseId" = m."clauseId" AND v.revision <= ${from}
        AND NOT EXISTS (SELECT 1 FROM removed d WHERE d."clauseId" = m."clauseId" AND d.number > v.revision AND d.number <= ${from})
      ORDER BY v.revision DESC LIMIT 1) b ON true
    LEFT JOIN LATERAL (
      SELECT jsonb_build_object('kind', v.kind, 'visibility', v.visibility, 'rank', v.rank, 'body', v.body) AS wording,
             v.visibility = ANY(${visibilities}::"Visibility"[]) AS seen
      FROM "ClauseVersion" v WHERE v."clauseId" = m."clauseId" AND v.revision <= ${to}
        AND NOT EXISTS (SELECT 1 FROM removed d WHERE d."clauseId" = m."clauseId" AND d.number > v.revision AND d.number <= ${to})
      ORDER BY v.revision DESC LIMIT 1) a ON true
    CROSS JOIN LATERAL (SELECT NOT (coalesce(b.seen, true) AND coalesce(a.seen, true)) AS hidden) h
    WHERE b.wording IS NOT NULL OR a.wording IS NOT NULL
    ORDER BY l.chapter, l.rank COLLATE "C", l.id`;
}
