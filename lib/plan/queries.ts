import "server-only";
import { numberedClauses, type Reader, seenChanges } from "@/lib/amendments/reader";
import { type Body, type ClauseContent, type ClauseKind, trustContent } from "@/lib/clauses/catalogue";
import { db, Prisma } from "@/lib/platform/db";

/** Kinds that stand in time; the rest of a package is not the Plan's matter. */
export type PlannedKind = Extract<ClauseKind, "phase" | "milestone" | "sunset" | "review">;

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
  /** All milestones the reader may know of, shown or not. */
  milestoneCount: number;
};

type Row = { [K in PlannedKind]: Planned<K> }[PlannedKind] & { milestones: number };

/** Above this many, milestones are shown one phase at a time. */
export const milestonesAtOnce = 250;
const limit = 2_000;

/**
 * Everything of a package that stands in time, in reading order. Of the texts only the titles are read: a plan of a thousand
 * clauses must not weigh as much as their document.
 */
export async function planOf(reader: Reader, phase: string | undefined): Promise<Plan> {
  const chapter = phase && `phase:${phase}`;
  const rows = await db().$queryRaw<Row[]>(Prisma.sql`
    WITH numbered AS (${numberedClauses(reader)}),
    total AS (SELECT count(*)::int AS milestones FROM numbered WHERE kind = 'milestone')
    SELECT l.id, l.kind::text AS kind, l.chapter, l.position, v.body - 'text' AS agreed, total.milestones,
           (SELECT coalesce(jsonb_agg(jsonb_build_object('delegationId', c."delegationId", 'number', a.number,
                     'action', c.action, 'body', c.body - 'text') ORDER BY a.number NULLS LAST, c.id), '[]')
            FROM "Change" c JOIN "Amendment" a ON a.id = c."amendmentId"
            WHERE c."clauseId" = l.id AND ${seenChanges(reader)}) AS changes
    FROM numbered l CROSS JOIN total LEFT JOIN "ClauseVersion" v ON v.id = l."versionId"
    WHERE l.kind IN ('phase', 'sunset', 'review')
       OR (l.kind = 'milestone' AND CASE WHEN ${chapter ?? null}::text IS NULL
             THEN total.milestones <= ${milestonesAtOnce} ELSE l.chapter = ${chapter ?? null} END)
    ORDER BY l.kind <> 'phase', l.chapter, l.rank COLLATE "C", l.id
    LIMIT ${limit}`);
  const of = <K extends PlannedKind>(kind: K) =>
    rows.filter((row): row is Extract<Row, { kind: K }> => row.kind === kind) as Planned<K>[];
  return {
    phases: of("phase"),
    milestones: of("milestone"),
    sunsets: of("sunset"),
    reviews: of("review"),
    milestoneCount: rows[0]?.milestones ?? 0,
  };
}

/** The agreed wording of a clause, which a change would start from. */
export type Ground = { content: ClauseContent; digest: string };

/** The clause in hand, whole; nothing where it is not agreed or not the reader's to read. */
export async function groundOf(reader: Reader, clauseId: string): Promise<Ground | undefined> {
  const version = await db().clauseVersion.findFirst({
    where: {
      packageId: reader.packageId,
      clauseId,
      visibility: { in: reader.visibilities },
      currentOf: { id: clauseId },
    },
  });
  if (!version) return undefined;
  const { kind, visibility, rank, body, digest } = version;
  return { content: trustContent({ id: clauseId, kind, visibility, rank, body }), digest };
}
