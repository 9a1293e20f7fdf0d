import "server-only";
import { DomainError } from "@/lib/kernel/errors";
import type { Unattended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import type { Held } from "./viewer";

/** Ends a session that waits for its second step, for whoever thought better of signing in. */
export async function abandonSession(
  context: Unattended,
  { sessionId, personId, organisationId }: Held,
): Promise<null> {
  const target = { ledger: "organisation", organisationId } as const;
  return change(context, "abandon-session", target, async (tx, { now }) => {
    const ended = await tx.session.updateMany({
      where: { id: sessionId, personId, revokedAt: null },
      data: { revokedAt: now },
    });
    if (ended.count === 0) throw new DomainError("not-now", "already_removed");
    return {
      value: null,
      events: [{ type: "session.ended", data: { sessionId, personId } }],
      acting: { organisationId },
    };
  });
}
