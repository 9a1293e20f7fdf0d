import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { assertFree } from "@/lib/clearance/cleared";
import { DomainError } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { openChanges } from "./open-change";
import { prepareChanges } from "./prepare";
import { putOnTable } from "./put-on-table";
import type { counterInput } from "./schema";
import { seatedAt } from "./seated";

/** Answers an open change with another wording, tabled at once. The answered change stays open until one is agreed. */
export async function counterChange(
  context: Attended,
  input: z.infer<typeof counterInput>,
): Promise<{ amendmentId: string; number: number }> {
  const { packageId, changeId, digest, title, rationale } = input;
  return change(context, "counter-change", { ledger: "package", packageId }, async (tx, context) => {
    const relation = await seatedAt(tx, context, packageId);
    const [answered] = await openChanges(tx, relation, "counter", [{ changeId, digest }]);
    await assertFree(tx, relation.delegation.id);
    const counter = { ...input.change, countersId: changeId };
    const clauseId = counter.action === "remove" ? counter.clauseId : counter.content.id;
    if (clauseId !== answered?.clauseId) throw new DomainError("invalid", "invalid_input");
    const amendmentId = randomUUID();
    const prepared = await prepareChanges(tx, relation, amendmentId, [counter]);
    await tx.amendment.create({
      data: {
        id: amendmentId,
        packageId,
        delegationId: relation.delegation.id,
        stage: "draft",
        linked: false,
        title,
        rationale,
        createdById: context.viewer.personId,
        createdAt: context.now,
      },
    });
    await tx.change.createMany({ data: prepared.rows });
    const { number, events, rows } = await putOnTable(tx, context, relation, amendmentId);
    return {
      value: { amendmentId, number },
      events,
      rows,
      acting: { delegationId: relation.delegation.id },
    };
  });
}
