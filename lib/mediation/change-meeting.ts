import "server-only";
import type { z } from "zod";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { keptRow } from "@/lib/ledger/kept-rows";
import { relationTo } from "@/lib/packages/relation";
import { convenerOf } from "./convener-of";
import { meetingOf } from "./meeting-of";
import type { changeMeetingInput } from "./schema";

/** Another time, place or agenda for a session that has not been held. */
export async function changeMeeting(
  context: Attended,
  input: z.infer<typeof changeMeetingInput>,
): Promise<null> {
  const { packageId, meetingId, startsAt, endsAt, ...words } = input;
  return change(context, "change-meeting", { ledger: "package", packageId }, async (tx, context) => {
    const relation = await relationTo(tx, context.viewer, packageId);
    await meetingOf(tx, relation, "change_meeting", meetingId);
    const { acting, organisation } = await convenerOf(tx, context, relation);
    await tx.meeting.update({
      where: { id: meetingId },
      data: { ...words, startsAt: new Date(startsAt), endsAt: new Date(endsAt) },
    });
    return {
      value: null,
      events: [{ type: "meeting.changed", data: { meetingId, organisation } }],
      acting,
      rows: [keptRow("Meeting", { id: meetingId })],
    };
  });
}
