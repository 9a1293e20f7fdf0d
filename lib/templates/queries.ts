import "server-only";
import { type Reader, seenChanges, seenClauses } from "@/lib/amendments/reader";
import type { ClauseContent, ClauseKind } from "@/lib/clauses/catalogue";
import type { Localised } from "@/lib/kernel/localised";
import { db, Prisma, type Tx } from "@/lib/platform/db";
import { actionServed, type PriorityAction } from "./priority-actions";

/** A clause of the package as the guided start names it. */
export type ServingClause = {
  id: string;
  kind: ClauseKind;
  title: Localised;
  standing: "agreed" | "proposed" | "drafted";
  /** The reader's own drafts that hold a wording of it. */
  drafts: string[];
  /** The priority action it serves. */
  serves: PriorityAction | undefined;
};

type Row = Omit<ServingClause, "serves"> & { action: number | null; category: string | null };

/** Beyond this a start is long past; the list says so by its length. */
const limit = 2_000;

/** Every clause the reader knows of, with the action it serves: what there is before more is added. One query. */
export async function servingClauses(reader: Reader, tx: Tx = db()): Promise<ServingClause[]> {
  const rows = await tx.$queryRaw<Row[]>(Prisma.sql`
    SELECT l.id, l.kind::text AS kind, l.standing::text AS standing,
           coalesce(w.body -> 'title', '{}') AS title,
           (w.body ->> 'action')::int AS action, w.body ->> 'category' AS category,
           (SELECT coalesce(jsonb_agg(c."amendmentId"), '[]') FROM "Change" c
            WHERE c."clauseId" = l.id AND c.stage = 'draft' AND ${seenChanges(reader)}) AS drafts
    FROM (${seenClauses(reader)}) l
    LEFT JOIN "ClauseVersion" v ON v.id = l."versionId"
    CROSS JOIN LATERAL (
      SELECT coalesce(v.body, (SELECT c.body FROM "Change" c WHERE c."clauseId" = l.id AND ${seenChanges(reader)}
                               ORDER BY c.stage = 'open' DESC, c.id LIMIT 1)) AS body) w
    ORDER BY l.chapter, l.kind <> 'phase', l.rank COLLATE "C", l.id LIMIT ${limit}`);
  return rows.map(({ action, category, ...clause }) => {
    const body = { action: action ?? undefined, category: category ?? undefined };
    return { ...clause, serves: actionServed({ kind: clause.kind, body } as unknown as ClauseContent) };
  });
}
