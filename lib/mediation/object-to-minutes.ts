import "server-only";
import type { z } from "zod";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { answer } from "./minutes-answer";
import type { objectInput } from "./schema";

/** A delegation says what is wrong with the minutes; those who wrote them may write them again. */
export async function objectToMinutes(context: Attended, input: z.infer<typeof objectInput>): Promise<null> {
  const { packageId, meetingId, digest, objection } = input;
  return change(context, "object-to-minutes", { ledger: "package", packageId }, async (tx, context) => {
    const { delegationId, rows } = await answer(tx, context, input, objection);
    return {
      value: null,
      events: [{ type: "minutes.objected", data: { meetingId, delegationId, digest } }],
      acting: { delegationId },
      rows,
    };
  });
}
