import "server-only";
import { DomainError } from "@/lib/kernel/errors";
import type { Localised } from "@/lib/kernel/localised";
import type { Tx } from "@/lib/platform/db";
import { sameName } from "./gate";

/** An institution that is still assessed in this package. */
export async function institutionIn(tx: Tx, packageId: string, id: string): Promise<{ id: string }> {
  const found = await tx.institution.findFirst({
    where: { id, packageId, removedAt: null },
    select: { id: true },
  });
  if (!found) throw new DomainError("not-found", "not_found");
  return found;
}

/** A gate finds an institution by its name, so no two may share one. */
export async function assertUnnamed(
  tx: Tx,
  packageId: string,
  name: Localised,
  except?: string,
): Promise<void> {
  const others = await tx.institution.findMany({
    where: { packageId, removedAt: null, id: except ? { not: except } : undefined },
    select: { name: true },
  });
  if (others.some(other => sameName(other.name as Localised, name)))
    throw new DomainError("conflict", "institution_exists", {
      fieldErrors: [{ path: "name", code: "duplicate" }],
    });
}

/** Whether another delegation has judged the institution, or a rating all share is recorded or asked for. */
export async function isAssessed(tx: Tx, institutionId: string, own: string | undefined): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ assessed: boolean }[]>`
    SELECT EXISTS (SELECT 1 FROM "ReadinessRating" r WHERE r."institutionId" = ${institutionId}::uuid
                   AND r."delegationId" IS DISTINCT FROM ${own ?? null}::uuid)
        OR EXISTS (SELECT 1 FROM "ReadinessAgreed" a WHERE a."institutionId" = ${institutionId}::uuid)
        OR EXISTS (SELECT 1 FROM "Motion" m WHERE m.kind = 'rate' AND m.stage = 'open'
                   AND m.subject->>'institutionId' = ${institutionId}) AS assessed`;
  return row?.assessed === true;
}
