import "server-only";
import { type Reader, readerOf, seenChanges } from "@/lib/amendments/reader";
import { type ClauseKind, trustContent, type Visibility } from "@/lib/clauses/catalogue";
import type { Digest } from "@/lib/kernel/digest";
import { DomainError } from "@/lib/kernel/errors";
import { wordingFor } from "@/lib/kernel/localised";
import { emptyRoot } from "@/lib/ledger/merkle";
import { fingerprintOf } from "@/lib/ledger/signed-statement";
import type { PackageHead } from "@/lib/packages/queries";
import { db, Prisma } from "@/lib/platform/db";
import type { Hand } from "./memorandum/compare";
import type {
  RestrictedLine,
  Source,
  SourceClause,
  SourceSignatory,
  SourceSigning,
} from "./memorandum/source";

type Wording = {
  id: string;
  kind: ClauseKind;
  visibility: Visibility;
  rank: string;
  body: unknown;
  digest: string;
};
type Row = {
  /** Of a revision that was agreed; null of the blank page before the first. */
  root: Digest | null;
  at: string | null;
  clauses: Wording[];
  restricted: RestrictedLine[];
  signing: SourceSigning | null;
  signatories: (Omit<SourceSignatory, "key"> & { publicKey: string | null })[];
};

/**
 * The memorandum of a revision as its reader may read it; of the latest where none is named. Restricted clauses are not
 * read: of them there is the day of their agreement and their digest. One query.
 */
export async function memorandumSource(head: PackageHead, revision = head.revision): Promise<Source> {
  if (revision > head.revision) throw new DomainError("not-found", "not_found");
  const [row] = await db().$queryRaw<Row[]>(textQuery(readerOf(head.relation), revision));
  if (!row) throw new DomainError("not-found", "not_found");
  const { root, at, restricted, signing, signatories } = row;
  const { slug, title, hostCountry, languages, termStart, termEnd } = head;
  const clauses = row.clauses.map(
    ({ digest, ...content }): SourceClause => ({
      content: trustContent(content),
      digest,
    }),
  );
  return {
    ...{ slug, title, hostCountry, languages, termStart, termEnd },
    parties: head.parties
      .filter(party => !party.left)
      .map(({ id, side, name }) => ({ id, side, name }))
      .sort((a, b) => Number(b.side === "host") - Number(a.side === "host")),
    text: { revision, root: root ?? emptyRoot, at, clauses, restricted },
    signing,
    signatories: signatories.map(({ publicKey, ...signatory }) => ({
      ...signatory,
      key: publicKey === null ? null : fingerprintOf({ publicKey }),
    })),
  };
}

/** Who is asked to sign is the talks' own until they do. */
const textQuery = (
  { packageId, proposals, visibilities }: Reader,
  revision: number,
): Prisma.Sql => Prisma.sql`
  WITH removed AS (${removals(packageId, 0, revision)}),
  agreed AS (
    SELECT DISTINCT ON (v."clauseId") v."clauseId" AS id, v.revision, v.kind::text AS kind, v.visibility, v.rank, v.digest,
           v.at, v.id AS "versionId", v.visibility = ANY(${visibilities}::"Visibility"[]) AS seen
    FROM "ClauseVersion" v WHERE v."packageId" = ${packageId}::uuid AND v.revision <= ${revision}
    ORDER BY v."clauseId", v.revision DESC),
  standing AS (
    SELECT a.* FROM agreed a
    WHERE NOT EXISTS (SELECT 1 FROM removed d WHERE d."clauseId" = a.id AND d.number > a.revision))
  SELECT r.root, r.at,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'kind', s.kind, 'visibility', s.visibility, 'rank', s.rank,
                   'body', v.body, 'digest', s.digest)), '[]')
          FROM standing s JOIN "ClauseVersion" v ON v.id = s."versionId" WHERE s.seen) AS clauses,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'digest', s.digest, 'agreedAt', s.at)
                                    ORDER BY s.at, s.id), '[]')
          FROM standing s WHERE NOT s.seen) AS restricted,
         (SELECT jsonb_build_object('number', g.number, 'stage', g.stage, 'openedAt', g."openedAt",
                                    'settledAt', g."settledAt")
          FROM "Signing" g WHERE ${putToSign(revision)}) AS signing,
         (SELECT coalesce(jsonb_agg(jsonb_build_object('delegationId', y."delegationId",
                   'name', coalesce(y.name, CASE WHEN ${proposals} THEN n.name END), 'office', y.office,
                   'signedAt', y."signedAt", 'method', y.method, 'publicKey', y.proof->'publicKey')
                   ORDER BY y.ordinal, y.id), '[]')
          FROM "Signing" g JOIN "Signatory" y ON y."signingId" = g.id JOIN "Person" n ON n.id = y."personId"
          WHERE ${putToSign(revision)}) AS signatories
  FROM "Package" p LEFT JOIN "Revision" r ON r."packageId" = p.id AND r.number = ${revision}
  WHERE p.id = ${packageId}::uuid`;

