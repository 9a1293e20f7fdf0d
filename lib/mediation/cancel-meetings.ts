import "server-only";
import type { Localised } from "@/lib/kernel/localised";
import type { Event } from "@/lib/ledger/events";
import { type KeptRow, keptRow } from "@/lib/ledger/kept-rows";
import type { Tx } from "@/lib/platform/db";
import { convenedBy } from "./meeting-of";

/** Sessions to come that were convened by a delegation that leaves: nobody else could change or cancel them. */
export async function cancelMeetingsOf(
  tx: Tx,
  packageId: string,
  now: Date,
  { delegationId, organisation }: { delegationId: string; organisation: Localised },
): Promise<{ events: Event[]; rows: KeptRow[] }> {
  const cancelled = await tx.$queryRaw<{ id: string }[]>`
    UPDATE "Meeting" m SET stage = 'cancelled'
    WHERE m."packageId" = ${packageId}::uuid AND m.stage = 'convened' AND m."startsAt" > ${now}
      AND ${convenedBy} = ${delegationId}::uuid
    RETURNING m.id`;
  const ids = cancelled.map(({ id }) => id).sort();
  return {
    events: ids.map(meetingId => ({ type: "meeting.cancelled", data: { meetingId, organisation } })),
    rows: ids.map(id => keptRow("Meeting", { id })),
  };
}
