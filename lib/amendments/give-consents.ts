import "server-only";
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
  await tx.$executeRaw`
    INSERT INTO "Consent" (id, "packageId", "changeId", "delegationId", "personId", digest, at)
    SELECT gen_random_uuid(), ${relation.packageId}::uuid, given.change, ${relation.delegation.id}::uuid,
           ${context.viewer.personId}::uuid, given.digest, ${context.now}
    FROM unnest(${changes.map(change => change.id)}::uuid[], ${changes.map(change => change.digest)}::text[])
         AS given(change, digest)
    ON CONFLICT DO NOTHING`;
}
