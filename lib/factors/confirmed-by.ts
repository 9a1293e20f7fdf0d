import "server-only";
import type { Event } from "@/lib/ledger/events";
import { raiseSession } from "@/lib/organisations/raise-session";
import type { Tx } from "@/lib/platform/db";

/**
 * Whoever sets up a factor has just used it: the session they are in counts as confirmed from then on.
 * @returns its new token, and what happened; neither where it was confirmed before
 */
export async function confirmedBy(
  tx: Tx,
  given: { personId: string; sessionId: string; method: "passkey" | "code"; now: Date },
): Promise<{ token: string | null; events: Event[] }> {
  const { personId, sessionId, method } = given;
  const waiting = await tx.session.count({ where: { id: sessionId, personId, assurance: 1 } });
  if (waiting === 0) return { token: null, events: [] };
  const token = await raiseSession(tx, given);
  return { token, events: [{ type: "session.confirmed", data: { sessionId, personId, method } }] };
}
