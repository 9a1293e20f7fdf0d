import "server-only";
import { cache } from "react";
import { chapters as chapterNames } from "@/lib/clauses/catalogue";
import type { LocalisedText } from "@/lib/clauses/field";
import type { Chapter } from "@/lib/clauses/kind";
import type { RoundStage } from "@/lib/clearance/machine";
import type { PackageHead } from "@/lib/packages/queries";
import { db, Prisma } from "@/lib/platform/db";
import { entryVisibilities, type Reader, readerOf, seenChanges, seenClauses } from "./reader";

/** How far the talks are: what is agreed, what is contested, who is waited for. */
export type Talks = {
  clauses: number;
  agreed: number;
  /** Clauses with an open change. */
  contested: number;
  /** Open changes that wait for a delegation, by its id. */
  waiting: Record<string, number>;
  /** Whether a decision beside the text waits for somebody's voice; motions are the delegations' own, and a guest reads none. */
  deciding: boolean;
  /** Each contested clause once, under the first delegation it waits for, the reader's own before the others. */
  meter: Record<string, number>;
  /** Clauses nobody but the reader's delegation knows of. */
  drafted: number;
  chapters: ChapterHead[];
  drafts: OwnDraft[];
  /** Whether the reader's delegation clears its text before it tables it. */
  clears: boolean;
  /** The highest rank in use: what is added comes after it. */
  lastRank: string | null;
  /** The last entry the reader may read. */
  latest: { seq: number; type: string; data: unknown; delegationId: string | null } | null;
};

export type ChapterHead = {
  chapter: Chapter;
  clauses: number;
  contested: number;
  drafted: number;
  phase?: { title: LocalisedText; order: number; period: { start: string; end: string } };
};

/** A private draft amendment of the reader's delegation. */
export type OwnDraft = {
  id: string;
  title: string;
  rationale: string;
  linked: boolean;
  changes: number;
  createdAt: string;
  /** Its last passage through the delegation's own clearers. */
  clearance: { id: string; stage: RoundStage } | null;
};

type Row = Pick<
  Talks,
  "clauses" | "agreed" | "contested" | "deciding" | "drafted" | "lastRank" | "latest" | "drafts" | "clears"
> & {
  waiting: { id: string; changes: number; first: number }[];
  chapters: (Omit<ChapterHead, "phase"> & { phase: ChapterHead["phase"] | null })[];
};

/** One query for the bar above the tabs, the outline's chapters and the reader's own drafts. */
export const talksOf = cache(async (head: PackageHead): Promise<Talks> => {
  const reader = readerOf(head.relation);
  const [row] = await db().$queryRaw<Row[]>(talksQuery(reader));
  if (!row) throw new Error("a query of aggregates gave no row");
  const { waiting, chapters, ...rest } = row;
  return {
    ...rest,
    waiting: Object.fromEntries(waiting.map(({ id, changes }) => [id, changes])),
    meter: Object.fromEntries(waiting.map(({ id, first }) => [id, first])),
    chapters: chapters
      .map(({ phase, ...chapter }) => (phase ? { ...chapter, phase } : chapter))
      .sort(byPlace),
  };
});

type ChapterName = (typeof chapterNames)[number];

function byPlace(one: ChapterHead, other: ChapterHead): number {
  const place = ({ chapter }: ChapterHead) => chapterNames.indexOf(chapter.split(":")[0] as ChapterName);
  const order = ({ phase }: ChapterHead) => phase?.order ?? Number.MAX_SAFE_INTEGER;
  return place(one) - place(other) || order(one) - order(other) || (one.chapter < other.chapter ? -1 : 1);
}

