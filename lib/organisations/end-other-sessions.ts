import "server-only";
import { DomainError } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { endSessions } from "./end-sessions";

/** Ends every session of the viewer but the one they are in. */
export async function endOtherSessions(
  context: Attended,
  { sessionId: except }: { sessionId: string },
): Promise<null> {
  const { personId, organisationId } = context.viewer;
  const target = { ledger: "organisation", organisationId } as const;
  return change(context, "end-other-sessions", target, async (tx, { now }) => {
    const [first, ...rest] = await endSessions(tx, { personId, except, now });
    if (!first) throw new DomainError("not-now", "already_removed");
    return { value: null, events: [first, ...rest], acting: { organisationId } };
  });
}
