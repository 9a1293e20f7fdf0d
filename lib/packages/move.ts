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
    await assertSensible(tx, packageId, subject);
    const delegationId = relation.delegation?.id as string;
    const motionId = randomUUID();
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
    const carried = await carryIfUnanimous(tx, packageId, motionId, context.now);
    return { value: { motionId }, events: [moved, ...carried], acting: { delegationId } };
  });
}

async function assertSensible(tx: Tx, packageId: string, subject: MotionSubject): Promise<void> {
  if (
    await tx.motion.findFirst({
      where: { packageId, stage: "open", subject: { equals: subject } },
      select: { id: true },
    })
  )
    throw new DomainError("conflict", "already_voted");
  if (subject.kind === "publish") {
    const { publishedAt } = await tx.package.findUniqueOrThrow({
      where: { id: packageId },
      select: { publishedAt: true },
    });
    if (publishedAt) throw new DomainError("not-now", "already_public");
    return;
  }
  const { organisationId, role } = subject;
  const organisation = await tx.organisation.findUnique({
    where: { id: organisationId },
    select: { kind: true },
  });
  const kinds = role === "mediator" ? ["mediator"] : ["oversight", "civil_society"];
  if (!organisation || !kinds.includes(organisation.kind))
    throw new DomainError("invalid", "wrong_organisation");
  if (
    await tx.guest.findFirst({
      where: { packageId, organisationId, role, until: null },
      select: { id: true },
    })
  )
    throw new DomainError("not-now", "already_appointed");
}
