import "server-only";
import type { Viewer } from "@/lib/kernel/viewer";
import { relationTo } from "@/lib/packages/relation";
import { db } from "@/lib/platform/db";

/** The last place taken in a package, as far as the viewer's delegation may know: other sides' drafts do not count. */
export async function lastRank(viewer: Viewer, packageId: string): Promise<string | undefined> {
  const { delegation } = await relationTo(db(), viewer, packageId);
  const [last] = await db().$queryRaw<{ rank: string | null }[]>`
    SELECT max(rank COLLATE "C") AS rank FROM "Clause"
    WHERE "packageId" = ${packageId}::uuid
      AND (standing <> 'drafted' OR "ownerDelegationId" = ${delegation?.id ?? null}::uuid)`;
  return last?.rank ?? undefined;
}
