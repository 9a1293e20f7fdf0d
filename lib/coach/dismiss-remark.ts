import "server-only";
import { randomUUID } from "node:crypto";
import { readerOf } from "@/lib/amendments/reader";
import { draftLedger, seatedAt } from "@/lib/amendments/seated";
import { assert, DomainError } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { keptRow } from "@/lib/ledger/kept-rows";
import { remarksOn } from "./coach";
import { may } from "./policy";
import type { DismissInput } from "./schema";
import { loadCoached } from "./subject";

/** Sets a remark aside for one's own delegation, with the reason; it comes back when what it is about changes. */
export async function dismissRemark(context: Attended, input: DismissInput): Promise<null> {
  const { packageId, remark, digest, reason } = input;
  const target = await draftLedger(context, packageId);
  return change(context, "dismiss-remark", target, async (tx, context) => {
    const relation = await seatedAt(tx, context, packageId);
    assert(may(relation, "dismiss"));
    const today = context.now.toISOString().slice(0, 10);
    const { subject, dismissed } = await loadCoached(tx, readerOf(relation), today);
    const isThis = (one: { digest: string }, id: string) => id === remark && one.digest === digest;
    if (dismissed.some(one => isThis(one, one.remark))) throw new DomainError("conflict", "nothing_changed");
    const found = remarksOn(subject).find(one => isThis(one, one.id));
    if (!found) throw new DomainError("conflict", "text_moved");
    const { viewer, now } = context;
    const id = randomUUID();
    const delegationId = relation.delegation.id;
    await tx.remarkDismissal.create({
      data: { id, packageId, delegationId, remark, digest, reason, personId: viewer.personId, at: now },
    });
    return {
      value: null,
      events: [{ type: "remark.dismissed", data: { dismissalId: id } }],
      acting: { delegationId },
      rows: [keptRow("RemarkDismissal", { id })],
    };
  });
}
