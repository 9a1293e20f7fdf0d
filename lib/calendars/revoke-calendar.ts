import "server-only";
import { DomainError } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import type { FeedInput } from "./schema";

/** Ends one of the viewer's own calendar addresses, at once and for whoever has it. */
export async function revokeCalendar(context: Attended, { feedId }: FeedInput): Promise<null> {
  const { personId, organisationId } = context.viewer;
  return change(
    context,
    "revoke-calendar",
    { ledger: "organisation", organisationId },
    async (tx, context) => {
      const feed = await tx.calendarFeed.findFirst({ where: { id: feedId, personId } });
      if (!feed) throw new DomainError("not-found", "not_found");
      const { count } = await tx.calendarFeed.updateMany({
        where: { id: feedId, revokedAt: null },
        data: { revokedAt: context.now },
      });
      if (count === 0) throw new DomainError("not-now", "already_removed");
      return {
        value: null,
        events: [{ type: "calendar.revoked", data: { feedId, personId } }],
        acting: { organisationId },
      };
    },
  );
}
