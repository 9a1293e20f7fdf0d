import "server-only";
import type { z } from "zod";
import { assert } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { keptRow } from "@/lib/ledger/kept-rows";
import { relationTo } from "@/lib/packages/relation";
import { institutionIn, isAssessed } from "./institution";
import { fits } from "./machine";
import { may } from "./policy";
import type { removeInput } from "./schema";

/** Takes an institution off the list, as long as no other side has judged it. */
export async function removeInstitution(
  context: Attended,
  input: z.infer<typeof removeInput>,
): Promise<null> {
  const { packageId, institutionId } = input;
  return change(context, "remove-institution", { ledger: "package", packageId }, async (tx, context) => {
    const relation = await relationTo(tx, context.viewer, packageId);
    assert(may(relation, "remove"));
    await institutionIn(tx, packageId, institutionId);
    const assessed = await isAssessed(tx, institutionId, relation.delegation?.id);
    assert(may(relation, "remove", { assessed }));
    assert(fits(relation.stage));
    await tx.institution.update({ where: { id: institutionId }, data: { removedAt: context.now } });
    return {
      value: null,
      events: [{ type: "institution.removed", data: { institutionId } }],
      acting: { delegationId: relation.delegation?.id },
      rows: [keptRow("Institution", { id: institutionId })],
    };
  });
}
