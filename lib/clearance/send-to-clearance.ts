import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { assertDraft, draftOf } from "@/lib/amendments/edit-draft";
import { assertReasoned } from "@/lib/amendments/put-on-table";
import { draftLedger, seatedAt } from "@/lib/amendments/seated";
import { assert, DomainError } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { keptRow } from "@/lib/ledger/kept-rows";
import { clearanceRule, draftDigest } from "./cleared";
import { dueAfter, seatedClearers } from "./duty";
import { firstAsked } from "./machine";
import { may } from "./policy";
import type { sendInput } from "./schema";

/**
 * Puts a draft, exactly as it is now, before those of the delegation's own clearers who still have that seat. Until they are
 * done its words stand still.
 */
export async function sendToClearance(
  context: Attended,
  input: z.infer<typeof sendInput>,
): Promise<{ roundId: string }> {
  const { packageId, amendmentId, note } = input;
  const target = await draftLedger(context, packageId);
  return change(context, "send-to-clearance", target, async (tx, context) => {
    const relation = await seatedAt(tx, context, packageId);
    const draft = await draftOf(tx, packageId, amendmentId);
    assert(may(relation, "send", { own: draft.delegationId === relation.delegation.id }));
    assertDraft(draft);
    const delegationId = relation.delegation.id;
    const rule = await clearanceRule(tx, delegationId);
    if (!rule) throw new DomainError("not-now", "no_clearance_rule");
    if ((await tx.change.count({ where: { amendmentId } })) === 0)
      throw new DomainError("invalid", "empty_amendment");
    await assertReasoned(tx, amendmentId);
    const seated = await seatedClearers(tx, delegationId);
    const clearerIds = rule.clearerIds.filter(id => seated.has(id));
    if (clearerIds.length === 0) throw new DomainError("not-now", "no_clearer_seated");
    const roundId = randomUUID();
    const digest = await draftDigest(tx, amendmentId);
    const { order, days } = rule;
    const clearings = clearerIds.map((personId, ordinal) => {
      const stage = firstAsked(order, ordinal);
      const dueAt = stage === "open" ? dueAfter(context.now, days) : null;
      return { id: randomUUID(), ordinal, personId, stage, dueAt };
    });
    await tx.clearanceRound.create({
      data: {
        id: roundId,
        packageId,
        delegationId,
        amendmentId,
        digest,
        order,
        stage: "open",
        note,
        startedById: context.viewer.personId,
        startedAt: context.now,
        clearings: { create: clearings },
      },
    });
    await tx.amendment.update({ where: { id: amendmentId }, data: { stage: "in_clearance" } });
    return {
      value: { roundId },
      events: [{ type: "clearance.sent", data: { amendmentId, roundId, digest } }],
      acting: { delegationId },
      rows: [
        keptRow("ClearanceRound", { id: roundId }),
        ...clearings.map(({ id }) => keptRow("Clearing", { id })),
      ],
    };
  });
}