/** The signing `g` of the package `p` that has this revision before its signatories or had all of them sign it. */
const putToSign = (revision: number): Prisma.Sql =>
  Prisma.sql`g."packageId" = p.id AND g.revision = ${revision} AND g.stage <> 'lapsed'`;

/** Clauses taken out of the text between two revisions, as the record has them. */
const removals = (packageId: string, from: number, to: number): Prisma.Sql => Prisma.sql`
  SELECT (x->>'clauseId')::uuid AS "clauseId", x->>'consentDigest' AS digest, r.number, r.at
  FROM "Revision" r JOIN "Entry" e ON e."ledgerId" = r."packageId" AND e.seq = r."entrySeq"
  CROSS JOIN jsonb_array_elements(e.data->'changes') x
  WHERE r."packageId" = ${packageId}::uuid AND r.number > ${from} AND r.number <= ${to} AND x->>'action' = 'remove'`;

/**
 * Who proposed what two revisions differ in, and when it was agreed, by clause; the last one where several did. Proposals
 * are the parties' knowledge: for an overseer nobody is named.
 */
export async function handsBetween(
  head: PackageHead,
  from: number,
  to: number,
  language: string,
): Promise<Record<string, Hand>> {
  const { packageId, proposals } = readerOf(head.relation);
  if (!proposals) return {};
  const rows = await db().$queryRaw<{ clauseId: string; at: Date; delegationId: string }[]>(Prisma.sql`
    WITH removed AS (${removals(packageId, from, to)})
    SELECT DISTINCT ON (h."clauseId") h.* FROM (
      SELECT v."clauseId", v.revision, v.at, c."delegationId" FROM "ClauseVersion" v JOIN "Change" c ON c.id = v."changeId"
      WHERE v."packageId" = ${packageId}::uuid AND v.revision > ${from} AND v.revision <= ${to}
      UNION ALL
      SELECT d."clauseId", d.number, d.at, c."delegationId" FROM removed d
      JOIN "Change" c ON c."clauseId" = d."clauseId" AND c.digest = d.digest) h
    ORDER BY h."clauseId", h.revision DESC`);
  const author = authorOf(head, language);
  return Object.fromEntries(
    rows.map(({ clauseId, at, delegationId }) => [
      clauseId,
      { author: author(delegationId), date: at.toISOString() },
    ]),
  );
}

const authorOf =
  (head: PackageHead, language: string) =>
  (delegationId: string): string =>
    wordingFor(head.parties.find(({ id }) => id === delegationId)?.name ?? {}, language).text;

type Proposed = Wording & {
  action: "add" | "change" | "remove";
  delegationId: string;
  at: Date;
  number: number | null;
};

export type AmendedText = { source: Source; before: Source; number: number | null; hand: Hand };

/**
 * The agreed text of now and what an amendment would make of it: one on the table, or a draft of the reader's own
 * delegation. `not-found` for all others.
 */
export async function amendedText(
  head: PackageHead,
  amendmentId: string,
  language: string,
): Promise<AmendedText> {
  const reader = readerOf(head.relation);
  const [before, changes] = await Promise.all([
    memorandumSource(head),
    db().$queryRaw<Proposed[]>(Prisma.sql`
      SELECT c."clauseId" AS id, c.kind::text AS kind, c.visibility::text AS visibility, c.rank, c.body, c.action::text AS action,
             c."delegationId", coalesce(a."tabledAt", a."createdAt") AS at, a.number, c.digest
      FROM "Change" c JOIN "Amendment" a ON a.id = c."amendmentId"
      WHERE c."packageId" = ${reader.packageId}::uuid AND a.id = ${amendmentId}::uuid AND ${seenChanges(reader)}`),
  ]);
  const [first] = changes;
  if (!first) throw new DomainError("not-found", "not_found");
  const clauses = new Map(before.text.clauses.map(clause => [clause.content.id, clause]));
  for (const { action, id, kind, visibility, rank, body } of changes) {
    if (action === "remove") clauses.delete(id);
    else clauses.set(id, { content: trustContent({ id, kind, visibility, rank, body }), digest: null });
  }
  const source = { ...before, text: { ...before.text, clauses: [...clauses.values()] } };
  const hand = { author: authorOf(head, language)(first.delegationId), date: first.at.toISOString() };
  return { source, before, number: first.number, hand };
}

/** An amendment that can be held against the agreed text; without a number it is a draft of the reader's delegation. */
export type OfferedAmendment = { id: string; number: number | null; title: string };

const offered = 100;

export async function comparableAmendments(head: PackageHead): Promise<OfferedAmendment[]> {
  const reader = readerOf(head.relation);
  return db().$queryRaw<OfferedAmendment[]>(Prisma.sql`
    SELECT a.id, a.number, a.title FROM "Amendment" a
    WHERE a."packageId" = ${reader.packageId}::uuid
      AND EXISTS (SELECT 1 FROM "Change" c WHERE c."amendmentId" = a.id AND ${seenChanges(reader)})
    ORDER BY a.number IS NULL, a.number DESC, a."createdAt" DESC LIMIT ${offered}`);
}
