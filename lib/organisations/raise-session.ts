import "server-only";
import { DomainError } from "@/lib/kernel/errors";
import type { Tx } from "@/lib/platform/db";
import { hashOf, idleFor, newToken } from "./session";

/**
 * A session gains its second step, and with it a new token: one that was planted in a browser or seen before that moment
 * is worth nothing after it.
 * @returns the token that the browser will carry from now on
 */
export async function raiseSession(
  tx: Tx,
  { sessionId, personId, now }: { sessionId: string; personId: string; now: Date },
): Promise<string> {
  const token = newToken();
  const open = { revokedAt: null, idleExpiresAt: { gt: now }, expiresAt: { gt: now } };
  const raised = await tx.session.updateMany({
    where: { id: sessionId, personId, assurance: 1, ...open },
    data: {
      assurance: 2,
      tokenHash: hashOf(token),
      seenAt: now,
      idleExpiresAt: new Date(now.getTime() + idleFor),
    },
  });
  if (raised.count === 0) throw new DomainError("unauthenticated", "sign_in_first");
  return token;
}
