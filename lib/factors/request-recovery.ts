import "server-only";
import { randomUUID } from "node:crypto";
import { DomainError } from "@/lib/kernel/errors";
import type { Unattended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import type { Held } from "@/lib/organisations/viewer";
import { isUnderWay, stageOf } from "./machine";
import type { RequestRecoveryInput } from "./schema";

/**
 * Somebody who knows the password says that their second factors are lost. It takes two administrators and three days,
 * because that is also what a thief of the password would say.
 */
export async function requestRecovery(
  context: Unattended,
  { personId, organisationId, lacks }: Held,
  { reason }: RequestRecoveryInput,
): Promise<null> {
  if (lacks !== "factor") throw new DomainError("not-now", "no_factor");
  const recoveryId = randomUUID();
  const target = { ledger: "organisation", organisationId } as const;
  return change(context, "request-recovery", target, async (tx, { now }) => {
    const asked = await tx.recovery.findMany({ where: { personId, completedAt: null, cancelledAt: null } });
    if (asked.some(recovery => isUnderWay(stageOf(recovery, now))))
      throw new DomainError("not-now", "recovery_open");
    await tx.recovery.create({ data: { id: recoveryId, personId, reason, requestedAt: now } });
    return {
      value: null,
      events: [{ type: "recovery.requested", data: { recoveryId, personId } }],
      acting: { organisationId },
    };
  });
}
