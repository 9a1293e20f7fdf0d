import "server-only";
import { randomUUID } from "node:crypto";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import type { Event } from "@/lib/ledger/events";
import { hashOf, newToken } from "@/lib/organisations/session";
import { relationTo } from "@/lib/packages/relation";
import type { CalendarInput } from "./schema";

/**
 * Makes a private address at which a calendar program reads a package's days with the viewer's rights of that moment. The
 * token is known to the caller alone and only now; a new address takes the place of the earlier one.
 */
export async function makeCalendar(
  context: Attended,
  { packageId }: CalendarInput,
): Promise<{ feedId: string; token: string }> {
  const { personId, organisationId } = context.viewer;
  const [feedId, token] = [randomUUID(), newToken()];
  // Without an idempotency key: the answer kept under it would be the token of an earlier try, in plain.
  const keyless: Attended = { ...context, idempotencyKey: undefined };
  await change(keyless, "make-calendar", { ledger: "organisation", organisationId }, async (tx, context) => {
    await relationTo(tx, context.viewer, packageId);
    const earlier = await tx.calendarFeed.findMany({ where: { packageId, personId, revokedAt: null } });
    await tx.calendarFeed.updateMany({
      where: { id: { in: earlier.map(({ id }) => id) } },
      data: { revokedAt: context.now },
    });
    await tx.calendarFeed.create({
      data: { id: feedId, packageId, personId, tokenHash: hashOf(token), createdAt: context.now },
    });
    const events: [Event, ...Event[]] = [{ type: "calendar.made", data: { feedId, personId } }];
    for (const { id } of earlier)
      events.unshift({ type: "calendar.revoked", data: { feedId: id, personId } });
    return { value: null, events, acting: { organisationId } };
  });
  return { feedId, token };
}
