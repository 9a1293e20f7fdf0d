import "server-only";
import type { z } from "zod";
import { assert } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import type { Event } from "@/lib/ledger/events";
import { type KeptRow, keptRow } from "@/lib/ledger/kept-rows";
import type { Tx } from "@/lib/platform/db";
import { assertDraft, draftOf, dropChanges } from "./edit-draft";
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
    assertDraft(draft);
    assert(fits("discard", relation.stage, "draft"));
    const rows = await throwAway(tx, draft.id);
    return {
      value: null,
      events: [{ type: "draft.discarded", data: { amendmentId: draft.id } }],
      acting: { delegationId: relation.delegation.id },
      rows,
    };
  });
}

/** What a delegation that leaves the table had not tabled, whether or not it was before its clearers. */
export async function discardDrafts(
  tx: Tx,
  packageId: string,
  delegationId: string,
): Promise<{ events: Event[]; rows: KeptRow[] }> {
  const drafts = await tx.amendment.findMany({
    where: { packageId, delegationId, stage: { in: ["draft", "in_clearance"] } },
    orderBy: { createdAt: "asc" },
    select: { id: true },
  });
  const events: Event[] = [];
  const rows: KeptRow[] = [];
  for (const { id: amendmentId } of drafts) {
    rows.push(...(await throwAway(tx, amendmentId)));
    events.push({ type: "draft.discarded", data: { amendmentId } });
  }
  return { events, rows };
}

async function throwAway(tx: Tx, amendmentId: string): Promise<KeptRow[]> {
  const rows = await roundsOf(tx, amendmentId);
  await dropChanges(tx, amendmentId, "all");
  await tx.amendment.delete({ where: { id: amendmentId } });
  return rows;
}

/** The clearances that a draft went through go with it. */
async function roundsOf(tx: Tx, amendmentId: string): Promise<KeptRow[]> {
  const rounds = await tx.clearanceRound.findMany({ where: { amendmentId }, include: { clearings: true } });
  return rounds.flatMap(({ id, clearings }) => [
    keptRow("ClearanceRound", { id }),
    ...clearings.map(clearing => keptRow("Clearing", { id: clearing.id })),
  ]);
}