function talksQuery(reader: Reader): Prisma.Sql {
  const { packageId, own } = reader;
  // A sentence says how many changes there were; an import's ten thousand digests need not travel for it.
  const told = Prisma.sql`
    CASE WHEN jsonb_typeof(e.data -> 'changes') = 'array' THEN e.data || jsonb_build_object('changes',
           (SELECT coalesce(jsonb_agg(0), '[]') FROM generate_series(1, jsonb_array_length(e.data -> 'changes'))))
         ELSE e.data END`;
  return Prisma.sql`
    WITH seen AS MATERIALIZED (${seenClauses(reader)}),
    changes AS MATERIALIZED (
      SELECT c.id, c."clauseId", c."delegationId", c.digest, c.stage,
             c.conflicts <> '[]'::jsonb AS conflicted
      FROM "Change" c WHERE c."packageId" = ${packageId}::uuid AND ${seenChanges(reader)}),
    contested AS (SELECT DISTINCT "clauseId" AS id FROM changes WHERE stage = 'open'),
    voices AS (SELECT id, ordinal FROM "Delegation" WHERE "packageId" = ${packageId}::uuid AND "leftAt" IS NULL),
    missing AS (
      SELECT c."clauseId", v.id AS voice,
             row_number() OVER (PARTITION BY c."clauseId" ORDER BY v.id IS DISTINCT FROM ${own}::uuid, v.ordinal) = 1 AS first
      FROM changes c CROSS JOIN voices v
      LEFT JOIN "Consent" s ON s."changeId" = c.id AND s."delegationId" = v.id AND s.digest = c.digest
                           AND s."lapsedAt" IS NULL
      WHERE c.stage = 'open' AND CASE WHEN c.conflicted THEN v.id = c."delegationId" ELSE s.id IS NULL END),
    waiting AS (
      SELECT voice AS id, count(*)::int AS changes, (count(*) FILTER (WHERE first))::int AS first
      FROM missing GROUP BY voice),
    phases AS (
      SELECT l.chapter, coalesce(v.body, (
               SELECT c.body FROM "Change" c WHERE c."clauseId" = l.id AND ${seenChanges(reader)}
               ORDER BY c.stage = 'open' DESC LIMIT 1)) AS body
      FROM seen l LEFT JOIN "ClauseVersion" v ON v.id = l."versionId" WHERE l.kind = 'phase'),
    chapters AS (
      SELECT l.chapter, count(*)::int AS clauses, count(t.id)::int AS contested,
             (count(*) FILTER (WHERE l.standing = 'drafted'))::int AS drafted
      FROM seen l LEFT JOIN contested t ON t.id = l.id GROUP BY l.chapter),
    drafts AS (
      SELECT a.id, a.title, a.rationale, a.linked, a."createdAt",
             (SELECT count(*)::int FROM "Change" c WHERE c."amendmentId" = a.id) AS changes,
             (SELECT jsonb_build_object('id', r.id, 'stage', r.stage) FROM "ClearanceRound" r
              WHERE r."amendmentId" = a.id ORDER BY r."startedAt" DESC, r.id LIMIT 1) AS clearance
      FROM "Amendment" a
      WHERE a."packageId" = ${packageId}::uuid AND a."delegationId" = ${own}::uuid AND a.stage IN ('draft', 'in_clearance')
      ORDER BY a."createdAt" DESC, a.id LIMIT 50)
    SELECT (SELECT count(*)::int FROM seen) AS clauses,
           (SELECT count(*)::int FROM seen WHERE standing = 'agreed') AS agreed,
           (SELECT count(*)::int FROM contested) AS contested,
           ${own}::uuid IS NOT NULL
             AND EXISTS (SELECT 1 FROM "Motion" m WHERE m."packageId" = ${packageId}::uuid AND m.stage = 'open') AS deciding,
           (SELECT count(*)::int FROM seen WHERE standing = 'drafted') AS drafted,
           (SELECT max(rank COLLATE "C") FROM seen) AS "lastRank",
           (SELECT jsonb_build_object('seq', e.seq, 'type', e.type, 'data', ${told}, 'delegationId', e.actor->'delegationId')
            FROM "Entry" e
            WHERE e."ledgerId" = ${packageId}::uuid AND e.visibility = ANY(${entryVisibilities(reader)}::text[])
            ORDER BY e.seq DESC LIMIT 1) AS latest,
           EXISTS (SELECT 1 FROM "ClearanceRule" r WHERE r."delegationId" = ${own}::uuid AND r."endedAt" IS NULL) AS clears,
           (SELECT coalesce(jsonb_agg(to_jsonb(w)), '[]') FROM waiting w) AS waiting,
           (SELECT coalesce(jsonb_agg(to_jsonb(d)), '[]') FROM drafts d) AS drafts,
           (SELECT coalesce(jsonb_agg(to_jsonb(h) || jsonb_build_object('phase',
                CASE WHEN p.body IS NULL THEN NULL
                     ELSE jsonb_build_object('title', p.body->'title', 'order', p.body->'order', 'period', p.body->'period')
                END)), '[]')
            FROM chapters h LEFT JOIN phases p ON p.chapter = h.chapter) AS chapters`;
}
