import "server-only";
import { kindsIn } from "@/lib/clauses/also-shown";
import { trustContent } from "@/lib/clauses/catalogue";
import type { Viewer } from "@/lib/kernel/viewer";
import { relationTo } from "@/lib/packages/relation";
import { readable } from "@/lib/packages/standing";
import { db } from "@/lib/platform/db";
import type { KnownClause } from "./xlsx/known";

/** The last place taken in a package, as far as the viewer's delegation may know: other sides' drafts do not count. */
export async function lastRank(viewer: Viewer, packageId: string): Promise<string | undefined> {
  const { delegation } = await relationTo(db(), viewer, packageId);
  const [last] = await db().$queryRaw<{ rank: string | null }[]>`
    SELECT max(rank COLLATE "C") AS rank FROM "Clause"
    WHERE "packageId" = ${packageId}::uuid
      AND (standing <> 'drafted' OR "ownerDelegationId" = ${delegation?.id ?? null}::uuid)`;
  return last?.rank ?? undefined;
}

/** Phases of the agreed text that the viewer may read, by id with their titles: what a spreadsheet's milestones can join. */
export async function phasesOf(
  viewer: Viewer,
  packageId: string,
): Promise<{ id: string; titles: string[] }[]> {
  const { visibilities } = readable(await relationTo(db(), viewer, packageId));
  return db().$queryRaw`
    SELECT l.id, ARRAY(SELECT value FROM jsonb_each_text(v.body->'title')) AS titles
    FROM "Clause" l JOIN "ClauseVersion" v ON v.id = l."versionId"
    WHERE l."packageId" = ${packageId}::uuid AND l.standing = 'agreed' AND v.kind = 'phase'
      AND v.visibility = ANY(${visibilities}::"Visibility"[])`;
}

/** The agreed text that the viewer may read, clause by clause with its digest: what a spreadsheet's rows can change. */
export async function knownClauses(viewer: Viewer, packageId: string): Promise<KnownClause[]> {
  const { visibilities } = readable(await relationTo(db(), viewer, packageId));
  const rows = await db().$queryRaw<(KnownClause["content"] & { digest: string })[]>`
    SELECT l.id, v.kind::text AS kind, v.visibility::text AS visibility, v.rank, v.body, v.digest
    FROM "Clause" l JOIN "ClauseVersion" v ON v.id = l."versionId"
    WHERE l."packageId" = ${packageId}::uuid AND l.standing = 'agreed'
      AND v.kind = ANY(${[...kindsIn("spreadsheet"), "phase", "condition"]}::"ClauseKind"[])
      AND v.visibility = ANY(${visibilities}::"Visibility"[])
    ORDER BY l.id`;
  return rows.map(({ digest, ...content }) => ({ content: trustContent(content), digest }));
}
