import "server-only";
import { randomUUID } from "node:crypto";
import { assert } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change, type Outcome } from "@/lib/ledger/change";
import type { Tx } from "@/lib/platform/db";
import { keepChanges } from "./keep-changes";
import { fits } from "./machine";
import { may } from "./policy";
import { earlierWordings, prepareChanges } from "./prepare";
import type { DraftInput } from "./schema";
import { draftLedger, type Seated, seatedAt } from "./seated";

type StartsFrom = "agreed_now" | "any_agreed_wording";

/**
 * Begins a private draft of the viewer's delegation. Nobody else learns of it before it is tabled.
 * @param startsFrom a file that comes back was made from the text of its day; tabling asks for the text of now
 */
export async function draftAmendment(
  context: Attended,
  input: DraftInput,
  startsFrom: StartsFrom = "agreed_now",
): Promise<{ amendmentId: string }> {
  const target = await draftLedger(context, input.packageId);
  return change(context, "draft-amendment", target, async (tx, context) =>
    beginDraft(tx, context, await seatedAt(tx, context, input.packageId), input, startsFrom),
  );
}

/** The same within a command that first works out what is drafted. */
export async function beginDraft(
  tx: Tx,
  context: Attended,
  relation: Seated,
  input: DraftInput,
  startsFrom: StartsFrom = "agreed_now",
): Promise<Outcome<{ amendmentId: string }>> {
  assert(may(relation, "draft"));
  assert(fits("draft", relation.stage));
  const amendmentId = randomUUID();
  const earlier =
    startsFrom === "agreed_now" ? undefined : await earlierWordings(tx, input.packageId, input.changes);
  const prepared = await prepareChanges(tx, relation, amendmentId, input.changes, { earlier });
  await tx.amendment.create({
    data: {
      id: amendmentId,
      packageId: input.packageId,
      delegationId: relation.delegation.id,
      stage: "draft",
      linked: input.linked,
      title: input.title,
      rationale: input.rationale,
      createdById: context.viewer.personId,
      createdAt: context.now,
    },
  });
  await keepChanges(tx, prepared);
  return {
    value: { amendmentId },
    events: [{ type: "amendment.drafted", data: { amendmentId, changes: prepared.rows.length } }],
    acting: { delegationId: relation.delegation.id },
  };
}
