import "server-only";
import type { Tx } from "@/lib/platform/db";
import type { Prepared } from "./prepare";

/**
 * Stores what was prepared. Two statements that take the rows as one value each: an import has thousands, and a statement
 * with a parameter for every field of every row takes longer to compile than to run.
 */
export async function keepChanges(tx: Tx, { clauses, rows }: Prepared): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO "Clause" (id, "packageId", standing, "ownerDelegationId", kind, chapter, rank)
    SELECT id, "packageId", standing, "ownerDelegationId", kind, chapter, rank
    FROM jsonb_populate_recordset(NULL::"Clause", ${JSON.stringify(clauses)}::jsonb)`;
  await tx.$executeRaw`
    INSERT INTO "Change" (id, "packageId", "amendmentId", "delegationId", "clauseId", action, stage, "baseDigest", kind,
                          visibility, rank, chapter, body, salt, digest, "countersId", position)
    SELECT id, "packageId", "amendmentId", "delegationId", "clauseId", action, stage, "baseDigest", kind, visibility, rank,
           chapter, body, salt, digest, "countersId", position
    FROM jsonb_populate_recordset(NULL::"Change", ${JSON.stringify(rows)}::jsonb)`;
}
