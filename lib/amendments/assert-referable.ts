import "server-only";
import { DomainError } from "@/lib/kernel/errors";
import type { Tx } from "@/lib/platform/db";

/** What is on the table points only at clauses that everybody there can see. */
export async function assertReferable(
  tx: Tx,
  packageId: string,
  clauseIds: readonly string[],
): Promise<void> {
  const there = await tx.clause.count({
    where: { id: { in: [...clauseIds] }, packageId, standing: { in: ["agreed", "proposed"] } },
  });
  if (there !== clauseIds.length) throw new DomainError("invalid", "dangling_reference");
}
