import "server-only";
import type { z } from "zod";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import type { Event } from "@/lib/ledger/events";
import { wordsDigest } from "@/lib/ledger/words";
import { lapseBridges } from "@/lib/mediation/lapse-bridges";
import { closeChanges } from "./close-changes";
import { openChanges } from "./open-change";
import type { withdrawInput } from "./schema";
import { seatedAt } from "./seated";

/** A delegation takes its own open changes back; they stay on the record. */
export async function withdrawChanges(
  context: Attended,
  input: z.infer<typeof withdrawInput>,
): Promise<null> {
  const { packageId, changeIds, reason } = input;
  return change(context, "withdraw-changes", { ledger: "package", packageId }, async (tx, context) => {
    const relation = await seatedAt(tx, context, packageId);
    const own = await openChanges(
      tx,
      relation,
      "withdraw",
      changeIds.map(changeId => ({ changeId })),
    );
    const { closed, lapsed: followed } = await closeChanges(
      tx,
      packageId,
      context.now,
      own,
      "withdrawn",
      reason,
    );
    const withdrawn: Event = {
      type: "change.withdrawn",
      data: { delegationId: relation.delegation.id, changes: closed, reason: wordsDigest(reason) },
    };
    const lapsed = await lapseBridges(tx, packageId, context.now);
    return {
      value: null,
      events: [withdrawn, ...followed, ...lapsed.events],
      rows: lapsed.rows,
      acting: { delegationId: relation.delegation.id },
    };
  });
}
