import "server-only";
import type { z } from "zod";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { wordsDigest } from "@/lib/ledger/words";
import { lapseBridges } from "@/lib/mediation/lapse-bridges";
import { closeChanges } from "./close-changes";
import { openChanges } from "./open-change";
import type { rejectInput } from "./schema";
import { seatedAt } from "./seated";

/** A delegation says no, with its reason: since every voice is needed, the change is settled. */
export async function rejectChange(context: Attended, input: z.infer<typeof rejectInput>): Promise<null> {
  const { packageId, changeId, digest, reason } = input;
  return change(context, "reject-change", { ledger: "package", packageId }, async (tx, context) => {
    const relation = await seatedAt(tx, context, packageId);
    const rejected = await openChanges(tx, relation, "reject", [{ changeId, digest }]);
    const { closed: changes, lapsed: followed } = await closeChanges(
      tx,
      packageId,
      context.now,
      rejected,
      "rejected",
      reason,
    );
    const lapsed = await lapseBridges(tx, packageId, context.now);
    const delegationId = relation.delegation.id;
    const data = { delegationId, changes, reason: wordsDigest(reason) };
    return {
      value: null,
      events: [{ type: "change.rejected", data }, ...followed, ...lapsed.events],
      rows: lapsed.rows,
      acting: { delegationId },
    };
  });
}
