import "server-only";
import { randomUUID } from "node:crypto";
import type { Attended } from "@/lib/kernel/viewer";
import type { Tx } from "@/lib/platform/db";
import type { Seated } from "./seated";
import type { StoredChange } from "./stored";

/** Records the delegation's consent to the exact content of each change. One it already gave stays as it is. */
export async function giveConsents(
  tx: Tx,
  context: Attended,
  relation: Seated,
  changes: readonly Pick<StoredChange, "id" | "digest">[],
): Promise<void> {
  await tx.consent.createMany({
    data: changes.map(change => ({
      id: randomUUID(),
      packageId: relation.packageId,
      changeId: change.id,
      delegationId: relation.delegation.id,
      personId: context.viewer.personId,
      digest: change.digest,
      at: context.now,
    })),
    skipDuplicates: true,
  });
}
