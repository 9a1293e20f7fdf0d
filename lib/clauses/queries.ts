import "server-only";
import { numberedClauses, type Reader, seenChanges } from "@/lib/amendments/reader";
import { db, Prisma } from "@/lib/platform/db";
import type { ClauseKind } from "./catalogue";
import type { LocalisedText, ReferableKind } from "./field";
import type { Chapter } from "./kind";

/** A clause as the outline, a reference or a picker names it. */
export type ClauseEntry = {
  id: string;
  kind: ClauseKind;
  chapter: Chapter;
  position: number | null;
  title: LocalisedText;
  standing: "agreed" | "proposed" | "drafted";
  /** Open changes on it. */
  open: number;
};

/** Up to this many clauses an outline names them all; above, chapters alone. */
export const outlineLimit = 200;
/** A picker longer than this would not be read. */
const pickerLimit = 2_000;

/**
 * Clauses by name, in reading order within their chapters: those asked for by id, every one of the given kinds, and, in a
 * package that is small enough, all.
 */
export async function directoryOf(
  reader: Reader,
  asked: { ids: readonly string[]; kinds: readonly ReferableKind[]; all: boolean },
): Promise<ClauseEntry[]> {
  return db().$queryRaw<ClauseEntry[]>(Prisma.sql`
    WITH numbered AS (${numberedClauses(reader)})
    SELECT l.id, l.kind::text AS kind, l.chapter, l.position, l.standing::text AS standing,
           coalesce(v.body -> 'title', (SELECT c.body -> 'title' FROM "Change" c
                                        WHERE c."clauseId" = l.id AND ${seenChanges(reader)}
                                        ORDER BY c.stage = 'open' DESC, c.id LIMIT 1), '{}') AS title,
           (SELECT count(*)::int FROM "Change" c
            WHERE c."clauseId" = l.id AND c.stage = 'open' AND ${reader.proposals}) AS open
    FROM numbered l LEFT JOIN "ClauseVersion" v ON v.id = l."versionId"
    WHERE ${asked.all} OR l.id = ANY(${[...asked.ids]}::uuid[])
       OR l.kind = ANY(${[...asked.kinds]}::"ClauseKind"[])
    ORDER BY l.chapter, l.kind <> 'phase', l.rank COLLATE "C", l.id
    LIMIT ${pickerLimit}`);
}

/** One step in the life of a clause. */
export type HistoryStep = {
  at: string;
  /** The revision it brought, where it was agreed. */
  revision: number | null;
  action: "add" | "change" | "remove";
  stage: "agreed" | "rejected" | "withdrawn" | "lapsed";
  /** Its amendment and who tabled it; both are the parties' knowledge. */
  number: number | null;
  delegationId: string | null;
  reason: string | null;
};

const historyLimit = 30;

/** What became of a clause so far, the latest first. Overseers see the wordings they may read, and no proposals. */
export const historyQuery = (
  { packageId, proposals, visibilities }: Reader,
  clauseId: string,
): Prisma.Sql => Prisma.sql`
  SELECT c."settledAt" AS at, v.revision, c.action::text AS action, c.stage::text AS stage,
         CASE WHEN ${proposals} THEN a.number END AS number,
         CASE WHEN ${proposals} THEN c."delegationId" END AS "delegationId",
         CASE WHEN ${proposals} THEN c.reason END AS reason
  FROM "Change" c JOIN "Amendment" a ON a.id = c."amendmentId"
  LEFT JOIN "ClauseVersion" v ON v."changeId" = c.id
  WHERE c."packageId" = ${packageId}::uuid AND c."clauseId" = ${clauseId}::uuid AND c.stage NOT IN ('draft', 'open')
    AND (${proposals} OR v.visibility = ANY(${visibilities}::"Visibility"[]))
  ORDER BY c."settledAt" DESC, v.revision DESC NULLS LAST, c.id LIMIT ${historyLimit}`;
