import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { assert } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { keptRow } from "@/lib/ledger/kept-rows";
import { relationTo } from "@/lib/packages/relation";
import { assertUnnamed } from "./institution";
import { fits } from "./machine";
import { may } from "./policy";
import type { addInput } from "./schema";

/** Puts an institution on the list of those whose readiness is assessed together (F2). */
export async function addInstitution(
  context: Attended,
  input: z.infer<typeof addInput>,
): Promise<{ institutionId: string }> {
  const { packageId, name } = input;
  return change(context, "add-institution", { ledger: "package", packageId }, async (tx, context) => {
    const relation = await relationTo(tx, context.viewer, packageId);
    assert(may(relation, "add"));
    assert(fits(relation.stage));
    await assertUnnamed(tx, packageId, name);
    const institutionId = randomUUID();
    await tx.institution.create({
      data: {
        id: institutionId,
        packageId,
        name,
        addedById: context.viewer.personId,
        addedAt: context.now,
      },
    });
    return {
      value: { institutionId },
      events: [{ type: "institution.added", data: { institutionId } }],
      acting: { delegationId: relation.delegation?.id },
      rows: [keptRow("Institution", { id: institutionId })],
    };
  });
}
