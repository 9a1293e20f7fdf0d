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

/** Lays a conversation aside as settled. Whoever hears it can take it up again. */
export async function resolveThread(context: Attended, input: z.infer<typeof threadInput>): Promise<null> {
  const { packageId, threadId } = input;
  const target = await ledgerOfThread(context, packageId, threadId);
  return change(context, "resolve-thread", target, async (tx, context) => {
    const { relation, thread, state } = await threadFor(tx, context, packageId, threadId);
    assert(may(relation, "resolve", thread));
    assert(fits("resolve", relation.stage, state));
    await tx.thread.update({
      where: { id: threadId },
      data: { resolvedById: context.viewer.personId, resolvedAt: context.now },
    });
    const type = thread.audience === "parties" ? "thread.resolved" : "own_thread.resolved";
    return {
      value: null,
      events: [{ type, data: { threadId } }],
      acting: actingFor(context, relation),
      rows: [keptRow("Thread", { id: threadId })],
    };
  });
}
