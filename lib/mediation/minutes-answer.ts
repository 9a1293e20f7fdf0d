import "server-only";
import { seatedAt } from "@/lib/amendments/seated";
import { DomainError } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { keptRow } from "@/lib/ledger/kept-rows";
import type { Tx } from "@/lib/platform/db";
import { meetingOf } from "./meeting-of";

type Answered = { packageId: string; meetingId: string; digest: string };

/** Keeps a delegation's one word on an edition of the minutes; what it is bound to is what the reader saw. */
export async function answer(
  tx: Tx,
  context: Attended,
  { packageId, meetingId, digest }: Answered,
  objection: string | null,
) {
  const relation = await seatedAt(tx, context, packageId);
  const meeting = await meetingOf(tx, relation, "answer_minutes", meetingId);
  if (meeting.digest !== digest) throw new DomainError("conflict", "text_moved");
  const delegationId = relation.delegation.id;
  const key = { meetingId, delegationId, digest };
  if (await tx.minutesApproval.findUnique({ where: { meetingId_delegationId_digest: key } }))
    throw new DomainError("not-now", "minutes_answered");
  await tx.minutesApproval.create({
    data: { ...key, objection, personId: context.viewer.personId, at: context.now },
  });
  return { delegationId, rows: [keptRow("MinutesApproval", key)] };
}
