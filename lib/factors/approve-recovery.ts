import "server-only";
import { assert } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { actorIn } from "@/lib/organisations/actor";
import { approvalsNeeded, fits, recoveryDelay, stageOf } from "./machine";
import { mayApprove } from "./policy";
import { recoveryOf } from "./recovery-of";
import type { RecoveryInput } from "./schema";

/**
 * An administrator vouches that it is the person who asks. With the second administrator the delay begins, in which the
 * owner can still stop it.
 */
export async function approveRecovery(context: Attended, { recoveryId }: RecoveryInput): Promise<null> {
  const { organisationId } = context.viewer;
  const target = { ledger: "organisation", organisationId } as const;
  return change(context, "approve-recovery", target, async (tx, context) => {
    const { viewer, now } = context;
    const recovery = await recoveryOf(tx, organisationId, recoveryId);
    const { personId, approverIds } = recovery;
    const self = personId === viewer.personId;
    const hasApproved = approverIds.includes(viewer.personId);
    assert(mayApprove(await actorIn(tx, context, organisationId), { self, hasApproved }));
    assert(fits(stageOf(recovery, now), "approve"));
    const approvers = [...approverIds, viewer.personId];
    const opensAt = approvers.length >= approvalsNeeded ? new Date(now.getTime() + recoveryDelay) : null;
    await tx.recovery.update({ where: { id: recoveryId }, data: { approverIds: approvers, opensAt } });
    const told = { approvals: approvers.length, opensAt: opensAt?.toISOString() ?? null };
    return {
      value: null,
      events: [{ type: "recovery.approved", data: { recoveryId, personId, ...told } }],
      acting: { organisationId },
    };
  });
}
