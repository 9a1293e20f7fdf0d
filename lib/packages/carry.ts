import "server-only";
import { randomUUID } from "node:crypto";
import type { Event } from "@/lib/ledger/events";
import type { Tx } from "@/lib/platform/db";
import { type MotionSubject, motionSubject } from "./schema";

/** Does what a motion decides, once every voice has said yes (N1). */
export async function carryIfUnanimous(
  tx: Tx,
  packageId: string,
  motionId: string,
  now: Date,
): Promise<Event[]> {
  const voices = await tx.delegation.findMany({
    where: { packageId, leftAt: null },
    select: { id: true, side: true },
  });
  const votes = await tx.vote.findMany({ where: { motionId }, select: { delegationId: true } });
  const said = new Set(votes.map(vote => vote.delegationId));
  const bothSides = new Set(voices.map(voice => voice.side)).size === 2;
  if (!bothSides || !voices.every(voice => said.has(voice.id))) return [];
  const { subject } = await tx.motion.update({
    where: { id: motionId },
    data: { stage: "carried", settledAt: now },
    select: { subject: true },
  });
  return [await carry(tx, packageId, motionSubject.parse(subject), now)];
}

async function carry(tx: Tx, packageId: string, subject: MotionSubject, now: Date): Promise<Event> {
  if (subject.kind === "publish") {
    await tx.package.update({ where: { id: packageId }, data: { publishedAt: now } });
    return { type: "package.published", data: {} };
  }
  const { organisationId, role } = subject;
  const organisation = await tx.organisation.findUniqueOrThrow({
    where: { id: organisationId },
    select: { name: true },
  });
  await tx.guest.create({ data: { id: randomUUID(), packageId, organisationId, role, since: now } });
  return {
    type: "guest.appointed",
    data: { organisationId, organisation: organisation.name as Record<string, string>, role },
  };
}
