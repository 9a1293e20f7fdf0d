import "server-only";
import type { z } from "zod";
import { assert } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { fits } from "./machine";
import { may } from "./policy";
import { say } from "./say";
import type { postInput } from "./schema";
import { actingFor, ledgerOfThread, threadFor } from "./thread";

/** Says something in a thread, or asks. */
export async function postMessage(
  context: Attended,
  input: z.infer<typeof postInput>,
): Promise<{ messageId: string }> {
  const { packageId, threadId } = input;
  const target = await ledgerOfThread(context, packageId, threadId);
  return change(context, "post-message", target, async (tx, context) => {
    const { relation, thread, state } = await threadFor(tx, context, packageId, threadId);
    assert(may(relation, "post", thread));
    assert(fits("post", relation.stage, state));
    const { messageId, events, rows } = await say(tx, context, { relation, thread }, input);
    return { value: { messageId }, events, acting: actingFor(context, relation), rows };
  });
}
