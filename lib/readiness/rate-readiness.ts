import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { assert } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { keptRow } from "@/lib/ledger/kept-rows";
import { relationTo } from "@/lib/packages/relation";
import { institutionIn } from "./institution";
import { fits } from "./machine";
import { may } from "./policy";
import type { rateInput } from "./schema";

/**
 * One delegation's own judgement. Its entry says that it was given, not what it says: the others read it once they have
 * given theirs, so that nobody anchors anybody.
 */
export async function rateReadiness(context: Attended, input: z.infer<typeof rateInput>): Promise<null> {
  const { packageId, institutionId, dimension, level, evidence } = input;
  return change(context, "rate-readiness", { ledger: "package", packageId }, async (tx, context) => {
    const relation = await relationTo(tx, context.viewer, packageId);
    assert(may(relation, "rate"));
    await institutionIn(tx, packageId, institutionId);
    assert(fits(relation.stage));
    const delegationId = relation.delegation?.id as string;
    const earlier = await tx.readinessRating.findFirst({
      where: { institutionId, dimension, delegationId, supersededAt: null },
      select: { id: true },
    });
    if (earlier)
      await tx.readinessRating.update({ where: { id: earlier.id }, data: { supersededAt: context.now } });
    const id = randomUUID();
    const { personId } = context.viewer;
    await tx.readinessRating.create({
      data: {
        id,
        packageId,
        institutionId,
        dimension,
        delegationId,
        level,
        evidence,
        personId,
        at: context.now,
      },
    });
    return {
      value: null,
      events: [{ type: "readiness.rated", data: { institutionId, dimension } }],
      acting: { delegationId },
      rows: [...(earlier ? [earlier] : []), { id }].map(row => keptRow("ReadinessRating", { id: row.id })),
    };
  });
}
