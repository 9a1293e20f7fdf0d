import "server-only";
import type { Reader } from "@/lib/amendments/reader";
import { type ClauseContent, trustContent } from "@/lib/clauses/catalogue";
import { db } from "@/lib/platform/db";

type Wording = { kind: string; visibility: string; rank: string; body: unknown };
type Row = { clauseId: string; before: Wording | null; after: Wording | null; hidden: boolean };

export type ComparedClause = {
  clauseId: string;
  before: ClauseContent | null;
  after: ClauseContent | null;
};

export type Comparison = { clauses: ComparedClause[]; restricted: number; more: number };

const limit = 60;

/**
 * What the agreed text of one revision has that an earlier one had not, clause by clause. A clause the reader may not read
 * at both revisions is counted and not shown. One query.
 */
export async function compareRevisions(reader: Reader, from: number, to: number): Promise<Comparison> {
  const { packageId, visibilities } = reader;
  const rows = await db().$queryRaw<Row[]>`
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
    SELECT m."clauseId", b.wording AS before, a.wording AS after,
           NOT (coalesce(b.seen, true) AND coalesce(a.seen, true)) AS hidden
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
    WHERE b.wording IS NOT NULL OR a.wording IS NOT NULL
    ORDER BY l.chapter, l.rank COLLATE "C", l.id`;
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
