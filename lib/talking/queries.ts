import "server-only";
import { type Reader, readerOf } from "@/lib/amendments/reader";
import { type HistoryStep, historyQuery } from "@/lib/clauses/queries";
import { fallbacksQuery, type ViewOf } from "@/lib/counsel/queries";
import type { Viewer } from "@/lib/kernel/viewer";
import type { Relation } from "@/lib/packages/standing";
import { db, Prisma } from "@/lib/platform/db";
import { fits } from "./machine";
import { type Talker, talkersQuery } from "./people";
import { type Hearers, may } from "./policy";
import type { TalkAddress, TalkShow } from "./schema";
import { heardThreads, type ThreadRow, threadRows } from "./threads-query";
import type { TalkPage, TalkSetting, ThreadView } from "./view";

const threadsPerPage = 20;
const messagesPerPage = 50;
const threadsInRail = 12;

/** Of a long thread what began it and what was said last. */
const excerpt = Prisma.sql`(m.n = 1 OR m.n > m.length - 3)`;
const everyThread = Prisma.sql`true`;

const talkers = ({ packageId, proposals }: Reader): Prisma.Sql => Prisma.sql`
  (SELECT coalesce(jsonb_agg(to_jsonb(k) - 'ordinal' ORDER BY k.ordinal NULLS LAST, k.name, k.id), '[]')
   FROM (${talkersQuery(packageId)}) k WHERE ${proposals})`;

