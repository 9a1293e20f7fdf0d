import "server-only";
import { z } from "zod";
import { DomainError } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";

export const endSessionInput = z.strictObject({ sessionId: z.uuid() });

/** Ends one of the viewer's own sessions; it stops at its next request, wherever its cookie was copied to. */
export async function endSession(
  context: Attended,
  { sessionId }: z.infer<typeof endSessionInput>,
): Promise<null> {
  const { personId, organisationId } = context.viewer;
  return change(context, "end-session", { ledger: "organisation", organisationId }, async tx => {
    const ended = await tx.session.updateMany({
      where: { id: sessionId, personId, revokedAt: null },
      data: { revokedAt: context.now },
    });
    if (ended.count === 0) throw new DomainError("not-found", "not_found");
    return {
      value: null,
      events: [{ type: "session.ended", data: { sessionId, personId } }],
      acting: { organisationId },
    };
  });
}
