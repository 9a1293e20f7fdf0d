import "server-only";
import type { LocalisedText } from "@/lib/clauses/field";
import type { PackageHead } from "@/lib/packages/queries";
import { db, Prisma } from "@/lib/platform/db";
import { consentedBy, readerOf } from "./reader";

export type AnswerableChange = { changeId: string; digest: string; title: LocalisedText; number: number };

/** Every change of one amendment that waits for the reader's delegation, however many pages it fills. */
export async function answerableOf(head: PackageHead, number: number): Promise<AnswerableChange[]> {
  const { own, proposals } = readerOf(head.relation);
  if (!own || !proposals) return [];
  return db().$queryRaw<AnswerableChange[]>(Prisma.sql`
    SELECT c.id AS "changeId", c.digest, c.body -> 'title' AS title, a.number
    FROM "Change" c JOIN "Amendment" a ON a.id = c."amendmentId"
    WHERE a."packageId" = ${head.id}::uuid AND a.number = ${number} AND c.stage = 'open'
      AND c.conflicts = '[]'::jsonb AND NOT ${consentedBy(own)}
    ORDER BY c.position`);
}
