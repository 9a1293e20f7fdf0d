import "server-only";
import { type DocumentAddress, isFiltered } from "@/lib/clauses/address";
import { trustContent, type Visibility } from "@/lib/clauses/catalogue";
import type { Chapter } from "@/lib/clauses/kind";
import { bridgedBy, bridgeOn, bridgeView, type StoredBridge } from "@/lib/mediation/bridges";
import type { PackageHead } from "@/lib/packages/queries";
import { db, Prisma } from "@/lib/platform/db";
import type { ClauseItem, DocumentPage, DraftChange, OpenChange } from "./document";
import { ofPhase } from "./of-phase";
import { mayWord } from "./policy";
import { consentedBy, type Reader, readerOf, seenChanges, seenClauses } from "./reader";
import { tableVerdicts } from "./verdicts";

export const pageSize = 40;

type Stored = { kind: string; visibility: Visibility; rank: string; body: unknown };

type Row = Pick<ClauseItem, "id" | "kind" | "chapter" | "rank" | "position" | "standing"> & {
  place: number;
  owner: string;
  total: number;
  agreed: (Stored & { digest: string; revision: number; at: string }) | null;
  changes: StoredView[] | null;
  bridge: StoredBridge | null;
};

type StoredView = Stored &
  Omit<OpenChange, "content" | "waitingFor" | "can"> & {
    stage: "open" | "draft";
    baseDigest: string | null;
    base: Stored | null;
  };

/** One page of the document: which clauses, their agreed text, and everything the reader may see proposed for them. */
export async function documentPage(
  head: PackageHead,
  chapters: readonly Chapter[],
  address: DocumentAddress,
): Promise<DocumentPage> {
  const reader = readerOf(head.relation);
  const rows = await db().$queryRaw<Row[]>(documentQuery(reader, chapters, address));
  const [first] = rows;
  const clauses = rows.map(row => itemOf(row, head));
  const total = first?.total ?? 0;
  const page = first ? Math.floor((first.place - 1) / pageSize) + 1 : 1;
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const chapter = isFiltered(address) ? undefined : first?.chapter;
  return { clauses, chapter, total, page, pages };
}

function itemOf(row: Row, head: PackageHead): ClauseItem {
  const { agreed, changes, bridge, owner, place: _, total: __, ...clause } = row;
  const { id } = clause;
  const content = ({ kind, visibility, rank, body }: Stored) =>
    trustContent({ id, kind, visibility, rank, body });
  const voices = head.parties.filter(party => !party.left).map(party => party.id);
  const all = changes ?? [];
  const hasOwner = voices.includes(owner);
  const word = mayWord(head.relation, clause.kind, hasOwner ? owner : undefined);
  const openView = (change: StoredView): OpenChange => {
    const {
      stage: _stage,
      baseDigest: _base,
      base: _wording,
      kind,
      visibility,
      rank,
      body,
      ...rest
    } = change;
    const missing = voices.filter(voice => !rest.consented.includes(voice));
    return {
      ...rest,
      content: content({ kind, visibility, rank, body }),
      waitingFor: rest.conflicts.length > 0 ? [rest.delegationId] : missing,
      can: tableVerdicts(head.relation, { ...rest, word }),
    };
  };
  const draftView = (change: StoredView): DraftChange => {
    const { amendmentId, title, rationale, linked, action, digest, countersId, bridgedBy } = change;
    const { baseDigest, base } = change;
    const moved = baseDigest !== null && baseDigest !== agreed?.digest;
    return {
      id: change.id,
      amendmentId,
      title,
      rationale,
      linked,
      action,
      digest,
      countersId,
      bridgedBy,
      content: content(change),
      outdated: moved && base ? { content: content(base), digest: baseDigest } : null,
    };
  };
  return {
    ...clause,
    agreed: agreed && {
      content: content(agreed),
      digest: agreed.digest,
      revision: agreed.revision,
      at: agreed.at,
    },
    open: all.filter(change => change.stage === "open").map(openView),
    bridge:
      bridge &&
      bridgeView(
        id,
        bridge,
        all.filter(change => change.stage === "open"),
        head.relation,
        word,
      ),
    drafts: all.filter(change => change.stage === "draft").map(draftView),
    can: { word },
  };
}

