import "server-only";
import { randomUUID } from "node:crypto";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { isTaken } from "@/lib/platform/db";
import { takeChallenge } from "./challenge";
import { confirmedBy } from "./confirmed-by";
import { readRegistration, refused } from "./registration";
import type { RegisterPasskeyInput } from "./schema";
import type { InSession } from "./session-step";

/**
 * Keeps the passkey that an authenticator made for the person. With the first one the session it was made in has given
 * its second factor; every other session of theirs is held until it does.
 * @returns the session's new token, where it has one
 */
export async function registerPasskey(
  context: Attended,
  { name, response, sessionId }: RegisterPasskeyInput & InSession,
): Promise<{ token: string | null }> {
  const { personId, organisationId } = context.viewer;
  const { challenge, credentialId, publicKey, counter } = await readRegistration(response);
  const passkeyId = randomUUID();
  const target = { ledger: "organisation", organisationId } as const;
  // Without an idempotency key: the answer kept under it would be the token of a session, in plain.
  const keyless: Attended = { ...context, idempotencyKey: undefined };
  const kept = change(keyless, "register-passkey", target, async (tx, { now }) => {
    await takeChallenge(tx, { personId, purpose: "register", value: challenge, now });
    const { transports } = response.response;
    await tx.passkey.create({
      data: { id: passkeyId, personId, credentialId, publicKey, counter, transports, name, createdAt: now },
    });
    const { token, events } = await confirmedBy(tx, { personId, sessionId, method: "passkey", now });
    return {
      value: { token },
      events: [{ type: "passkey.registered", data: { passkeyId, personId } }, ...events],
      acting: { organisationId },
    };
  });
  return kept.catch(error => {
    throw isTaken(error) ? refused() : error;
  });
}
