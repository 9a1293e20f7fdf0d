import "server-only";
import type { z } from "zod";
import { beginDraft } from "@/lib/amendments/draft-amendment";
import type { ProposedChange } from "@/lib/amendments/schema";
import { draftLedger, type Seated, seatedAt } from "@/lib/amendments/seated";
import { type StoredChange, storedChanges } from "@/lib/amendments/stored";
import { trustContent } from "@/lib/clauses/catalogue";
import { DomainError } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import type { Tx } from "@/lib/platform/db";
import { openBridge } from "./open-bridge";
import type { takeUpInput } from "./schema";

/**
 * A delegation makes bridging text its own: a private draft with exactly these words, under the very seal that the others
 * reacted to, so that whoever mediated stays named as long as the words stay the same. Nobody else learns of it, and the
 * bridging text stays on the table, until the draft is tabled (settle-taken-up.ts).
 */
export async function takeUpBridge(
  context: Attended,
  input: z.infer<typeof takeUpInput>,
): Promise<{ amendmentId: string }> {
  const { packageId, bridgeId, title, rationale } = input;
  const target = await draftLedger(context, packageId);
  return change(context, "take-up-bridge", target, async (tx, context) => {
    const relation = await seatedAt(tx, context, packageId);
    const bridge = await openBridge(tx, relation, "take_up", { bridgeId, digest: input.digest });
    const { clauseId, baseDigest, kind, visibility, rank, body, salt, digest } = bridge;
    const content = trustContent({ id: clauseId, kind, visibility, rank, body });
    const open = await storedChanges(tx, packageId, { openOnClauses: [clauseId] });
    const countersId = await answeredBy(tx, relation, open);
    const proposed: ProposedChange = baseDigest
      ? { action: "change", content, baseDigest, countersId }
      : { action: "add", content, countersId };
    const draft = { packageId, title, rationale, linked: false, changes: [proposed] };
    const drafted = await beginDraft(tx, context, relation, draft);
    await tx.change.updateMany({ where: { amendmentId: drafted.value.amendmentId }, data: { salt, digest } });
    return drafted;
  });
}

/**
 * The open change it answers: the other side's before a partner's. A clause that is only proposed can be worded
 * otherwise by those alone who did not propose it.
 */
async function answeredBy(
  tx: Tx,
  { delegation }: Seated,
  open: readonly StoredChange[],
): Promise<string | undefined> {
  const theirs = open.filter(change => change.delegationId !== delegation.id);
  const other = await tx.delegation.findMany({
    where: { id: { in: theirs.map(change => change.delegationId) }, side: { not: delegation.side } },
    select: { id: true },
  });
  const facing = new Set(other.map(({ id }) => id));
  const answered = theirs.find(change => facing.has(change.delegationId)) ?? theirs[0];
  if (!answered && open.every(change => change.action === "add"))
    throw new DomainError("not-now", "own_change");
  return answered?.id;
}
