import "server-only";
import type { Unattended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import type { Event } from "@/lib/ledger/events";
import { raiseSession } from "@/lib/organisations/raise-session";
import type { Held } from "@/lib/organisations/viewer";
import type { Tx } from "@/lib/platform/db";
import { finishAssertion } from "./assertion";
import { checkCode } from "./codes";
import { isUnderWay, stageOf } from "./machine";
import type { Proof } from "./schema";

/**
 * The second step of signing in: the session stands for its person from now on, under a new token. Whoever has a factor to
 * give needs no recovery: one that is under way was asked for by mistake, or by somebody else, and stops here.
 */
export async function confirmSession(
  context: Unattended,
  { sessionId, personId, organisationId }: Held,
  proof: Proof,
): Promise<{ token: string; recoveryStopped: boolean }> {
  const target = { ledger: "organisation", organisationId } as const;
  return change(context, "confirm-session", target, async (tx, { now }) => {
    const method = await proved(tx, personId, proof, now);
    const token = await raiseSession(tx, { sessionId, personId, now });
    const stopped = await stopRecovery(tx, personId, now);
    return {
      value: { token, recoveryStopped: stopped.length > 0 },
      events: [{ type: "session.confirmed", data: { sessionId, personId, method } }, ...stopped],
      acting: { organisationId },
    };
  });
}

async function proved(tx: Tx, personId: string, proof: Proof, now: Date): Promise<"code" | "passkey"> {
  if ("code" in proof) {
    await checkCode(tx, { personId, code: proof.code, now });
    return "code";
  }
  await finishAssertion(tx, { personId, purpose: "confirm", response: proof.passkey, now });
  return "passkey";
}

async function stopRecovery(tx: Tx, personId: string, now: Date): Promise<Event[]> {
  const asked = await tx.recovery.findMany({ where: { personId, completedAt: null, cancelledAt: null } });
  const ids = asked.filter(recovery => isUnderWay(stageOf(recovery, now))).map(({ id }) => id);
  await tx.recovery.updateMany({
    where: { id: { in: ids } },
    data: { cancelledAt: now, cancelledById: personId },
  });
  return ids.map(recoveryId => ({ type: "recovery.cancelled", data: { recoveryId, personId } }));
}
