import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { DomainError } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { keptRow } from "@/lib/ledger/kept-rows";
import type { Tx } from "@/lib/platform/db";
import { counselLedger, seatedFor } from "./own-entry";
import type { CounselBody, writeInput } from "./schema";

/** Writes into the delegation's notebook, its fallbacks or its map. */
export async function writeEntry(
  context: Attended,
  { packageId, body }: z.infer<typeof writeInput>,
): Promise<{ entryId: string }> {
  const target = await counselLedger(context, packageId, "write");
  return change(context, "write-entry", target, async (tx, context) => {
    const delegationId = await seatedFor(tx, context, packageId, "write");
    const id = randomUUID();
    await tx.counselEntry.create({
      data: {
        id,
        packageId,
        delegationId,
        kind: body.kind,
        clauseId: await clauseOf(tx, packageId, delegationId, body),
        body,
        writtenById: context.viewer.personId,
        writtenAt: context.now,
      },
    });
    return {
      value: { entryId: id },
      events: [{ type: "counsel.written", data: { entryId: id, kind: body.kind } }],
      acting: { delegationId },
      rows: [keptRow("CounselEntry", { id })],
    };
  });
}

/** The clause a fallback is for: one that the delegation can see. */
export async function clauseOf(
  tx: Tx,
  packageId: string,
  delegationId: string,
  body: CounselBody,
): Promise<string | null> {
  if (body.kind !== "fallback") return null;
  const seen = await tx.clause.findFirst({
    where: {
      id: body.clauseId,
      packageId,
      OR: [{ standing: { not: "drafted" } }, { ownerDelegationId: delegationId }],
    },
    select: { id: true },
  });
  if (!seen) throw new DomainError("invalid", "dangling_reference");
  return seen.id;
}