/**
 * The reading order is the chapters' and then the rank. Where the reader looks at one clause and names no page, the page
 * is the one that clause stands on.
 */
function documentQuery(reader: Reader, chapters: readonly Chapter[], address: DocumentAddress): Prisma.Sql {
  const { packageId } = reader;
  const { page, clause: focus = null } = address;
  const start = page ? (page - 1) * pageSize : null;
  return Prisma.sql`
    WITH seen AS (${seenClauses(reader)}),
    sections AS (
      SELECT s.*, array_position(${[...chapters]}::text[], s.chapter) AS section, s.kind <> 'phase' AS below,
             s.kind <> 'phase' AND s.standing <> 'drafted' AS counted
      FROM seen s WHERE ${chapterOf(chapters, address)}),
    numbered AS (
      SELECT *, CASE WHEN counted THEN (count(*) FILTER (WHERE counted) OVER place)::int END AS position
      FROM sections WINDOW place AS (PARTITION BY section ORDER BY below, rank COLLATE "C", id)),
    placed AS (
      SELECT *, (count(*) OVER ())::int AS total,
             (row_number() OVER (ORDER BY section, below, rank COLLATE "C", id))::int AS place
      FROM numbered l WHERE ${conditionsOf(reader, address)}),
    picked AS (
      SELECT * FROM placed
      WHERE place > coalesce(${start}::int, (SELECT (place - 1) / ${pageSize} * ${pageSize} FROM placed WHERE id = ${focus}::uuid), 0)
      ORDER BY place LIMIT ${pageSize}),
    deals AS MATERIALIZED (
      SELECT o."amendmentId", count(*)::int AS open FROM "Change" o
      WHERE o.stage = 'open' AND o."amendmentId" IN (
        SELECT a.id FROM picked p JOIN "Change" c ON c."clauseId" = p.id AND c.stage = 'open'
                                  JOIN "Amendment" a ON a.id = c."amendmentId" AND a.linked)
      GROUP BY o."amendmentId")
    SELECT p.id, p.kind::text AS kind, p.chapter, p.rank, p.position, p.standing::text AS standing, p.place, p.total,
           (SELECT o."ownerDelegationId" FROM "Clause" o WHERE o.id = p.id) AS owner,
           CASE WHEN v.id IS NULL THEN NULL
                ELSE jsonb_build_object('kind', v.kind, 'visibility', v.visibility, 'rank', v.rank, 'body', v.body,
                                        'digest', v.digest, 'revision', v.revision, 'at', v.at) END AS agreed,
           (SELECT jsonb_agg(to_jsonb(x) ORDER BY x.number NULLS LAST, x.id)
            FROM (${changesOf(reader)}) x) AS changes,
           ${bridgeOn(reader)} AS bridge
    FROM picked p LEFT JOIN "ClauseVersion" v ON v.id = p."versionId"
    WHERE p."versionId" IS NULL OR v."packageId" = ${packageId}::uuid
    ORDER BY p.place`;
}

const changesOf = (reader: Reader): Prisma.Sql => Prisma.sql`
  SELECT c.id, c."amendmentId", a.number, a.title, a.rationale, a.linked, a."tabledAt", c."delegationId", c.action, c.stage,
         c.kind, c.visibility, c.rank, c.body, c.digest, c."countersId", c.conflicts, c."baseDigest",
         ${bridgedBy} AS "bridgedBy",
         coalesce((SELECT d.open FROM deals d WHERE d."amendmentId" = a.id), 1) AS siblings,
         (SELECT coalesce(jsonb_agg(s."delegationId" ORDER BY s.at), '[]') FROM "Consent" s
          WHERE s."changeId" = c.id AND s.digest = c.digest AND s."lapsedAt" IS NULL) AS consented,
         ${waitsOn} AS "waitsOn",
         (SELECT jsonb_build_object('kind', b.kind, 'visibility', b.visibility, 'rank', b.rank, 'body', b.body)
          FROM "ClauseVersion" b
          WHERE c.stage = 'draft' AND b."clauseId" = c."clauseId" AND b.digest = c."baseDigest" LIMIT 1) AS base
  FROM "Change" c JOIN "Amendment" a ON a.id = c."amendmentId"
  WHERE c."clauseId" = p.id AND ${seenChanges(reader)}`;

