import "server-only";
import type { z } from "zod";
import { draftLedger, seatedAt } from "@/lib/amendments/seated";
import { assert, DomainError } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { keptRow } from "@/lib/ledger/kept-rows";
import { clearanceRule } from "./cleared";
import { may } from "./policy";
import type { endRuleInput } from "./schema";

/** The delegation tables freely again. */
export async function endClearanceRule(
  context: Attended,
  { packageId }: z.infer<typeof endRuleInput>,
): Promise<null> {
  const target = await draftLedger(context, packageId);
  return change(context, "end-clearance-rule", target, async (tx, context) => {
    const relation = await seatedAt(tx, context, packageId);
    assert(may(relation, "set_rule"));
    const delegationId = relation.delegation.id;
    if (!(await clearanceRule(tx, delegationId))) throw new DomainError("not-now", "no_clearance_rule");
    await tx.clearanceRule.update({ where: { delegationId }, data: { endedAt: context.now } });
    return {
      value: null,
      events: [{ type: "clearance.freed", data: {} }],
      acting: { delegationId },
      rows: [keptRow("ClearanceRule", { delegationId })],
    };
  });
}
