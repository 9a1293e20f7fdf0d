import "server-only";
import type { z } from "zod";
import { draftLedger, seatedAt } from "@/lib/amendments/seated";
import { assert, DomainError } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { keptRow } from "@/lib/ledger/kept-rows";
import { may } from "./policy";
import type { recallInput } from "./schema";

/** Takes a draft back from its clearers, to work on it again. */
export async function recallDraft(
  context: Attended,
  { packageId, roundId }: z.infer<typeof recallInput>,
): Promise<null> {
  const target = await draftLedger(context, packageId);
  return change(context, "recall-draft", target, async (tx, context) => {
    const relation = await seatedAt(tx, context, packageId);
    const delegationId = relation.delegation.id;
    const round = await tx.clearanceRound.findFirst({ where: { id: roundId, packageId, delegationId } });
    if (!round) throw new DomainError("not-found", "not_found");
    assert(may(relation, "recall"));
    if (round.stage !== "open") throw new DomainError("not-now", "clearance_over");
    await tx.clearanceRound.update({
      where: { id: roundId },
      data: { stage: "recalled", settledAt: context.now },
    });
    const { amendmentId } = round;
    await tx.amendment.update({ where: { id: amendmentId }, data: { stage: "draft" } });
    return {
      value: null,
      events: [{ type: "clearance.recalled", data: { amendmentId, roundId } }],
      acting: { delegationId },
      rows: [keptRow("ClearanceRound", { id: roundId })],
    };
  });
}
