import "server-only";
import { DomainError } from "@/lib/kernel/errors";
import type { Event } from "@/lib/ledger/events";
import type { KeptRow } from "@/lib/ledger/kept-rows";
import type { Tx } from "@/lib/platform/db";
import { type Carried, decisionOf, type Moved } from "./decisions";
import { type MotionSubject, motionSubject } from "./schema";

/**
 * Does what a motion decides, once every voice has said yes (N1). It is asked again whether it makes sense: the text may
 * have moved since it was moved, and then this voice is refused with the reason.
 */
export async function carryIfUnanimous(
  tx: Tx,
  packageId: string,
  motionId: string,
  now: Date,
): Promise<Carried & { carried: boolean }> {
  if (!(await everyVoiceSaidYes(tx, packageId, motionId))) return { carried: false, events: [] };
  const moved = await movedNow(tx, packageId, motionId, now);
  await decisionOf(moved.subject).assertSensible(tx, moved);
  return { carried: true, ...(await carry(tx, moved)) };
}

/**
 * After a voice is gone: what every other had agreed to is carried, in the order in which it was moved. Nobody would vote
 * on it again, so what no longer makes sense lapses; so does taking back a text that is back already.
 */
export async function settleFreed(tx: Tx, packageId: string, now: Date): Promise<Carried> {
  const events: Event[] = [];
  const rows: KeptRow[] = [];
  const open = await tx.motion.findMany({
    where: { packageId, stage: "open" },
    orderBy: [{ movedAt: "asc" }, { kind: "asc" }, { id: "asc" }],
    select: { id: true, kind: true },
  });
  for (const { id: motionId, kind } of open) {
    const isAgreed = await everyVoiceSaidYes(tx, packageId, motionId);
    if (!isAgreed && kind !== "reopen") continue;
    const moved = await movedNow(tx, packageId, motionId, now);
    const isSensible = await makesSense(tx, moved);
    if (isAgreed && isSensible) {
      const carried = await carry(tx, moved);
      events.push({ type: "motion.freed", data: { motionId, kind } }, ...carried.events);
      rows.push(...(carried.rows ?? []));
    } else if (!isSensible) {
      await tx.motion.update({ where: { id: motionId }, data: { stage: "lapsed", settledAt: now } });
      events.push({ type: "motion.lapsed", data: { motionId, kind } });
    }
  }
  return { events, rows };
}

async function everyVoiceSaidYes(tx: Tx, packageId: string, motionId: string): Promise<boolean> {
  const voices = await tx.delegation.findMany({
    where: { packageId, leftAt: null },
    select: { id: true, side: true },
  });
  const votes = await tx.vote.findMany({ where: { motionId }, select: { delegationId: true } });
  const said = new Set(votes.map(vote => vote.delegationId));
  const bothSides = new Set(voices.map(voice => voice.side)).size === 2;
  return bothSides && voices.every(voice => said.has(voice.id));
}

async function movedNow(
  tx: Tx,
  packageId: string,
  motionId: string,
  now: Date,
): Promise<Moved<MotionSubject>> {
  const { subject } = await tx.motion.findUniqueOrThrow({
    where: { id: motionId },
    select: { subject: true },
  });
  return { packageId, motionId, subject: motionSubject.parse(subject), now };
}

async function makesSense(tx: Tx, moved: Moved<MotionSubject>): Promise<boolean> {
  try {
    await decisionOf(moved.subject).assertSensible(tx, moved);
    return true;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
}

async function carry(tx: Tx, moved: Moved<MotionSubject>): Promise<Carried> {
  const { motionId: id, subject, now } = moved;
  await tx.motion.update({ where: { id }, data: { stage: "carried", settledAt: now } });
  return decisionOf(subject).carry(tx, moved);
}
