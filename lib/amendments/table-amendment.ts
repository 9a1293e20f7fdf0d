import "server-only";
import type { z } from "zod";
import { assertCleared } from "@/lib/clearance/cleared";
import { assert } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { assertDraft, draftOf } from "./edit-draft";
import { fits } from "./machine";
import { may } from "./policy";
import { putOnTable } from "./put-on-table";
import type { amendmentInput } from "./schema";
import { seatedAt } from "./seated";

/** Puts a delegation's draft before the other parties; from now on it is on the record. */
export async function tableAmendment(
  context: Attended,
  input: z.infer<typeof amendmentInput>,
): Promise<{ number: number }> {
  const { packageId, amendmentId } = input;
  return change(context, "table-amendment", { ledger: "package", packageId }, async (tx, context) => {
    const relation = await seatedAt(tx, context, packageId);
    const draft = await draftOf(tx, packageId, amendmentId);
    assert(may(relation, "table", draft.delegationId));
    assertDraft(draft);
    assert(fits("table", relation.stage, "draft"));
    await assertCleared(tx, relation.delegation.id, amendmentId);
    const { number, events, rows } = await putOnTable(tx, context, relation, amendmentId);
    return { value: { number }, events, rows, acting: { delegationId: relation.delegation.id } };
  });
}
