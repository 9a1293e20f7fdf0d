import "server-only";
import type { z } from "zod";
import { assert, DomainError } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import type { Event } from "@/lib/ledger/events";
import { keptRow } from "@/lib/ledger/kept-rows";
import type { Tx } from "@/lib/platform/db";
import { fits } from "./machine";
import { may } from "./policy";
import { say } from "./say";
import type { answerInput } from "./schema";
import { actingFor, threadFor } from "./thread";

/** The delegation that was asked answers; from now on the question no longer waits for it. */
export async function answerQuestion(
  context: Attended,
  input: z.infer<typeof answerInput>,
): Promise<{ messageId: string }> {
  const { packageId, messageId } = input;
  return change(context, "answer-question", { ledger: "package", packageId }, async (tx, context) => {
    const { threadId, asked } = await questionAt(tx, packageId, messageId);
    const { relation, thread, state } = await threadFor(tx, context, packageId, threadId);
    const delegationId = asked.find(id => id === relation.delegation?.id) ?? asked[0] ?? "";
    assert(may(relation, "answer", thread, delegationId));
    assert(fits("answer", relation.stage, state));
    const said = await say(tx, context, { relation, thread }, { ...input, asks: [] });
    const { count } = await tx.question.updateMany({
      where: { messageId, delegationId, answerId: null },
      data: { answerId: said.messageId, answeredAt: context.now },
    });
    if (count === 0) throw new DomainError("not-now", "already_answered");
    const answered: Event = {
      type: "question.answered",
      data: { threadId, messageId, delegationId, answerId: said.messageId },
    };
    return {
      value: { messageId: said.messageId },
      events: [...said.events, answered],
      acting: actingFor(context, relation),
      rows: [...said.rows, keptRow("Question", { messageId, delegationId })],
    };
  });
}

/** The thread of a message that asks, and whom it asks. */
async function questionAt(tx: Tx, packageId: string, messageId: string) {
  const questions = await tx.question.findMany({ where: { messageId, thread: { packageId } } });
  const [first] = questions;
  if (!first) throw new DomainError("not-found", "not_found");
  return { threadId: first.threadId, asked: questions.map(({ delegationId }) => delegationId) };
}
