import "server-only";
import type { Attended } from "@/lib/kernel/viewer";
import { relationTo } from "@/lib/packages/relation";
import { db } from "@/lib/platform/db";
import { presentForMs } from "./constants";
import { isInTheRoom } from "./policy";
import type { LookInput } from "./schema";

/**
 * Says that a person is looking at a package, and at which clause. Not of the record, so no event; the others are told
 * only when someone came or turned to another clause, not at every heartbeat. One statement, whatever races with it.
 */
export async function lookAtPackage(context: Attended, input: LookInput): Promise<null> {
  const { packageId, clauseId } = input;
  const { personId } = context.viewer;
  const relation = await relationTo(db(), context.viewer, packageId);
  if (!isInTheRoom(relation)) return null;
  const delegationId = relation.delegation?.id ?? null;
  const gone = new Date(context.now.getTime() - presentForMs);
  // A clause of another package, or of another delegation's private draft, is simply not named.
  await db().$executeRaw`
    WITH clause AS (
      SELECT id FROM "Clause" WHERE id = ${clauseId}::uuid AND "packageId" = ${packageId}::uuid
        AND (standing <> 'drafted' OR "ownerDelegationId" = ${delegationId}::uuid)
    ), before AS (
      SELECT "clauseId" FROM "Presence"
      WHERE "packageId" = ${packageId}::uuid AND "personId" = ${personId}::uuid AND "seenAt" > ${gone}
    ), put AS (
      INSERT INTO "Presence" ("packageId", "personId", "delegationId", "clauseId", "seenAt")
      VALUES (${packageId}::uuid, ${personId}::uuid, ${delegationId}::uuid, (SELECT id FROM clause), ${context.now})
      ON CONFLICT ("packageId", "personId") DO UPDATE
        SET "delegationId" = excluded."delegationId", "clauseId" = excluded."clauseId", "seenAt" = excluded."seenAt"
      RETURNING "clauseId"
    )
    SELECT pg_notify('concord', ${`presence:${packageId}`}) FROM put
    WHERE NOT EXISTS (SELECT 1 FROM before WHERE before."clauseId" IS NOT DISTINCT FROM put."clauseId")`;
  return null;
}