const listed = (threads: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`(SELECT coalesce(jsonb_agg(to_jsonb(x)), '[]') FROM (${threads}) x)`;

export type ClauseRail = TalkSetting & {
  history: HistoryStep[];
  threads: ThreadView[];
  /** What the reader's own delegation would fall back to; for its people alone. */
  fallbacks: ViewOf<"fallback">[];
};

type RailRow = Pick<ClauseRail, "history" | "fallbacks" | "talkers"> & { threads: ThreadRow[] };

/** What stands beside a clause: how it came to be, what is said about it, what one would fall back to. One query. */
export async function railOf(viewer: Viewer, relation: Relation, clauseId: string): Promise<ClauseRail> {
  const reader = readerOf(relation);
  const onClause = Prisma.sql`t."clauseId" = ${clauseId}::uuid`;
  const picked = Prisma.sql`picked`;
  const [row] = await db().$queryRaw<RailRow[]>(
    Prisma.sql`
    WITH picked AS (
      SELECT h.*, row_number() OVER (ORDER BY h."resolvedAt" IS NOT NULL, h."lastAt" DESC, h.id) AS place
      FROM (${heardThreads(reader, onClause)}) h ORDER BY place LIMIT ${threadsInRail})
    SELECT (SELECT coalesce(jsonb_agg(to_jsonb(s)), '[]') FROM (${historyQuery(reader, clauseId)}) s) AS history,
           ${listed(threadRows(reader, viewer.personId, picked, excerpt))} AS threads,
           ${listed(fallbacksQuery(relation, clauseId))} AS fallbacks,
           ${talkers(reader)} AS talkers`,
  );
  if (!row) throw new Error("a query of aggregates gave no row");
  return {
    history: row.history,
    fallbacks: row.fallbacks,
    threads: row.threads.map(thread => viewOf(relation, thread)),
    talkers: row.talkers,
    can: openVerdicts(relation),
  };
}

type PageRow = {
  threads: ThreadRow[];
  talkers: Talker[];
  counts: Record<TalkShow, number>;
  total: number;
};

/** Everything the reader hears, thread by thread, or one thread message by message. One query. */
export async function talkOf(viewer: Viewer, relation: Relation, address: TalkAddress): Promise<TalkPage> {
  const reader = readerOf(relation);
  const whole = isWhole(address);
  const { clause, page: asked = 1 } = address;
  const among = clause ? Prisma.sql`t."clauseId" = ${clause}::uuid` : everyThread;
  const [row] = await db().$queryRaw<PageRow[]>(Prisma.sql`
    WITH heard AS MATERIALIZED (${heardThreads(reader, among)}),
    chosen AS (
      SELECT h.*, row_number() OVER (ORDER BY h."lastAt" DESC, h.id) AS place
      FROM heard h WHERE ${chosen(address)}),
    picked AS (
      SELECT * FROM chosen ORDER BY place
      LIMIT ${threadsPerPage} OFFSET ${whole ? 0 : (asked - 1) * threadsPerPage})
    SELECT ${listed(threadRows(reader, viewer.personId, Prisma.sql`picked`, whole ? pageOfThread(address) : excerpt))} AS threads,
           (SELECT count(*)::int FROM chosen) AS total, ${talkers(reader)} AS talkers,
           (SELECT jsonb_build_object(
              'open', count(*) FILTER (WHERE "resolvedAt" IS NULL), 'questions', count(*) FILTER (WHERE "asksUs"),
              'ours', count(*) FILTER (WHERE audience = 'delegation'),
              'resolved', count(*) FILTER (WHERE "resolvedAt" IS NOT NULL)) FROM heard) AS counts`);
  if (!row) throw new Error("a query of aggregates gave no row");
  const [thread] = row.threads;
  return {
    threads: row.threads.map(thread => viewOf(relation, thread)),
    talkers: row.talkers,
    counts: row.counts,
    can: openVerdicts(relation),
    ...(whole && thread
      ? { page: pageAt(thread.first ?? 1, messagesPerPage), pages: pageAt(thread.length, messagesPerPage) }
      : { page: asked, pages: Math.max(1, pageAt(row.total, threadsPerPage)) }),
  };
}

const pageAt = (place: number, perPage: number): number => Math.ceil(place / perPage);

/** Whether one thread is asked for, not all. */
export const isWhole = ({ thread, message }: TalkAddress): boolean =>
  thread !== undefined || message !== undefined;

function chosen({ show, thread, message }: TalkAddress): Prisma.Sql {
  if (message) return Prisma.sql`h.id = (SELECT m."threadId" FROM "Message" m WHERE m.id = ${message}::uuid)`;
  if (thread) return Prisma.sql`h.id = ${thread}::uuid`;
  const shown: Record<TalkShow, Prisma.Sql> = {
    open: Prisma.sql`h."resolvedAt" IS NULL`,
    questions: Prisma.sql`h."asksUs"`,
    ours: Prisma.sql`h.audience = 'delegation'`,
    resolved: Prisma.sql`h."resolvedAt" IS NOT NULL`,
  };
  return shown[show ?? "open"];
}

/** The page asked for, else the one with the message one came for, else the last. */
function pageOfThread({ page, message }: TalkAddress): Prisma.Sql {
  const size = messagesPerPage;
  const start = page === undefined ? null : (page - 1) * size;
  return Prisma.sql`(m.n - 1) / ${size} = coalesce(${start}::int / ${size}, (
    SELECT (count(*)::int - 1) / ${size} FROM "Message" f JOIN "Message" e
      ON e."threadId" = f."threadId" AND (e.at, e.id) <= (f.at, f.id)
    WHERE f.id = ${message ?? null}::uuid HAVING count(*) > 0), (m.length - 1) / ${size})`;
}

function viewOf(relation: Relation, row: ThreadRow): ThreadView {
  const { delegationId, unanswered, first: _, ...thread } = row;
  const state = { isResolved: thread.resolvedAt !== null, unanswered };
  const answer = (verb: "post" | "answer" | "resolve" | "reopen") => {
    const allowed = may(relation, verb, { audience: thread.audience, delegationId }, relation.delegation?.id);
    return allowed.ok ? fits(verb, relation.stage, state) : allowed;
  };
  return {
    ...thread,
    can: {
      post: answer("post"),
      answer: answer("answer"),
      resolve: answer("resolve"),
      reopen: answer("reopen"),
    },
  };
}

function openVerdicts(relation: Relation): TalkSetting["can"] {
  const delegationId = relation.delegation?.id ?? null;
  const answer = (audience: Hearers["audience"]) => {
    const allowed = may(relation, "open", { audience, delegationId });
    return allowed.ok ? fits("open", relation.stage) : allowed;
  };
  return { parties: answer("parties"), delegation: answer("delegation") };
}
