import "server-only";
import type { z } from "zod";
import type { Attended } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db";
import type { leaveInput } from "./schema";

/** Says that a person has turned away; whoever cannot say so is gone a little later by themselves. */
export async function leavePackage(context: Attended, input: z.infer<typeof leaveInput>): Promise<null> {
  await db().$executeRaw`
    WITH gone AS (
      DELETE FROM "Presence"
      WHERE "packageId" = ${input.packageId}::uuid AND "personId" = ${context.viewer.personId}::uuid
      RETURNING 1
    )
    SELECT pg_notify('concord', ${`presence:${input.packageId}`}) FROM gone`;
  return null;
}
