import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { prepareChanges } from "@/lib/amendments/prepare";
import type { ProposedChange } from "@/lib/amendments/schema";
import { type Seated, seatedAt } from "@/lib/amendments/seated";
import { type StoredChange, storedChanges } from "@/lib/amendments/stored";
import { trustContent } from "@/lib/clauses/catalogue";
import { DomainError } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { keptRow } from "@/lib/ledger/kept-rows";
import type { Tx } from "@/lib/platform/db";
import { openBridge } from "./open-bridge";
import type { takeUpInput } from "./schema";

/**
 * A delegation makes bridging text its own: a private draft with exactly these words, under the very seal that the others
 * reacted to, so that whoever mediated stays named as long as the words stay the same. Tabling it is another act.
 */
export async function takeUpBridge(
  context: Attended,
  input: z.infer<typeof takeUpInput>,
): Promise<{ amendmentId: string }> {
  const { packageId, bridgeId, title, rationale } = input;
  return change(context, "take-up-bridge", { ledger: "package", packageId }, async (tx, context) => {
    const relation = await seatedAt(tx, context, packageId);
    const bridge = await openBridge(tx, relation, "take_up", { bridgeId, digest: input.digest });
    const { clauseId, baseDigest, kind, visibility, rank, body, salt, digest } = bridge;
    const content = trustContent({ id: clauseId, kind, visibility, rank, body });
    const open = await storedChanges(tx, packageId, { openOnClauses: [clauseId] });
    const countersId = await answeredBy(tx, relation, open);
    const proposed: ProposedChange = baseDigest
      ? { action: "change", content, baseDigest, countersId }
      : { action: "add", content, countersId };
    const amendmentId = randomUUID();
    const delegationId = relation.delegation.id;
    const { rows } = await prepareChanges(tx, relation, amendmentId, [proposed]);
    await tx.amendment.create({
      data: {
        id: amendmentId,
        packageId,
        delegationId,
        stage: "draft",
        linked: false,
        title,
        rationale,
        createdById: context.viewer.personId,
        createdAt: context.now,
      },
    });
    await tx.change.createMany({ data: rows.map(row => ({ ...row, salt, digest })) });
    await tx.bridge.update({ where: { id: bridgeId }, data: { stage: "taken_up", settledAt: context.now } });
    return {
      value: { amendmentId },
      events: [{ type: "bridge.taken_up", data: { bridgeId, delegationId, clauseId, digest } }],
      acting: { delegationId },
      rows: [keptRow("Bridge", { id: bridgeId })],
    };
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