/**
 * Clauses that keep a change aliased `c` from being agreed whoever consents: those it points at that are not agreed
 * themselves, and for a removal the agreed ones that still point at what would go.
 */
const waitsOn = Prisma.sql`
  CASE WHEN c.stage <> 'open' THEN '[]' WHEN c.action = 'remove' THEN
    (SELECT coalesce(jsonb_agg(l.id ORDER BY l.id), '[]') FROM "ClauseVersion" v JOIN "Clause" l ON l."versionId" = v.id
     WHERE v."packageId" = c."packageId" AND clause_references(v.body) @> ARRAY[c."clauseId"] AND l.id <> c."clauseId")
  ELSE (SELECT coalesce(jsonb_agg(l.id ORDER BY l.id), '[]') FROM "Clause" l
        WHERE l.id = ANY(clause_references(c.body)) AND l."packageId" = c."packageId" AND l.standing = 'proposed'
          AND l.id <> c."clauseId") END`;

/** Without a filter one chapter is read: the one asked for, the one of the clause looked at, else the first. */
function chapterOf(chapters: readonly Chapter[], address: DocumentAddress): Prisma.Sql {
  const { chapter = null, clause = null } = address;
  if (isFiltered(address)) return chapter ? Prisma.sql`s.chapter = ${chapter}` : Prisma.sql`true`;
  const focused = Prisma.sql`(SELECT n.chapter FROM seen n WHERE n.id = ${clause}::uuid)`;
  return Prisma.sql`s.chapter = coalesce(${chapter}, ${focused}, ${chapters[0] ?? null})`;
}

function conditionsOf(reader: Reader, address: DocumentAddress): Prisma.Sql {
  const { show, kind, phase, amendment, q } = address;
  const some = (condition: Prisma.Sql) => Prisma.sql`
    EXISTS (SELECT 1 FROM "Change" c WHERE c."clauseId" = l.id AND ${seenChanges(reader)} AND ${condition})`;
  const { own } = reader;
  const byShow = {
    contested: () => some(Prisma.sql`c.stage = 'open'`),
    mine: () => some(Prisma.sql`c."delegationId" = ${own}::uuid`),
    theirs: () => some(Prisma.sql`c."delegationId" IS DISTINCT FROM ${own}::uuid`),
    unanswered: () =>
      some(Prisma.sql`c.stage = 'open' AND c.conflicts = '[]'::jsonb AND NOT ${consentedBy(own)}`),
  };
  const conditions: Prisma.Sql[] = [];
  if (show) conditions.push(byShow[show]());
  if (kind) conditions.push(Prisma.sql`l.kind = ${kind}::"ClauseKind"`);
  if (phase) conditions.push(Prisma.sql`l.id IN ${ofPhase(reader, phase)}`);
  if (amendment !== undefined)
    conditions.push(
      some(Prisma.sql`c."amendmentId" = (SELECT a.id FROM "Amendment" a
        WHERE a."packageId" = ${reader.packageId}::uuid AND a.number = ${amendment})`),
    );
  if (q)
    conditions.push(Prisma.sql`(
      EXISTS (SELECT 1 FROM "ClauseVersion" v WHERE v.id = l."versionId" AND ${says(Prisma.sql`v.body`, q)})
      OR ${some(says(Prisma.sql`c.body`, q))})`);
  if (conditions.length === 0) return Prisma.sql`true`;
  return Prisma.join(conditions, " AND ");
}

/** Title or text in any language holds the words. */
const says = (body: Prisma.Sql, words: string): Prisma.Sql => Prisma.sql`
  EXISTS (SELECT 1 FROM (VALUES (${body} -> 'title'), (${body} -> 'text')) AS part(texts),
                 LATERAL jsonb_each_text(coalesce(part.texts, '{}')) AS one(language, words)
          WHERE one.words ILIKE ${`%${words.replace(/[\\%_]/g, "\\$&")}%`})`;
