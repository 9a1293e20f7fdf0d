import "server-only";
import { entryVisibilities, type Reader, readerOf } from "@/lib/amendments/reader";
import type { ClauseKind } from "@/lib/clauses/catalogue";
import type { Localised } from "@/lib/kernel/localised";
import { changesNamed, sentenceData } from "@/lib/ledger/sentence-data";
import type { Relation } from "@/lib/packages/standing";
import { db, Prisma } from "@/lib/platform/db";
import type { SignedText } from "@/lib/signatures/standing";
import { type ComparedRows, type Comparison, comparisonOf, comparisonQuery } from "./comparison";
import type { RecordPlace } from "./schema";
import { type SigningRow, signingsFrom, signingsQuery } from "./signings";

/** Where the record of a package stands. Moments are ISO 8601. */
export type RecordHead = {
  size: number;
  at: string;
  checkpoint: string;
  /** Base64; the key that signs now. */
  publicKey: string | null;
  revision: number;
  root: string;
  clauseCount: number;
};

export type RecordEntry = {
  seq: number;
  at: string;
  type: string;
  data: unknown;
  hash: string;
  delegationId: string | null;
  /** The organisation that acted, where it was for no delegation. */
  organisation: Localised | null;
  /** Who did it, for the parties alone. */
  person: string | null;
};

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
  at: string;
  root: string;
  clauseCount: number;
  entrySeq: number;
  total: number;
  clauses: MergedClause[];
};

export type PackageRecord = {
  reader: Reader;
  head: RecordHead;
  revisions: RecordedRevision[];
  hasOlderRevisions: boolean;
  entries: RecordEntry[];
  hasOlderEntries: boolean;
  /** Texts that were put to their signatories, the last first. */
  signings: SignedText[];
  comparison: Comparison | null;
};

const entriesPerPage = 30;
const revisionsPerPage = 8;
/** An import is agreed in one revision of a thousand clauses; the first ones tell what it was. */
const clausesShown = 12;
const firstChanges = `$.changes[0 to ${clausesShown - 1}]`;

type Row = {
  head: RecordHead;
  revisions: RecordedRevision[];
  entries: RecordEntry[];
  signings: SigningRow[];
  comparison: ComparedRows | null;
};

/** A page of the record as the reader may read it: revisions and entries, the newest first. One query. */
export async function recordOf(relation: Relation, place: RecordPlace): Promise<PackageRecord> {
  const reader = readerOf(relation);
  const compared = comparisonQuery(reader, place);
  const [row] = await db().$queryRaw<Row[]>(Prisma.sql`
    SELECT (SELECT to_jsonb(h) FROM (${headQuery(reader)}) h) AS head,
           (SELECT coalesce(jsonb_agg(to_jsonb(r)), '[]') FROM (${revisionsQuery(reader, place.revisions)}) r) AS revisions,
           (SELECT coalesce(jsonb_agg(to_jsonb(e)), '[]') FROM (${entriesQuery(reader, place.entries)}) e) AS entries,
           ${signingsQuery(reader)} AS signings,
           ${compared ?? Prisma.sql`NULL::jsonb`} AS comparison`);
  if (!row) throw new Error("a query of aggregates gave no row");
  const { head, revisions, entries, signings, comparison } = row;
  return {
    reader,
    head,
    revisions: revisions.slice(0, revisionsPerPage),
    hasOlderRevisions: revisions.length > revisionsPerPage,
    entries: entries.slice(0, entriesPerPage),
    hasOlderEntries: entries.length > entriesPerPage,
    signings: signingsFrom(signings),
    comparison: comparison && comparisonOf(comparison, place),
  };
}

const headQuery = ({ packageId }: Reader): Prisma.Sql => Prisma.sql`
  SELECT l.size, l.at, l.checkpoint, p.revision, p.root, p."clauseCount",
         (SELECT k."publicKey" FROM "SigningKey" k WHERE k."until" IS NULL ORDER BY k.since DESC LIMIT 1) AS "publicKey"
  FROM "Ledger" l JOIN "Package" p ON p.id = l.id WHERE l.id = ${packageId}::uuid`;

/** One more than a page, which tells whether there are more. */
const entriesQuery = (reader: Reader, before: number | null): Prisma.Sql => Prisma.sql`
  SELECT e.seq, e.at, e.type, ${sentenceData} AS data, e.hash, e.actor->>'delegationId' AS "delegationId",
         (SELECT o.name FROM "Organisation" o WHERE o.id = (e.actor->>'organisationId')::uuid) AS organisation,
         CASE WHEN ${reader.own !== null} THEN (SELECT p.name FROM "Person" p WHERE p.id = e."personId") END AS person
  FROM "Entry" e
  WHERE e."ledgerId" = ${reader.packageId}::uuid AND e.visibility = ANY(${entryVisibilities(reader)}::text[])
    AND (${before}::int IS NULL OR e.seq < ${before}::int)
  ORDER BY e.seq DESC LIMIT ${entriesPerPage + 1}`;

const revisionsQuery = (
  { packageId, proposals, visibilities }: Reader,
  before: number | null,
): Prisma.Sql => Prisma.sql`
  SELECT r.number, r.at, r.root, r."clauseCount", r."entrySeq", ${changesNamed} AS total,
         (SELECT jsonb_agg(jsonb_build_object(
                   'clauseId', m.change->>'clauseId', 'action', m.change->>'action', 'digest', m.change->>'digest',
                   'title', v.title, 'kind', v.kind, 'number', c.number, 'delegationId', c."delegationId",
                   'consents', coalesce(k.consents, '[]')) ORDER BY m.place)
          FROM (SELECT x.change, x.place, (x.change->>'clauseId')::uuid AS "clauseId"
                FROM jsonb_array_elements(jsonb_path_query_array(e.data, ${firstChanges}::jsonpath))
                     WITH ORDINALITY AS x(change, place)) m
          LEFT JOIN LATERAL (
            SELECT CASE WHEN w.visibility = ANY(${visibilities}::"Visibility"[]) THEN w.body->'title' END AS title,
                   CASE WHEN w.visibility = ANY(${visibilities}::"Visibility"[]) THEN w.kind END AS kind
            FROM "ClauseVersion" w WHERE w."clauseId" = m."clauseId" AND w.revision <= r.number
            ORDER BY w.revision DESC LIMIT 1) v ON true
          LEFT JOIN LATERAL (
            SELECT y.id, a.number, y."delegationId" FROM "Change" y JOIN "Amendment" a ON a.id = y."amendmentId"
            WHERE y."clauseId" = m."clauseId" AND y.digest = m.change->>'consentDigest' AND ${proposals}) c ON true
          LEFT JOIN LATERAL (
            SELECT jsonb_agg(jsonb_build_object('delegationId', z->>'delegationId', 'at', s.at)
                             ORDER BY s.at, z->>'delegationId') AS consents
            FROM jsonb_array_elements(m.change->'consents') z
            LEFT JOIN "Consent" s ON s."changeId" = c.id AND s."delegationId" = (z->>'delegationId')::uuid
              AND s.digest = z->>'digest') k ON true) AS clauses
  FROM "Revision" r JOIN "Entry" e ON e."ledgerId" = r."packageId" AND e.seq = r."entrySeq"
  WHERE r."packageId" = ${packageId}::uuid AND (${before}::int IS NULL OR r.number < ${before}::int)
  ORDER BY r.number DESC LIMIT ${revisionsPerPage + 1}`;
