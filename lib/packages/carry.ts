import "server-only";
import type { Tx } from "@/lib/platform/db";
import { type Carried, decisionOf } from "./decisions";
import { motionSubject } from "./schema";

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
  const voices = await tx.delegation.findMany({
    where: { packageId, leftAt: null },
    select: { id: true, side: true },
  });
  const votes = await tx.vote.findMany({ where: { motionId }, select: { delegationId: true } });
  const said = new Set(votes.map(vote => vote.delegationId));
  const bothSides = new Set(voices.map(voice => voice.side)).size === 2;
  if (!bothSides || !voices.every(voice => said.has(voice.id))) return { carried: false, events: [] };
  const { subject: stored } = await tx.motion.update({
    where: { id: motionId },
    data: { stage: "carried", settledAt: now },
    select: { subject: true },
  });
  const subject = motionSubject.parse(stored);
  const moved = { packageId, motionId, subject, now };
  const decision = decisionOf(subject);
  await decision.assertSensible(tx, moved);
  return { carried: true, ...(await decision.carry(tx, moved)) };
}
