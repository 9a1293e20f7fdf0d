import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { keptRow } from "@/lib/ledger/kept-rows";
import type { Prisma } from "@/lib/platform/db";
import { counselLedger, ownEntry, seatedFor } from "./own-entry";
import type { shareInput } from "./schema";

/**
 * Shows one entry, as it is now, to the people who sit in the other delegations: an explicit act on the record that
 * cannot be taken back. Their mediator reads there that it was done, and not the words. What is written later stays the
 * delegation's own.
 */
export async function shareEntry(
  context: Attended,
  { packageId, entryId, edition }: z.infer<typeof shareInput>,
): Promise<{ shareId: string }> {
  await counselLedger(context, packageId, "share");
  return change(context, "share-entry", { ledger: "package", packageId }, async (tx, context) => {
    const delegationId = await seatedFor(tx, context, packageId, "share");
    const { kind, body } = await ownEntry(tx, delegationId, entryId, edition);
    const id = randomUUID();
    await tx.counselShare.create({
      data: {
        id,
        packageId,
        delegationId,
        entryId,
        kind,
        body: body as Prisma.InputJsonValue,
        sharedById: context.viewer.personId,
        sharedAt: context.now,
      },
    });
    return {
      value: { shareId: id },
      events: [{ type: "counsel.shared", data: { shareId: id, delegationId, kind } }],
      acting: { delegationId },
      rows: [keptRow("CounselShare", { id })],
    };
  });
}
