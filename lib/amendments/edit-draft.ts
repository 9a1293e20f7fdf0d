import "server-only";
import { voidClearance } from "@/lib/clearance/cleared";
import { assert, DomainError } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change, type Outcome } from "@/lib/ledger/change";
import type { Tx } from "@/lib/platform/db";
import { keepChanges } from "./keep-changes";
import { type AmendmentStage, fits } from "./machine";
import { may } from "./policy";
import { prepareChanges } from "./prepare";
import type { EditInput } from "./schema";
import { draftLedger, type Seated, seatedAt } from "./seated";

/** Changes a private draft: its words, its changes, or whether it is all or nothing. */
export async function editDraft(context: Attended, input: EditInput): Promise<{ amendmentId: string }> {
  const target = await draftLedger(context, input.packageId);
  return change(context, "edit-draft", target, async (tx, context) =>
    changeDraft(tx, await seatedAt(tx, context, input.packageId), input),
  );
}

/** The same within a command that first works out what changes. */
export async function changeDraft(
  tx: Tx,
  relation: Seated,
  input: EditInput,
): Promise<Outcome<{ amendmentId: string }>> {
  const { packageId, amendmentId } = input;
  const draft = await draftOf(tx, packageId, amendmentId);
  assert(may(relation, "edit", draft.delegationId));
  assertDraft(draft);
  assert(fits("edit", relation.stage, "draft"));
  const put = input.put ?? [];
  const gone = [
    ...(input.drop ?? []),
    ...put.map(item => (item.action === "remove" ? item.clauseId : item.content.id)),
  ];
  await dropChanges(tx, amendmentId, gone);
  const { _max } = await tx.change.aggregate({ where: { amendmentId }, _max: { position: true } });
  const prepared = await prepareChanges(tx, relation, amendmentId, put, {
    firstPosition: (_max.position ?? -1) + 1,
  });
  await keepChanges(tx, prepared);
  const { title, rationale, linked } = input;
  await tx.amendment.update({ where: { id: amendmentId }, data: { title, rationale, linked } });
  const digests = prepared.rows.map(row => row.digest);
  return {
    value: { amendmentId },
    events: [{ type: "draft.edited", data: { amendmentId, digests } }],
    acting: { delegationId: relation.delegation.id },
    rows: await voidClearance(tx, amendmentId),
  };
}

/** The amendment, which may already be tabled; the machine says so in its own words. */
export async function draftOf(tx: Tx, packageId: string, amendmentId: string) {
  const draft = await tx.amendment.findFirst({ where: { id: amendmentId, packageId } });
  if (!draft) throw new DomainError("not-found", "not_found");
  return draft;
}

/** While a draft is before the delegation's own clearers its words stand still; once tabled it is no draft. */
export function assertDraft({ stage }: { stage: AmendmentStage }): void {
  if (stage === "in_clearance") throw new DomainError("not-now", "in_clearance");
  if (stage !== "draft") throw new DomainError("not-now", "not_draft");
}

/** Takes changes out of a draft; a clause that only this draft knew goes with them. */
export async function dropChanges(tx: Tx, amendmentId: string, clauseIds: string[] | "all"): Promise<void> {
  const which = clauseIds === "all" ? {} : { clauseId: { in: clauseIds } };
  const dropped = await tx.change.findMany({
    where: { amendmentId, ...which },
    select: { clauseId: true, clause: { select: { standing: true } } },
  });
  await tx.change.deleteMany({ where: { amendmentId, ...which } });
  const ownOnly = dropped
    .filter(({ clause }) => clause.standing === "drafted")
    .map(({ clauseId }) => clauseId);
  await tx.clause.deleteMany({ where: { id: { in: ownOnly }, standing: "drafted" } });
}
