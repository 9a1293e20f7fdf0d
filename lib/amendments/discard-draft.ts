import "server-only";
import type { z } from "zod";
import { assert } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { draftOf, dropChanges } from "./edit-draft";
import { fits } from "./machine";
import { may } from "./policy";
import type { amendmentInput } from "./schema";
import { draftLedger, seatedAt } from "./seated";

/** Throws a private draft away. What was never tabled is no promise; only the delegation's own ledger remembers it. */
export async function discardDraft(context: Attended, input: z.infer<typeof amendmentInput>): Promise<null> {
  const target = await draftLedger(context, input.packageId);
  return change(context, "discard-draft", target, async (tx, context) => {
    const relation = await seatedAt(tx, context, input.packageId);
    const draft = await draftOf(tx, input.packageId, input.amendmentId);
    assert(may(relation, "discard", draft.delegationId));
    assert(fits("discard", relation.stage, draft.stage === "draft" ? "draft" : "open"));
    await dropChanges(tx, draft.id, "all");
    await tx.amendment.delete({ where: { id: draft.id } });
    return {
      value: null,
      events: [{ type: "draft.discarded", data: { amendmentId: draft.id } }],
      acting: { delegationId: relation.delegation.id },
    };
  });
}
