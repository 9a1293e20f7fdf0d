import "server-only";
import { type ClauseContent, type ClauseKind, trustContent, type Visibility } from "@/lib/clauses/catalogue";
import { DomainError, no, type Verdict, yes } from "@/lib/kernel/errors";
import type { Localised } from "@/lib/kernel/localised";
import type { Viewer } from "@/lib/kernel/viewer";
import type { Relation } from "@/lib/packages/standing";
import { db, Prisma } from "@/lib/platform/db";
import type { ClearingStage, Order, RoundStage } from "./machine";
import { may } from "./policy";

type Named = { id: string; name: string };

/** One clearer's part in a round. Moments are ISO 8601. */
export type ClearingView = {
  id: string;
  person: string;
  stage: ClearingStage;
  /** Asked, or to be asked, without a clearer's seat and with nobody in their stead. */
  vacant: boolean;
  dueAt: string | null;
  /** Who did it, where that was a stand-in. */
  doneBy: string | null;
  doneAt: string | null;
  comment: string | null;
};

export type RoundView = {
  id: string;
  amendmentId: string;
  title: string;
  /** Why, and whether it is all or nothing: cleared together with its changes. */
  rationale: string;
  linked: boolean;
  digest: string;
  order: Order;
  stage: RoundStage;
  note: string;
  by: string;
  startedAt: string;
  settledAt: string | null;
  clearings: ClearingView[];
  /** Whether it is the viewer's turn, their own or as a stand-in. */
  turn: boolean;
};

export type StandInView = { id: string; person: Named; standIn: string; from: string; until: string };

export type Clearance = {
  rule: { order: Order; days: number; clearers: Named[] } | null;
  /** People of the delegation, and those of them with a clearer's seat. */
  people: Named[];
  clearers: Named[];
  /** For whom a stand-in can be named: those with a clearer's seat, and whoever an open round asks without one. */
  awaited: Named[];
  standIns: StandInView[];
  rounds: RoundView[];
  can: { set: Verdict; send: Verdict; recall: Verdict; nameForOthers: Verdict; nameForOneself: Verdict };
};

type Row = Pick<Clearance, "rule" | "people" | "clearers" | "awaited" | "standIns" | "rounds">;

/** How the delegation clears its text, and what is before its clearers; for its own people, in one query. */
export async function clearanceOf(viewer: Viewer, relation: Relation, now: Date): Promise<Clearance> {
  const read = may(relation, "read");
  if (!relation.delegation || !read.ok) throw new DomainError("not-found", "not_found");
  const [row] = await db().$queryRaw<Row[]>(clearanceQuery(relation.delegation.id, viewer.personId, now));
  const others = may(relation, "name_stand_in", { duty: "others" });
  const isClearer = relation.roles.includes("clearer");
  return {
    ...(row as Row),
    can: {
      set: may(relation, "set_rule"),
      send: may(relation, "send", { own: true }),
      recall: may(relation, "recall"),
      nameForOthers: others,
      nameForOneself: isClearer ? yes : no("forbidden", "not_a_clearer"),
    },
  };
}

const named = (alias: Prisma.Sql) => Prisma.sql`jsonb_build_object('id', ${alias}.id, 'name', ${alias}.name)`;
const p = Prisma.sql`p`;

