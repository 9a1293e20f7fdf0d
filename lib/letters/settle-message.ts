import "server-only";
import type { Delivery } from "@/lib/platform/mail";
import type { ClaimedMessage } from "./claim-message";
import { postDb } from "./connection";

const MINUTE = 60_000;
/** Minutes to wait after each try that failed for now; together two days, after which a letter is given up. */
const waits = [1, 5, 15, 60, 180, 360, 360, 360, 360, 360, 360, 360, 99];

/** When to try again after that many tries; null when it is time to give up. */
export function nextTry(now: Date, tries: number): Date | null {
  const minutes = waits[tries - 1];
  return minutes === undefined ? null : new Date(now.getTime() + minutes * MINUTE);
}

/** Writes down how a message ended. That it was accepted is true whoever has it now; a failure only counts for its own try. */
export async function settleMessage(message: ClaimedMessage, delivery: Delivery, now: Date): Promise<void> {
  const { messageId, tries } = message;
  if (delivery.accepted) {
    await postDb().letter.updateMany({
      where: { messageId, stage: { in: ["sending", "queued"] } },
      data: { stage: "sent", sentAt: now, leasedUntil: null, lastError: null },
    });
    return;
  }
  const again = delivery.permanent ? null : nextTry(now, tries);
  await postDb().letter.updateMany({
    where: { messageId, tries, stage: "sending" },
    data: {
      stage: again ? "queued" : "failed",
      ...(again && { dueAt: again }),
      leasedUntil: null,
      lastError: delivery.why,
    },
  });
}

/** Takes letters out of the queue that nobody needs any more. */
export async function dropLetters(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await postDb().letter.updateMany({
    where: { id: { in: [...ids] }, stage: "sending" },
    data: { stage: "dropped", leasedUntil: null },
  });
}
