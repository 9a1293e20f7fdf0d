import "server-only";
import type { z } from "zod";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { keptRow } from "@/lib/ledger/kept-rows";
import { counselLedger, ownEntry, seatedFor } from "./own-entry";
import type { entryInput } from "./schema";

/** Takes an entry away. What was shared of it stays shared. */
export async function removeEntry(
  context: Attended,
  { packageId, entryId: id }: z.infer<typeof entryInput>,
): Promise<null> {
  const target = await counselLedger(context, packageId, "write");
  return change(context, "remove-entry", target, async (tx, context) => {
    const delegationId = await seatedFor(tx, context, packageId, "write");
    const { kind } = await ownEntry(tx, delegationId, id);
    await tx.counselEntry.update({ where: { id }, data: { removedAt: context.now } });
    return {
      value: null,
      events: [{ type: "counsel.removed", data: { entryId: id, kind } }],
      acting: { delegationId },
      rows: [keptRow("CounselEntry", { id })],
    };
  });
}
