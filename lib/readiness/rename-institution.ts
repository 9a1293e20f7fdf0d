import "server-only";
import type { z } from "zod";
import { assert } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { keptRow } from "@/lib/ledger/kept-rows";
import { relationTo } from "@/lib/packages/relation";
import { assertUnnamed, institutionIn, isAssessed } from "./institution";
import { fits } from "./machine";
import { may } from "./policy";
import type { renameInput } from "./schema";

/** Mends or completes an institution's name, as long as no other side has judged it under the old one. */
export async function renameInstitution(
  context: Attended,
  input: z.infer<typeof renameInput>,
): Promise<null> {
  const { packageId, institutionId, name } = input;
  return change(context, "rename-institution", { ledger: "package", packageId }, async (tx, context) => {
    const relation = await relationTo(tx, context.viewer, packageId);
    assert(may(relation, "rename"));
    await institutionIn(tx, packageId, institutionId);
    const assessed = await isAssessed(tx, institutionId, relation.delegation?.id);
    assert(may(relation, "rename", { assessed }));
    assert(fits(relation.stage));
    await assertUnnamed(tx, packageId, name, institutionId);
    await tx.institution.update({ where: { id: institutionId }, data: { name } });
    return {
      value: null,
      events: [{ type: "institution.renamed", data: { institutionId } }],
      acting: { delegationId: relation.delegation?.id },
      rows: [keptRow("Institution", { id: institutionId })],
    };
  });
}
