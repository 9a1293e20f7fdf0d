import "server-only";
import type { z } from "zod";
import { draftLedger, seatedAt } from "@/lib/amendments/seated";
import { assert, DomainError } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { keptRow } from "@/lib/ledger/kept-rows";
import { may } from "./policy";
import type { ruleInput } from "./schema";

/** From now on the delegation's text is cleared by these people before it is tabled. Rounds under way keep their own. */
export async function setClearanceRule(context: Attended, input: z.infer<typeof ruleInput>): Promise<null> {
  const { packageId, clearerIds, order, days } = input;
  const target = await draftLedger(context, packageId);
  return change(context, "set-clearance-rule", target, async (tx, context) => {
    const relation = await seatedAt(tx, context, packageId);
    assert(may(relation, "set_rule"));
    const delegationId = relation.delegation.id;
    const seated = await tx.seat.findMany({
      where: { delegationId, role: "clearer", until: null, personId: { in: clearerIds } },
      select: { personId: true },
    });
    if (new Set(seated.map(seat => seat.personId)).size !== clearerIds.length)
      throw new DomainError("invalid", "not_a_clearer", {
        fieldErrors: [{ path: "clearerIds", code: "choice" }],
      });
    const rule = { order, days, clearerIds, setById: context.viewer.personId, setAt: context.now };
    await tx.clearanceRule.upsert({
      where: { delegationId },
      create: { delegationId, packageId, ...rule },
      update: { ...rule, endedAt: null },
    });
    return {
      value: null,
      events: [{ type: "clearance.ruled", data: { clearers: clearerIds.length, order, days } }],
      acting: { delegationId },
      rows: [keptRow("ClearanceRule", { delegationId })],
    };
  });
}