function clearanceQuery(delegationId: string, personId: string, now: Date): Prisma.Sql {
  const today = now.toISOString().slice(0, 10);
  const clears = Prisma.sql`
    (SELECT s."personId" FROM "Seat" s JOIN "Person" q ON q.id = s."personId"
     WHERE s."delegationId" = ${delegationId}::uuid AND s."until" IS NULL AND s.role = 'clearer' AND q."removedAt" IS NULL)`;
  const seated = Prisma.sql`
    (SELECT s."personId" FROM "Seat" s JOIN "Person" q ON q.id = s."personId"
     WHERE s."delegationId" = ${delegationId}::uuid AND s."until" IS NULL AND q."removedAt" IS NULL)`;
  const peopleWith = (role: Prisma.Sql) => Prisma.sql`
    (SELECT coalesce(jsonb_agg(DISTINCT ${named(p)}), '[]') FROM "Seat" s JOIN "Person" p ON p.id = s."personId"
     WHERE s."delegationId" = ${delegationId}::uuid AND s."until" IS NULL AND p."removedAt" IS NULL AND ${role})`;
  return Prisma.sql`
    WITH duties AS (
      SELECT ${personId}::uuid AS id WHERE ${personId}::uuid IN ${clears}
      UNION SELECT i."personId" FROM "StandIn" i
      WHERE i."delegationId" = ${delegationId}::uuid AND i."standInId" = ${personId}::uuid AND i."endedAt" IS NULL
        AND ${today}::date BETWEEN i."from" AND i."until")
    SELECT
      (SELECT jsonb_build_object('order', r."order", 'days', r.days, 'clearers', (
         SELECT coalesce(jsonb_agg(${named(p)} ORDER BY array_position(r."clearerIds", p.id)), '[]')
         FROM "Person" p WHERE p.id = ANY(r."clearerIds")))
       FROM "ClearanceRule" r WHERE r."delegationId" = ${delegationId}::uuid AND r."endedAt" IS NULL) AS rule,
      ${peopleWith(Prisma.sql`true`)} AS people,
      ${peopleWith(Prisma.sql`s.role = 'clearer'`)} AS clearers,
      (SELECT coalesce(jsonb_agg(${named(p)} ORDER BY p.name, p.id), '[]') FROM "Person" p
       WHERE p.id IN ${clears} OR p.id IN (
         SELECT c."personId" FROM "Clearing" c JOIN "ClearanceRound" r ON r.id = c."roundId"
         WHERE r."delegationId" = ${delegationId}::uuid AND r.stage = 'open' AND c.stage IN ('open', 'waiting'))) AS awaited,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', i.id, 'person', ${named(p)}, 'standIn', x.name,
                'from', i."from", 'until', i."until") ORDER BY i."from"), '[]')
       FROM "StandIn" i JOIN "Person" p ON p.id = i."personId" JOIN "Person" x ON x.id = i."standInId"
       WHERE i."delegationId" = ${delegationId}::uuid AND i."endedAt" IS NULL AND i."until" >= ${today}::date) AS "standIns",
      (SELECT coalesce(jsonb_agg(to_jsonb(r) ORDER BY r.stage = 'open' DESC, r."startedAt" DESC), '[]') FROM (
         SELECT r.id, r."amendmentId", a.title, a.rationale, a.linked, r.digest, r."order", r.stage, r.note, p.name AS by, r."startedAt", r."settledAt",
                r.stage = 'open' AND EXISTS (SELECT 1 FROM "Clearing" c WHERE c."roundId" = r.id AND c.stage = 'open'
                  AND c."personId" IN (SELECT id FROM duties)) AS turn,
                (SELECT jsonb_agg(jsonb_build_object('id', c.id, 'person', w.name, 'stage', c.stage, 'dueAt', c."dueAt",
                          'vacant', r.stage = 'open' AND c.stage IN ('open', 'waiting') AND c."personId" NOT IN ${clears} AND NOT EXISTS (
                            SELECT 1 FROM "StandIn" i WHERE i."delegationId" = r."delegationId" AND i."personId" = c."personId"
                            AND i."endedAt" IS NULL AND i."until" >= ${today}::date AND i."standInId" IN ${seated}),
                          'doneBy', CASE WHEN c."doneById" <> c."personId" THEN d.name END, 'doneAt', c."doneAt",
                          'comment', c.comment) ORDER BY c.ordinal)
                 FROM "Clearing" c JOIN "Person" w ON w.id = c."personId" LEFT JOIN "Person" d ON d.id = c."doneById"
                 WHERE c."roundId" = r.id) AS clearings
         FROM "ClearanceRound" r JOIN "Amendment" a ON a.id = r."amendmentId" JOIN "Person" p ON p.id = r."startedById"
         WHERE r."delegationId" = ${delegationId}::uuid
         ORDER BY r.stage = 'open' DESC, r."startedAt" DESC LIMIT 50) r) AS rounds`;
}

/** A change of a draft as its clearers read it. */
export type ClearedChange = {
  id: string;
  action: "add" | "change" | "remove";
  content: ClauseContent;
  /** The agreed wording it starts from. */
  base: ClauseContent | null;
  /** What it answers, whose that is, and in which amendment it was tabled. */
  answers: { content: ClauseContent; organisation: Localised; number: number } | null;
};

type Stored = { kind: ClauseKind; visibility: Visibility; rank: string; body: unknown };
type ChangeRow = Stored & {
  id: string;
  clauseId: string;
  action: ClearedChange["action"];
  base: Stored | null;
  answers: (Stored & { organisation: Localised; number: number }) | null;
};

/** Part of the text of a draft, and how many parts it has. */
export type DraftText = { changes: ClearedChange[]; total: number; part: number; parts: number };

/** So many changes are read at a time. */
export const partSize = 100;

/** The exact text of a draft of one's own delegation, part by part, for reading before it is cleared. */
export async function draftText(relation: Relation, amendmentId: string, part = 1): Promise<DraftText> {
  const read = may(relation, "read");
  if (!relation.delegation || !read.ok) throw new DomainError("not-found", "not_found");
  const total = await db().change.count({ where: { amendmentId, delegationId: relation.delegation.id } });
  const parts = Math.max(1, Math.ceil(total / partSize));
  const shown = Math.min(part, parts);
  const rows = await db().$queryRaw<ChangeRow[]>`
    SELECT c.id, c."clauseId", c.action::text AS action, c.kind::text AS kind, c.visibility::text AS visibility, c.rank, c.body,
           (SELECT jsonb_build_object('kind', v.kind, 'visibility', v.visibility, 'rank', v.rank, 'body', v.body)
            FROM "ClauseVersion" v WHERE v."clauseId" = c."clauseId" AND v.digest = c."baseDigest" LIMIT 1) AS base,
           (SELECT jsonb_build_object('kind', x.kind, 'visibility', x.visibility, 'rank', x.rank, 'body', x.body,
                     'organisation', o.name, 'number', a.number)
            FROM "Change" x JOIN "Amendment" a ON a.id = x."amendmentId" JOIN "Delegation" d ON d.id = x."delegationId"
            JOIN "Organisation" o ON o.id = d."organisationId" WHERE x.id = c."countersId") AS answers
    FROM "Change" c
    WHERE c."amendmentId" = ${amendmentId}::uuid AND c."delegationId" = ${relation.delegation.id}::uuid
    ORDER BY c.position, c.id OFFSET ${(shown - 1) * partSize} LIMIT ${partSize}`;
  const changes = rows.map(({ id, clauseId, action, base, answers, ...stored }) => ({
    id,
    action,
    content: trustContent({ id: clauseId, ...stored }),
    base: base && trustContent({ id: clauseId, ...base }),
    answers: answers && answeredBy(clauseId, answers),
  }));
  return { changes, total, part: shown, parts };
}

const answeredBy = (
  id: string,
  { organisation, number, ...stored }: NonNullable<ChangeRow["answers"]>,
): ClearedChange["answers"] => ({ content: trustContent({ id, ...stored }), organisation, number });
