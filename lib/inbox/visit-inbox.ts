import "server-only";
import type { z } from "zod";
import type { Attended } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db";
import { visitEndsAfterMs, type visitInput } from "./schema";

/**
 * Says that a person has their inbox, as it was read then, before them. Not of the record, so no event. One's own alone,
 * and one statement: of two windows the later reading counts, and none can be of a time to come.
 */
export async function visitInbox(context: Attended, input: z.infer<typeof visitInput>): Promise<null> {
  const { personId } = context.viewer;
  const readAt = new Date(Math.min(Date.parse(input.readAt), context.now.getTime()));
  const left = new Date(readAt.getTime() - visitEndsAfterMs);
  await db().$executeRaw`
    INSERT INTO "InboxVisit" AS v ("personId", "seenAt") VALUES (${personId}::uuid, ${readAt})
    ON CONFLICT ("personId") DO UPDATE
      SET since = CASE WHEN v."seenAt" < ${left} THEN v."seenAt" ELSE v.since END,
          "seenAt" = greatest(v."seenAt", excluded."seenAt")`;
  return null;
}
