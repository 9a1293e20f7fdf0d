import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { draftLedger, seatedAt } from "@/lib/amendments/seated";
import { assert, DomainError } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { keptRow } from "@/lib/ledger/kept-rows";
import type { Tx } from "@/lib/platform/db";
import { may } from "./policy";
import type { standInInput } from "./schema";

/** Somebody of the same delegation clears for a clearer who is away, or whose seat ended while a round waits for them. */
export async function nameStandIn(
  context: Attended,
  input: z.infer<typeof standInInput>,
): Promise<{ standInId: string }> {
  const { packageId, personId, from, until } = input;
  const target = await draftLedger(context, packageId);
  return change(context, "name-stand-in", target, async (tx, context) => {
    const relation = await seatedAt(tx, context, packageId);
    const delegationId = relation.delegation.id;
    const duty = personId === context.viewer.personId ? "own" : "others";
    assert(may(relation, "name_stand_in", { duty }));
    const seats = await tx.seat.findMany({
      where: { delegationId, until: null, personId: { in: [personId, input.standInId] } },
      select: { personId: true, role: true },
    });
    const clears = seats.some(seat => seat.personId === personId && seat.role === "clearer");
    if (!clears && !(await isAwaited(tx, delegationId, personId)))
      throw new DomainError("invalid", "not_a_clearer");
    if (!seats.some(seat => seat.personId === input.standInId))
      throw new DomainError("invalid", "not_seated", {
        fieldErrors: [{ path: "standInId", code: "choice" }],
      });
    const id = randomUUID();
    await tx.standIn.create({
      data: {
        id,
        packageId,
        delegationId,
        personId,
        standInId: input.standInId,
        from: new Date(from),
        until: new Date(until),
        createdAt: context.now,
      },
    });
    return {
      value: { standInId: id },
      events: [{ type: "stand_in.named", data: { standInId: id, from, until } }],
      acting: { delegationId },
      rows: [keptRow("StandIn", { id })],
    };
  });
}

/** Whether a round that is under way asks, or will ask, this person. */
async function isAwaited(tx: Tx, delegationId: string, personId: string): Promise<boolean> {
  const awaited = await tx.clearing.findFirst({
    where: { personId, stage: { in: ["open", "waiting"] }, round: { delegationId, stage: "open" } },
    select: { id: true },
  });
  return awaited !== null;
}
