import "server-only";
import type { z } from "zod";
import { assert } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { keptRow } from "@/lib/ledger/kept-rows";
import { fits } from "./machine";
import { may } from "./policy";
import type { threadInput } from "./schema";
import { actingFor, ledgerOfThread, threadFor } from "./thread";

/** Takes a conversation up again that had been laid aside. */
export async function reopenThread(context: Attended, input: z.infer<typeof threadInput>): Promise<null> {
  const { packageId, threadId } = input;
  const target = await ledgerOfThread(context, packageId, threadId);
  return change(context, "reopen-thread", target, async (tx, context) => {
    const { relation, thread, state } = await threadFor(tx, context, packageId, threadId);
    assert(may(relation, "reopen", thread));
    assert(fits("reopen", relation.stage, state));
    await tx.thread.update({
      where: { id: threadId },
      data: { resolvedById: null, resolvedAt: null },
    });
    const type = thread.audience === "parties" ? "thread.reopened" : "own_thread.reopened";
    return {
      value: null,
      events: [{ type, data: { threadId } }],
      acting: actingFor(context, relation),
      rows: [keptRow("Thread", { id: threadId })],
    };
  });
}
