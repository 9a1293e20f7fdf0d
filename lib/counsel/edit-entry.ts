import "server-only";
import type { z } from "zod";
import { DomainError } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { keptRow } from "@/lib/ledger/kept-rows";
import { counselLedger, ownEntry, seatedFor } from "./own-entry";
import type { editInput } from "./schema";
import { clauseOf } from "./write-entry";

/** Changes an entry. Of two people who write at once the second is told, and keeps what they typed. */
export async function editEntry(
  context: Attended,
  { packageId, entryId: id, edition, body }: z.infer<typeof editInput>,
): Promise<{ edition: number }> {
  const target = await counselLedger(context, packageId, "write");
  return change(context, "edit-entry", target, async (tx, context) => {
    const delegationId = await seatedFor(tx, context, packageId, "write");
    const entry = await ownEntry(tx, delegationId, id, edition);
    if (entry.kind !== body.kind) throw new DomainError("invalid", "invalid_input");
    await tx.counselEntry.update({
      where: { id, edition },
      data: {
        body,
        clauseId: await clauseOf(tx, packageId, delegationId, body),
        edition: edition + 1,
        editedById: context.viewer.personId,
        editedAt: context.now,
      },
    });
    return {
      value: { edition: edition + 1 },
      events: [{ type: "counsel.edited", data: { entryId: id, kind: body.kind } }],
      acting: { delegationId },
      rows: [keptRow("CounselEntry", { id })],
    };
  });
}
