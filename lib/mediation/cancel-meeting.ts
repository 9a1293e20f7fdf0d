import "server-only";
import type { z } from "zod";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { keptRow } from "@/lib/ledger/kept-rows";
import { relationTo } from "@/lib/packages/relation";
import { convenerOf } from "./convener-of";
import { meetingOf } from "./meeting-of";
import type { cancelMeetingInput } from "./schema";

/** A session that will not be held. It stays on the list, so that nobody waits for it. */
export async function cancelMeeting(
  context: Attended,
  input: z.infer<typeof cancelMeetingInput>,
): Promise<null> {
  const { packageId, meetingId } = input;
  return change(context, "cancel-meeting", { ledger: "package", packageId }, async (tx, context) => {
    const relation = await relationTo(tx, context.viewer, packageId);
    await meetingOf(tx, relation, "cancel_meeting", meetingId);
    const { acting, organisation } = await convenerOf(tx, context, relation);
    await tx.meeting.update({ where: { id: meetingId }, data: { stage: "cancelled" } });
    return {
      value: null,
      events: [{ type: "meeting.cancelled", data: { meetingId, organisation } }],
      acting,
      rows: [keptRow("Meeting", { id: meetingId })],
    };
  });
}
