import "server-only";
import { DomainError } from "@/lib/kernel/errors";
import type { Tx } from "@/lib/platform/db";

/** A recovery of somebody in this organisation; of another's, not even that it exists is told. */
export async function recoveryOf(tx: Tx, organisationId: string, recoveryId: string) {
  const found = await tx.recovery.findFirst({
    where: { id: recoveryId, person: { organisationId, removedAt: null } },
  });
  if (!found) throw new DomainError("not-found", "not_found");
  return found;
}
