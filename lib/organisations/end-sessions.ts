import "server-only";
import type { Event } from "@/lib/ledger/events";
import type { Tx } from "@/lib/platform/db";

/** Ends a person's open sessions, but for the one they are in where it is named; what happened, for the record. */
export async function endSessions(
  tx: Tx,
  { personId, except, now }: { personId: string; except?: string; now: Date },
): Promise<Event[]> {
  const open = await tx.session.findMany({
    where: {
      personId,
      revokedAt: null,
      id: { not: except },
      idleExpiresAt: { gt: now },
      expiresAt: { gt: now },
    },
    select: { id: true },
    orderBy: { createdAt: "asc" },
  });
  const ids = open.map(({ id }) => id);
  await tx.session.updateMany({ where: { id: { in: ids } }, data: { revokedAt: now } });
  return ids.map(sessionId => ({ type: "session.ended", data: { sessionId, personId } }));
}
