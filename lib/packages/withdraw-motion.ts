import "server-only";
import type { z } from "zod";
import { assert } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { may } from "./policy";
import { relationTo } from "./relation";
import type { withdrawMotionInput } from "./schema";
import { openMotion } from "./vote";

/** The delegation that moved takes its motion back. */
export async function withdrawMotion(
  context: Attended,
  input: z.infer<typeof withdrawMotionInput>,
): Promise<null> {
  const { packageId, motionId } = input;
  return change(context, "withdraw-motion", { ledger: "package", packageId }, async (tx, context) => {
    const relation = await relationTo(tx, context.viewer, packageId);
    const motion = await openMotion(tx, packageId, motionId);
    assert(may(relation, "withdraw_motion", { delegationId: motion.delegationId }));
    await tx.motion.update({ where: { id: motionId }, data: { stage: "withdrawn", settledAt: context.now } });
    return {
      value: null,
      events: [{ type: "motion.withdrawn", data: { motionId } }],
      acting: { delegationId: motion.delegationId },
    };
  });
}
