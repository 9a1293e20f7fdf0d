import "server-only";
import type { z } from "zod";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { answer } from "./minutes-answer";
import type { approveInput } from "./schema";

/** A delegation says that the minutes tell what happened. It agrees to no text by it. */
export async function approveMinutes(context: Attended, input: z.infer<typeof approveInput>): Promise<null> {
  const { packageId, meetingId, digest } = input;
  return change(context, "approve-minutes", { ledger: "package", packageId }, async (tx, context) => {
    const { delegationId, rows } = await answer(tx, context, input, null);
    return {
      value: null,
      events: [{ type: "minutes.approved", data: { meetingId, delegationId, digest } }],
      acting: { delegationId },
      rows,
    };
  });
}
