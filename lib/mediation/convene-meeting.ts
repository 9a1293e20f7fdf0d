import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { assert } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { keptRow } from "@/lib/ledger/kept-rows";
import { relationTo } from "@/lib/packages/relation";
import { convenerOf } from "./convener-of";
import { may } from "./policy";
import type { conveneInput } from "./schema";

/** Calls the parties to a session of the talks. */
export async function conveneMeeting(
  context: Attended,
  input: z.infer<typeof conveneInput>,
): Promise<{ meetingId: string }> {
  const { packageId, startsAt, endsAt, ...words } = input;
  return change(context, "convene-meeting", { ledger: "package", packageId }, async (tx, context) => {
    const relation = await relationTo(tx, context.viewer, packageId);
    assert(may(relation, "convene"));
    const { acting, organisation } = await convenerOf(tx, context, relation);
    const meetingId = randomUUID();
    await tx.meeting.create({
      data: {
        id: meetingId,
        packageId,
        ...words,
        startsAt: new Date(startsAt),
        endsAt: new Date(endsAt),
        stage: "convened",
        convenedById: context.viewer.personId,
        convenedAt: context.now,
      },
    });
    return {
      value: { meetingId },
      events: [{ type: "meeting.convened", data: { meetingId, organisation } }],
      acting,
      rows: [keptRow("Meeting", { id: meetingId })],
    };
  });
}
