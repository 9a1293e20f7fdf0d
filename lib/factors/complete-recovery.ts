import "server-only";
import { assert, DomainError } from "@/lib/kernel/errors";
import type { Unattended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { endSessions } from "@/lib/organisations/end-sessions";
import type { Held } from "@/lib/organisations/viewer";
import { fits, stageOf } from "./machine";

/**
 * After two approvals and the delay: every second factor of the person stops to count and every session ends, also the
 * one they asked in. They sign in anew, and set up anew.
 */
export async function completeRecovery(
  context: Unattended,
  { personId, organisationId }: Held,
): Promise<null> {
  const target = { ledger: "organisation", organisationId } as const;
  return change(context, "complete-recovery", target, async (tx, { now }) => {
    const recovery = await tx.recovery.findFirst({
      where: { personId, completedAt: null, cancelledAt: null },
      orderBy: { requestedAt: "desc" },
    });
    if (!recovery) throw new DomainError("not-now", "recovery_settled");
    assert(fits(stageOf(recovery, now), "complete"));
    const recoveryId = recovery.id;
    await tx.recovery.update({ where: { id: recoveryId }, data: { completedAt: now } });
    await tx.passkey.updateMany({ where: { personId, revokedAt: null }, data: { revokedAt: now } });
    await tx.codeGenerator.updateMany({ where: { personId, revokedAt: null }, data: { revokedAt: now } });
    const ended = await endSessions(tx, { personId, now });
    return {
      value: null,
      events: [{ type: "recovery.completed", data: { recoveryId, personId } }, ...ended],
      acting: { organisationId },
    };
  });
}
