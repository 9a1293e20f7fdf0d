import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { assert, DomainError } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import type { Event } from "@/lib/ledger/events";
import { wordsDigest } from "@/lib/ledger/words";
import type { Tx } from "@/lib/platform/db";
import { carryIfUnanimous } from "./carry";
import { decisionOf } from "./decisions";
import { may } from "./policy";
import { relationTo } from "./relation";
import type { MotionSubject, moveInput } from "./schema";

/** Puts a decision to every voice; moving it is the mover's yes. */
export async function move(
  context: Attended,
  input: z.infer<typeof moveInput>,
): Promise<{ motionId: string }> {
  const { packageId, subject } = input;
  return change(context, "move", { ledger: "package", packageId }, async (tx, context) => {
    const relation = await relationTo(tx, context.viewer, packageId);
    assert(may(relation, "move"));
    await assertNew(tx, packageId, subject);
    const delegationId = relation.delegation?.id as string;
    const motionId = randomUUID();
    await decisionOf(subject).assertSensible(tx, { packageId, motionId, subject, now: context.now });
    await tx.motion.create({
      data: {
        id: motionId,
        packageId,
        kind: subject.kind,
        subject,
        stage: "open",
        movedById: context.viewer.personId,
        delegationId,
        movedAt: context.now,
        votes: { create: { delegationId, personId: context.viewer.personId, at: context.now } },
      },
    });
    const moved: Event = {
      type: "motion.moved",
      data: { motionId, delegationId, kind: subject.kind, subject: wordsDigest(subject) },
    };
    const { events, rows } = await carryIfUnanimous(tx, packageId, motionId, context.now);
    return { value: { motionId }, events: [moved, ...events], rows, acting: { delegationId } };
  });
}

/** One question is not put twice at the same time. */
async function assertNew(tx: Tx, packageId: string, subject: MotionSubject): Promise<void> {
  const same = { packageId, stage: "open" as const, subject: { equals: subject } };
  if (await tx.motion.findFirst({ where: same, select: { id: true } }))
    throw new DomainError("conflict", "already_moved");
}
