import "server-only";
import { DomainError } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { checkCode } from "./codes";
import { confirmedBy } from "./confirmed-by";
import type { ConfirmGeneratorInput } from "./schema";
import type { InSession } from "./session-step";

/**
 * A first code proves that the secret arrived; from now on the generator is a second factor.
 * @returns the session's new token, where it has one
 */
export async function confirmGenerator(
  context: Attended,
  { code, sessionId }: ConfirmGeneratorInput & InSession,
): Promise<{ token: string | null }> {
  const { personId, organisationId } = context.viewer;
  const target = { ledger: "organisation", organisationId } as const;
  // Without an idempotency key: the answer kept under it would be the token of a session, in plain.
  const keyless: Attended = { ...context, idempotencyKey: undefined };
  return change(keyless, "confirm-generator", target, async (tx, { now }) => {
    const { generatorId } = await checkCode(tx, { personId, code, now }, "begun");
    const confirmed = await tx.codeGenerator.updateMany({
      where: { id: generatorId, confirmedAt: null, revokedAt: null },
      data: { confirmedAt: now },
    });
    if (confirmed.count === 0) throw new DomainError("conflict", "challenge_spent");
    const { token, events } = await confirmedBy(tx, { personId, sessionId, method: "code", now });
    return {
      value: { token },
      events: [{ type: "generator.confirmed", data: { generatorId, personId } }, ...events],
      acting: { organisationId },
    };
  });
}
