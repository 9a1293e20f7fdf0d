import "server-only";
import { cache } from "react";
import type { Reader } from "@/lib/amendments/reader";
import type { ClauseKind } from "@/lib/clauses/catalogue";
import type { Localised } from "@/lib/kernel/localised";
import { db } from "@/lib/platform/db";

/** Where the record of a package stands. */
export type RecordHead = {
  size: number;
  hash: string;
  at: Date;
  checkpoint: string;
  /** Base64; the key that signs now. */
  publicKey: string | null;
  revision: number;
  root: string;
  clauseCount: number;
};

export const recordHead = cache(async (packageId: string): Promise<RecordHead> => {
  const [head] = await db().$queryRaw<RecordHead[]>`
    SELECT l.size, l.hash, l.at, l.checkpoint, p.revision, p.root, p."clauseCount",
           (SELECT k."publicKey" FROM "SigningKey" k WHERE k."until" IS NULL ORDER BY k.since DESC LIMIT 1) AS "publicKey"
    FROM "Ledger" l JOIN "Package" p ON p.id = l.id WHERE l.id = ${packageId}::uuid`;
  if (!head) throw new Error(`package ${packageId} has no ledger`);
  return head;
});

/** Entries a reader may read: what concerns the parties is theirs and the mediator's. */
const entryVisibilities = ({ proposals }: Reader): string[] =>
  proposals ? ["public", "parties", "oversight"] : ["public", "oversight"];

export type RecordEntry = {
  seq: number;
  at: Date;
  type: string;
  data: unknown;
  hash: string;
  delegationId: string | null;
  /** The organisation that acted, where it was for no delegation. */
  organisation: Localised | null;
  /** Who did it, for the parties alone. */
  person: string | null;
};

export const entriesPerPage = 30;

/** The latest entries before one, newest first; one more than a page where there are more. */
export async function entriesOf(reader: Reader, before: number | null): Promise<RecordEntry[]> {
  return db().$queryRaw<RecordEntry[]>`
    SELECT e.seq, e.at, e.type, e.data, e.hash, e.actor->>'delegationId' AS "delegationId",
           (SELECT o.name FROM "Organisation" o WHERE o.id = (e.actor->>'organisationId')::uuid) AS organisation,
           CASE WHEN ${reader.own !== null} THEN (SELECT p.name FROM "Person" p WHERE p.id = e."personId") END AS person
    FROM "Entry" e
    WHERE e."ledgerId" = ${reader.packageId}::uuid AND e.visibility = ANY(${entryVisibilities(reader)}::text[])
      AND (${before}::int IS NULL OR e.seq < ${before}::int)
    ORDER BY e.seq DESC LIMIT ${entriesPerPage + 1}`;
}

/** One clause that a revision changed. */
export type MergedClause = {
  clauseId: string;
  action: "add" | "change" | "remove";
  digest: string | null;
  /** Null where the reader may not read the clause. */
  title: Localised | null;
  kind: ClauseKind | null;
  /** Amendment it came by; null for overseers. */
  number: number | null;
  delegationId: string | null;
  /** When each delegation consented; the moment is the parties' knowledge. */
  consents: { delegationId: string; at: string | null }[];
};

export type RecordedRevision = {
  number: number;
  at: Date;
  root: string;
  clauseCount: number;
  entrySeq: number;
  total: number;
  clauses: MergedClause[];
};

export const revisionsPerPage = 8;
/** An import is agreed in one revision of a thousand clauses; the first ones tell what it was. */
export const clausesShown = 12;

/** The latest revisions before one, newest first; one more than a page where there are more. One query. */
export async function revisionsOf(reader: Reader, before: number | null): Promise<RecordedRevision[]> {
  const { packageId, proposals, visibilities } = reader;
  return db().$queryRaw<RecordedRevision[]>`
    SELECT r.number, r.at, r.root, r."clauseCount", r."entrySeq", jsonb_array_length(e.data->'changes') AS total,
           (SELECT jsonb_agg(jsonb_build_object(
                     'clauseId', m.change->>'clauseId', 'action', m.change->>'action', 'digest', m.change->>'digest',
                     'title', v.title, 'kind', v.kind, 'number', c.number, 'delegationId', c."delegationId",
                     'consents', coalesce(k.consents, '[]')) ORDER BY m.place)
            FROM (SELECT x.change, x.place, (x.change->>'clauseId')::uuid AS "clauseId"
                  FROM jsonb_array_elements(e.data->'changes') WITH ORDINALITY AS x(change, place)
                  ORDER BY x.place LIMIT ${clausesShown}) m
            LEFT JOIN LATERAL (
              SELECT CASE WHEN w.visibility = ANY(${visibilities}::"Visibility"[]) THEN w.body->'title' END AS title,
                     CASE WHEN w.visibility = ANY(${visibilities}::"Visibility"[]) THEN w.kind END AS kind
              FROM "ClauseVersion" w WHERE w."clauseId" = m."clauseId" AND w.revision <= r.number
              ORDER BY w.revision DESC LIMIT 1) v ON true
            LEFT JOIN LATERAL (
              SELECT y.id, a.number, y."delegationId" FROM "Change" y JOIN "Amendment" a ON a.id = y."amendmentId"
              WHERE y."clauseId" = m."clauseId" AND y.digest = m.change->>'consentDigest' AND ${proposals}) c ON true
            LEFT JOIN LATERAL (
              SELECT jsonb_agg(jsonb_build_object('delegationId', z->>'delegationId', 'at', s.at) ORDER BY s.at, z->>'delegationId') AS consents
              FROM jsonb_array_elements(m.change->'consents') z
              LEFT JOIN "Consent" s ON s."changeId" = c.id AND s."delegationId" = (z->>'delegationId')::uuid
                AND s.digest = z->>'digest') k ON true) AS clauses
    FROM "Revision" r JOIN "Entry" e ON e."ledgerId" = r."packageId" AND e.seq = r."entrySeq"
    WHERE r."packageId" = ${packageId}::uuid AND (${before}::int IS NULL OR r.number < ${before}::int)
    ORDER BY r.number DESC LIMIT ${revisionsPerPage + 1}`;
}

export type LatestEntry = Pick<RecordEntry, "seq" | "type" | "data" | "delegationId">;

/** The last thing a reader may know of, and how far the record is: what a page says of itself to stay true. */
export const latestOf = cache(
  async (reader: Reader): Promise<{ seen: number; entry: LatestEntry | null }> => {
    const [row] = await db().$queryRaw<{ seen: number; entry: LatestEntry | null }[]>`
    SELECT l.size AS seen,
           (SELECT jsonb_build_object('seq', e.seq, 'type', e.type, 'data', e.data, 'delegationId', e.actor->'delegationId')
            FROM "Entry" e WHERE e."ledgerId" = l.id AND e.visibility = ANY(${entryVisibilities(reader)}::text[])
            ORDER BY e.seq DESC LIMIT 1) AS entry
    FROM "Ledger" l WHERE l.id = ${reader.packageId}::uuid`;
    return row ?? { seen: 0, entry: null };
  },
);
