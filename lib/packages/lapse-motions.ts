import "server-only";
import type { Event } from "@/lib/ledger/events";
import type { Tx } from "@/lib/platform/db";
import type { MotionSubject } from "./schema";

/**
 * Motions of this kind that lost what they were about: a yes to them must not count for the next thing of the kind. To be
 * called by whatever settled that, after it did.
 */
export async function lapseMotions(
  tx: Tx,
  packageId: string,
  kind: MotionSubject["kind"],
  now: Date,
): Promise<Event[]> {
  const lapsed = await tx.motion.updateManyAndReturn({
    where: { packageId, kind, stage: "open" },
    data: { stage: "lapsed", settledAt: now },
    select: { id: true },
  });
  return lapsed
    .map(({ id }) => id)
    .sort()
    .map(motionId => ({ type: "motion.lapsed", data: { motionId, kind } }));
}
