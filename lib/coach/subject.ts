import "server-only";
import { type Reader, seenChanges, seenClauses } from "@/lib/amendments/reader";
import { type ClauseContent, trustContent } from "@/lib/clauses/catalogue";
import type { Digest } from "@/lib/kernel/digest";
import { Prisma, type Tx } from "@/lib/platform/db";
import { agreedRatings } from "@/lib/readiness/agreed-ratings";
import { type AgreedRating, agreedReadiness } from "@/lib/readiness/gate";
import type { ReviewSubject } from "@/lib/review/reviewed-text";
import type { CoachSubject, SeenWording } from "./coach";

type Stored = ClauseContent & { digest: Digest };
type Proposed = Stored & { stage: "open" | "draft"; removes: boolean };
type Clause = { id: string; wordedBy: string; agreed: Stored | null; changes: Proposed[] };
export type Dismissed = { remark: string; digest: string; reason: string; person: string; at: string };

type Row = Pick<ReviewSubject, "title" | "languages" | "term" | "donors"> & {
  clauses: Clause[];
  ratings: AgreedRating[];
  dismissed: Dismissed[];
};

/**
 * The text as this reader sees it, and what their delegation has set aside, in one query: agreed, on the table and in
 * their own drafts, never in another's.
 */
export async function loadCoached(
  tx: Tx,
  reader: Reader,
  today: string,
): Promise<{ subject: CoachSubject; dismissed: Dismissed[] }> {
  const [row] = await tx.$queryRaw<Row[]>(coachedQuery(reader));
  if (!row) throw new Error("a coach for a package that is not there");
  const { clauses, ratings, dismissed, ...rest } = row;
  const read = clauses.flatMap(clause => {
    const wordings = wordingsOf(clause);
    const [first] = wordings;
    return first ? [{ clause, first, wordings }] : [];
  });
  const text: ReviewSubject = {
    ...rest,
    today,
    clauses: read.map(({ first }) => first.content),
    waiting: [],
    readiness: agreedReadiness(ratings),
    wordedBy: new Map(clauses.map(({ id, wordedBy }) => [id, wordedBy])),
  };
  const digests = new Map(read.map(({ first }) => [first.content.id, first.digest]));
  return { subject: { text, digests, wordings: read.flatMap(({ wordings }) => wordings) }, dismissed };
}

/** Wordings that could become agreed, the one the text is read by first: one's own draft, else the last tabled, else agreed. */
function wordingsOf({ agreed, changes }: Clause): SeenWording[] {
  if (changes.some(change => change.removes && change.stage === "draft")) return [];
  const proposed = changes.filter(change => !change.removes);
  if (proposed.length > 0) return proposed.map(seen);
  return agreed ? [seen(agreed)] : [];
}

const seen = ({ id, kind, visibility, rank, body, digest }: Stored): SeenWording => ({
  content: trustContent({ id, kind, visibility, rank, body }),
  digest,
});

const coachedQuery = (reader: Reader): Prisma.Sql => Prisma.sql`
  SELECT p.title, p.languages,
    jsonb_build_object('start', p."termStart", 'end', p."termEnd") AS term,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('delegationId', d.id, 'name', o.name) ORDER BY d.ordinal), '[]')
     FROM "Delegation" d JOIN "Organisation" o ON o.id = d."organisationId"
     WHERE d."packageId" = p.id AND d.side = 'donor' AND d."leftAt" IS NULL) AS donors,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'wordedBy', w."ownerDelegationId",
        'agreed', CASE WHEN v.id IS NOT NULL THEN jsonb_build_object('id', l.id, 'kind', v.kind, 'visibility', v.visibility,
                  'rank', v.rank, 'body', v.body, 'digest', v.digest) END,
        'changes', (SELECT coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'kind', c.kind, 'visibility', c.visibility,
                      'rank', c.rank, 'body', c.body, 'digest', c.digest, 'stage', c.stage, 'removes', c.action = 'remove')
                      ORDER BY c.stage = 'draft' DESC, a.number DESC NULLS FIRST, c.id), '[]')
                    FROM "Change" c JOIN "Amendment" a ON a.id = c."amendmentId"
                    WHERE c."clauseId" = l.id AND ${seenChanges(reader)}))
        ORDER BY l.chapter, l.rank COLLATE "C", l.id), '[]')
     FROM (${seenClauses(reader)}) l JOIN "Clause" w ON w.id = l.id
     LEFT JOIN "ClauseVersion" v ON v.id = l."versionId") AS clauses,
    ${agreedRatings(reader.packageId)} AS ratings,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('remark', r.remark, 'digest', r.digest, 'reason', r.reason,
              'person', o.name, 'at', r.at) ORDER BY r.at DESC), '[]')
     FROM "RemarkDismissal" r JOIN "Person" o ON o.id = r."personId"
     WHERE r."packageId" = p.id AND r."delegationId" = ${reader.own}::uuid) AS dismissed
  FROM "Package" p WHERE p.id = ${reader.packageId}::uuid`;
