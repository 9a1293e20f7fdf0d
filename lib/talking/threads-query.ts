import "server-only";
import type { Reader } from "@/lib/amendments/reader";
import { Prisma } from "@/lib/platform/db";
import type { Audience } from "./policy";
import type { ThreadView } from "./view";

/** A thread as it is read, before what its reader may do is decided. */
export type ThreadRow = Omit<ThreadView, "can"> & {
  audience: Audience;
  delegationId: string | null;
  unanswered: number;
  /** Number of the first message shown; null where its page holds none. */
  first: number | null;
};

/** Threads a reader hears: everybody's, and their own delegation's (V6). For a thread aliased `t`. */
const isHeard = ({ packageId, own, proposals }: Reader): Prisma.Sql => Prisma.sql`
  t."packageId" = ${packageId}::uuid
  AND (t.audience = 'parties' AND ${proposals} OR t.audience = 'delegation' AND t."delegationId" = ${own}::uuid)`;

/** The threads a reader hears, with when something was last said and whether their delegation is asked. */
export const heardThreads = (reader: Reader, among: Prisma.Sql): Prisma.Sql => Prisma.sql`
  SELECT t.*, (SELECT max(m.at) FROM "Message" m WHERE m."threadId" = t.id) AS "lastAt",
         EXISTS (SELECT 1 FROM "Question" q WHERE q."threadId" = t.id AND q."delegationId" = ${reader.own}::uuid
                 AND q."answerId" IS NULL) AS "asksUs"
  FROM "Thread" t WHERE ${isHeard(reader)} AND ${among}`;

/**
 * Threads in full, for those in `picked`, in the order of its column `place`.
 * @param picked names a CTE of heard threads
 * @param shown which messages, by their number `m.n` of `m.length`
 */
export const threadRows = (
  { own }: Reader,
  personId: string,
  picked: Prisma.Sql,
  shown: Prisma.Sql,
): Prisma.Sql => Prisma.sql`
  SELECT t.id, t.audience, t."delegationId", t."resolvedAt", k.length, k.first, k.messages,
         (SELECT p.name FROM "Person" p WHERE p.id = t."resolvedById") AS "resolvedBy",
         CASE WHEN t."clauseId" IS NOT NULL
              THEN jsonb_build_object('id', t."clauseId", 'kind', l.kind, 'title', ${titleFor(own)}) END AS clause,
         CASE WHEN c.id IS NOT NULL
              THEN jsonb_build_object('id', c.id, 'number', a.number, 'title', a.title) END AS change,
         (SELECT count(*)::int FROM "Question" q JOIN "Delegation" d ON d.id = q."delegationId" AND d."leftAt" IS NULL
          WHERE q."threadId" = t.id AND q."answerId" IS NULL) AS unanswered,
         EXISTS (SELECT 1 FROM "Message" m LEFT JOIN "ThreadVisit" x
                   ON x."threadId" = m."threadId" AND x."personId" = ${personId}::uuid
                 WHERE m."threadId" = t.id AND m.mentions @> ARRAY[${personId}::uuid] AND m.at > coalesce(x.at, '-infinity')
                ) AS "callsReader"
  FROM ${picked} t
  LEFT JOIN "Clause" l ON l.id = t."clauseId" LEFT JOIN "ClauseVersion" v ON v.id = l."versionId"
  LEFT JOIN "Change" c ON c.id = t."changeId" LEFT JOIN "Amendment" a ON a.id = c."amendmentId"
  CROSS JOIN LATERAL (
    SELECT max(m.length) AS length, (min(m.n) FILTER (WHERE ${shown})) AS first,
           coalesce(jsonb_agg(${message(own)} ORDER BY m.n) FILTER (WHERE ${shown}), '[]') AS messages
    FROM (SELECT m.*, (row_number() OVER (ORDER BY m.at, m.id))::int AS n, (count(*) OVER ())::int AS length
          FROM "Message" m WHERE m."threadId" = t.id) m) k
  ORDER BY t.place`;

/** What the clause is called: as agreed, else as somebody put it on the table, or as drafted by those who hear this. */
const titleFor = (own: string | null): Prisma.Sql => Prisma.sql`
  coalesce(v.body -> 'title', (
    SELECT b.body -> 'title' FROM "Change" b
    WHERE b."clauseId" = l.id AND (b.stage <> 'draft' OR b."delegationId" = ${own}::uuid)
    ORDER BY b.stage = 'open' DESC, b.stage <> 'draft' DESC, b.id LIMIT 1))`;

const message = (own: string | null): Prisma.Sql => Prisma.sql`
  jsonb_build_object(
    'id', m.id, 'delegationId', m."delegationId", 'body', m.body, 'quote', ${quote(own)}, 'at', m.at,
    'person', (SELECT p.name FROM "Person" p WHERE p.id = m."personId"),
    'organisation', (SELECT o.name FROM "Organisation" o WHERE o.id = coalesce(
       (SELECT d."organisationId" FROM "Delegation" d WHERE d.id = m."delegationId"),
       (SELECT p."organisationId" FROM "Person" p WHERE p.id = m."personId"))),
    'calls', (SELECT coalesce(jsonb_agg(p.name), '[]') FROM "Person" p WHERE p.id = ANY(m.mentions)),
    'asks', (SELECT coalesce(jsonb_agg(jsonb_build_object('delegationId', q."delegationId", 'answerId', q."answerId",
               'answeredAt', q."answeredAt") ORDER BY q."delegationId"), '[]') FROM "Question" q WHERE q."messageId" = m.id),
    'isAnswer', EXISTS (SELECT 1 FROM "Question" q WHERE q."threadId" = m."threadId" AND q."answerId" = m.id))`;

/** Words with the place where they stand. Whoever hears a thread may read what is quoted in it (quote.ts). */
const quote = (own: string | null): Prisma.Sql => Prisma.sql`
  CASE WHEN m.quote IS NOT NULL THEN jsonb_build_object('words', m.quote, 'from', CASE
    WHEN m."quotedMessageId" IS NOT NULL THEN (
      SELECT jsonb_build_object('on', 'message', 'id', s.id, 'person', p.name)
      FROM "Message" s JOIN "Person" p ON p.id = s."personId" WHERE s.id = m."quotedMessageId")
    WHEN m."quotedClauseId" IS NOT NULL THEN (
      SELECT jsonb_build_object('on', 'clause', 'id', l.id, 'title', ${titleFor(own)}, 'since',
        CASE WHEN l.standing = 'removed' THEN 'removed' WHEN v.at > m.at THEN 'changed' ELSE 'stands' END)
      FROM "Clause" l LEFT JOIN "ClauseVersion" v ON v.id = l."versionId" WHERE l.id = m."quotedClauseId")
    WHEN m."quotedChangeId" IS NOT NULL THEN (
      SELECT jsonb_build_object('on', 'change', 'id', c.id, 'clauseId', c."clauseId", 'number', a.number)
      FROM "Change" c JOIN "Amendment" a ON a.id = c."amendmentId" WHERE c.id = m."quotedChangeId") END) END`;
