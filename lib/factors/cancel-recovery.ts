import "server-only";
import { assert } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { actorIn } from "@/lib/organisations/actor";
import { fits, stageOf } from "./machine";
import { mayCancel } from "./policy";
import { recoveryOf } from "./recovery-of";
import type { RecoveryInput } from "./schema";

/** Stops a recovery: by the owner of the account, who asked for nothing, or by any administrator who doubts it. */
export async function cancelRecovery(context: Attended, { recoveryId }: RecoveryInput): Promise<null> {
  const { organisationId, personId: cancelledById } = context.viewer;
  const target = { ledger: "organisation", organisationId } as const;
  return change(context, "cancel-recovery", target, async (tx, context) => {
    const recovery = await recoveryOf(tx, organisationId, recoveryId);
    const { personId } = recovery;
    assert(mayCancel(await actorIn(tx, context, organisationId), { self: personId === cancelledById }));
    assert(fits(stageOf(recovery, context.now), "cancel"));
    await tx.recovery.update({
      where: { id: recoveryId },
      data: { cancelledAt: context.now, cancelledById },
    });
    return {
      value: null,
      events: [{ type: "recovery.cancelled", data: { recoveryId, personId } }],
      acting: { organisationId },
    };
  });
}
