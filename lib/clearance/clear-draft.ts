import "server-only";
import type { z } from "zod";
import { draftLedger, seatedAt } from "@/lib/amendments/seated";
import { assert, DomainError } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { keptRow } from "@/lib/ledger/kept-rows";
import type { Tx } from "@/lib/platform/db";
import { daysOf, dueAfter, dutiesOf } from "./duty";
import { nextAsked, type RoundStage, roundAfter } from "./machine";
import { may } from "./policy";
import type { clearInput } from "./schema";

/** A clearer's yes to exactly the text that was sent. The last one makes it ready to be tabled. */
export async function clearDraft(
  context: Attended,
  input: z.infer<typeof clearInput>,
): Promise<{ stage: RoundStage }> {
  return answer(context, input, "cleared");
}

/** A clearer's no, with what has to change: the draft goes back to the desk. */
export async function returnDraft(
  context: Attended,
  input: z.infer<typeof clearInput>,
): Promise<{ stage: RoundStage }> {
  return answer(context, input, "returned");
}

async function answer(
  context: Attended,
  { packageId, roundId, digest, comment }: z.infer<typeof clearInput>,
  given: "cleared" | "returned",
): Promise<{ stage: RoundStage }> {
  const target = await draftLedger(context, packageId);
  const command = given === "cleared" ? "clear-draft" : "return-draft";
  return change(context, command, target, async (tx, context) => {
    const relation = await seatedAt(tx, context, packageId);
    const delegationId = relation.delegation.id;
    const round = await tx.clearanceRound.findFirst({
      where: { id: roundId, packageId, delegationId },
      include: { clearings: { orderBy: { ordinal: "asc" } } },
    });
    if (!round) throw new DomainError("not-found", "not_found");
    const duties = await dutiesOf(tx, delegationId, context.viewer.personId, context.now);
    const own = round.clearings.find(({ stage, personId }) => stage === "open" && duties.has(personId));
    assert(may(relation, given === "cleared" ? "clear" : "return", { turn: own !== undefined }));
    if (round.stage !== "open" || !own) throw new DomainError("not-now", "clearance_over");
    if (round.digest !== digest) throw new DomainError("conflict", "text_moved");
    await tx.clearing.update({
      where: { id: own.id, stage: "open" },
      data: { stage: given, doneById: context.viewer.personId, doneAt: context.now, comment },
    });
    const stages = round.clearings.map(each => (each.id === own.id ? given : each.stage));
    const stage = roundAfter(stages);
    const asked = stage === "open" ? await askNext(tx, round, stages, context.now) : [];
    if (stage !== "open") {
      await tx.clearanceRound.update({ where: { id: roundId }, data: { stage, settledAt: context.now } });
      await tx.amendment.update({ where: { id: round.amendmentId }, data: { stage: "draft" } });
    }
    const { amendmentId } = round;
    const type = given === "cleared" ? "clearance.given" : "clearance.returned";
    return {
      value: { stage },
      events: [{ type, data: { amendmentId, roundId, clearingId: own.id, stage } }],
      acting: { delegationId },
      rows: [
        keptRow("ClearanceRound", { id: roundId }),
        ...[own.id, ...asked].map(id => keptRow("Clearing", { id })),
      ],
    };
  });
}

/** Where one clears after another, the next one's time begins now. */
async function askNext(
  tx: Tx,
  round: { startedAt: Date; clearings: readonly { id: string; dueAt: Date | null }[] },
  stages: Parameters<typeof nextAsked>[0],
  now: Date,
): Promise<string[]> {
  const next = nextAsked(stages);
  const id = next === null ? undefined : round.clearings[next]?.id;
  if (id === undefined) return [];
  const days = daysOf(round);
  await tx.clearing.update({ where: { id }, data: { stage: "open", dueAt: dueAfter(now, days) } });
  return [id];
}
