import "server-only";
import type { z } from "zod";
import { DomainError } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { relationTo } from "@/lib/packages/relation";
import { db } from "@/lib/platform/db";
import { hears } from "./policy";
import type { seeInput } from "./schema";

/**
 * Says that a person has these threads before them: a call by name in them has been heard. Not of the record, so no event;
 * of several, one that is not for them is simply not seen.
 */
export async function seeThreads(context: Attended, input: z.infer<typeof seeInput>): Promise<null> {
  const { packageId, threadIds } = input;
  const { personId } = context.viewer;
  const relation = await relationTo(db(), context.viewer, packageId);
  const own = relation.delegation?.id ?? null;
  if (!hears(relation, { audience: "parties", delegationId: own }))
    throw new DomainError("not-found", "not_found");
  const seen = await db().$executeRaw`
    INSERT INTO "ThreadVisit" ("threadId", "personId", at)
    SELECT t.id, ${personId}::uuid, ${context.now} FROM "Thread" t
    WHERE t.id = ANY(${threadIds}::uuid[]) AND t."packageId" = ${packageId}::uuid
      AND (t.audience = 'parties' OR t."delegationId" = ${own}::uuid)
    ON CONFLICT ("threadId", "personId") DO UPDATE SET at = greatest("ThreadVisit".at, excluded.at)`;
  if (seen === 0) throw new DomainError("not-found", "not_found");
  return null;
}
