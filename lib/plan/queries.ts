import "server-only";
import { numberedClauses, type Reader, seenChanges } from "@/lib/amendments/reader";
import { type KindIn, kindsIn } from "@/lib/clauses/also-shown";
import { type Body, type ClauseContent, trustContent } from "@/lib/clauses/catalogue";
import { db, Prisma } from "@/lib/platform/db";
import { agreedRatings } from "@/lib/readiness/agreed-ratings";
import type { AgreedRating } from "@/lib/readiness/gate";
import type { PlanAddress } from "./schema";

/** Kinds that stand in time; the rest of a package is not the Plan's matter. */
export type PlannedKind = KindIn<"plan">;

export type PlannedChange<K extends PlannedKind> = {
  delegationId: string;
  /** Number of its amendment; null for a private draft of the reader's delegation. */
  number: number | null;
  action: "add" | "change" | "remove";
  body: Body<K>;
};

/** A clause of one kind with what is agreed of it and what is proposed or privately drafted for it. */
export type Planned<K extends PlannedKind> = {
  id: string;
  kind: K;
  /** Place within its chapter, as the document numbers it. */
  position: number | null;
  chapter: string;
  agreed: Body<K> | null;
  changes: PlannedChange<K>[];
};

export type Plan = {
  phases: Planned<"phase">[];
  milestones: Planned<"milestone">[];
  sunsets: Planned<"sunset">[];
  reviews: Planned<"review">[];
  /** What all agreed of the institutions that gates name. */
  ratings: AgreedRating[];
  /** All milestones the reader may know of, shown or not. */
  milestoneCount: number;
  /** The clause in hand as agreed, whole: what a change would start from. */
  ground: Ground | null;
};

export type Ground = { content: ClauseContent; digest: string };

type Row = { [K in PlannedKind]: Planned<K> }[PlannedKind];
type Answer = Pick<Plan, "ratings"> & {
  rows: Row[];
  milestones: number;
  ground: { content: unknown; digest: string } | null;
};

/** Above this many, milestones are shown one phase at a time. */
export const milestonesAtOnce = 250;
const limit = 2_000;

/**
 * Everything of a package that stands in time, in reading order. Of the texts only the titles are read: a plan of a thousand
 * clauses must not weigh as much as their document. One query.
 */
export async function planOf(reader: Reader, { phase, clause }: PlanAddress): Promise<Plan> {
  const [answer] = await db().$queryRaw<Answer[]>(queryOf(reader, phase && `phase:${phase}`, clause));
  if (!answer) throw new Error("a query of aggregates gave no row");
  const { rows, milestones, ratings, ground } = answer;
  const of = <K extends PlannedKind>(kind: K) =>
    rows.filter((row): row is Extract<Row, { kind: K }> => row.kind === kind) as Planned<K>[];
  return {
    phases: of("phase"),
    milestones: of("milestone"),
    sunsets: of("sunset"),
    reviews: of("review"),
    ratings,
    milestoneCount: milestones,
    ground: ground && { content: trustContent(ground.content), digest: ground.digest },
  };
}

function queryOf(reader: Reader, chapter: string | undefined, clause: string | undefined): Prisma.Sql {
  return Prisma.sql`
    WITH numbered AS MATERIALIZED (${numberedClauses(reader)}),
    total AS (SELECT count(*)::int AS milestones FROM numbered WHERE kind = 'milestone'),
    planned AS (
      SELECT l.id, l.kind::text AS kind, l.chapter, l.rank, l.position, v.body - 'text' AS agreed,
             (SELECT coalesce(jsonb_agg(jsonb_build_object('delegationId', c."delegationId", 'number', a.number,
                       'action', c.action, 'body', c.body - 'text') ORDER BY a.number NULLS LAST, c.id), '[]')
              FROM "Change" c JOIN "Amendment" a ON a.id = c."amendmentId"
              WHERE c."clauseId" = l.id AND ${seenChanges(reader)}) AS changes
      FROM numbered l CROSS JOIN total LEFT JOIN "ClauseVersion" v ON v.id = l."versionId"
      WHERE l.kind = ANY(${kindsIn("plan").filter(kind => kind !== "milestone")}::"ClauseKind"[])
         OR (l.kind = 'milestone' AND CASE WHEN ${chapter ?? null}::text IS NULL
               THEN total.milestones <= ${milestonesAtOnce} ELSE l.chapter = ${chapter ?? null} END)
      ORDER BY l.kind <> 'phase', l.chapter, l.rank COLLATE "C", l.id
      LIMIT ${limit})
    SELECT (SELECT milestones FROM total) AS milestones, ${agreedRatings(reader.packageId)} AS ratings,
           (SELECT coalesce(jsonb_agg(to_jsonb(p) ORDER BY p.kind <> 'phase', p.chapter, p.rank COLLATE "C", p.id), '[]')
            FROM planned p) AS rows,
           (SELECT jsonb_build_object('digest', v.digest, 'content', jsonb_build_object('id', l.id, 'kind', v.kind,
                     'visibility', v.visibility, 'rank', v.rank, 'body', v.body))
            FROM numbered l JOIN "ClauseVersion" v ON v.id = l."versionId"
            WHERE l.id = ${clause ?? null}::uuid) AS ground`;
}
