import "server-only";
import type { z } from "zod";
import { draftLedger, seatedAt } from "@/lib/amendments/seated";
import { assert, DomainError } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { keptRow } from "@/lib/ledger/kept-rows";
import { may } from "./policy";
import type { endStandInInput } from "./schema";

/** The clearer is back. */
export async function endStandIn(
  context: Attended,
  { packageId, standInId: id }: z.infer<typeof endStandInInput>,
): Promise<null> {
  const target = await draftLedger(context, packageId);
  return change(context, "end-stand-in", target, async (tx, context) => {
    const relation = await seatedAt(tx, context, packageId);
    const delegationId = relation.delegation.id;
    const there = await tx.standIn.findFirst({ where: { id, packageId, delegationId, endedAt: null } });
    if (!there) throw new DomainError("not-found", "not_found");
    const duty = there.personId === context.viewer.personId ? "own" : "others";
    assert(may(relation, "name_stand_in", { duty }));
    await tx.standIn.update({ where: { id }, data: { endedAt: context.now } });
    return {
      value: null,
      events: [{ type: "stand_in.ended", data: { standInId: id } }],
      acting: { delegationId },
      rows: [keptRow("StandIn", { id })],
    };
  });
}
