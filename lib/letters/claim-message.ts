import "server-only";
import type { Tx } from "@/lib/platform/db";
import { mailDomain } from "@/lib/platform/mail";
import { patience, postDb } from "./connection";

/** A letter as it lies in the queue. */
export type QueuedLetter = { id: string; personId: string; kind: string; params: unknown; createdAt: Date };

/** One message to one person, taken by this process until its lease runs out. */
export type ClaimedMessage = {
  messageId: string;
  personId: string;
  /** Which try this is, from 1. */
  tries: number;
  letters: QueuedLetter[];
};

const LETTERS_IN_ONE = 100;

/**
 * Takes what is due to one person: what lies together goes out together, so that a day's letters, or those of an hour in
 * which the mail server was away, are one message. What was tried before goes again as it was, under its Message-ID. The
 * person's row is locked while this is decided, so that no two processes take halves of one message.
 */
export const claimMessage = (now: Date, leaseMs: number): Promise<ClaimedMessage | null> =>
  postDb().$transaction(async tx => {
    const [someone] = await tx.$queryRaw<{ id: string }[]>`
      SELECT p.id FROM "Person" p WHERE EXISTS (
        SELECT FROM "Letter" l WHERE l."personId" = p.id AND (l.stage = 'queued' AND l."dueAt" <= ${now}
          OR l.stage = 'sending' AND l."leasedUntil" <= ${now}))
      LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED`;
    return someone ? claimFor(tx, someone.id, now, leaseMs) : null;
  }, patience);

async function claimFor(
  tx: Tx,
  personId: string,
  now: Date,
  leaseMs: number,
): Promise<ClaimedMessage | null> {
  const due = await tx.$queryRaw<(QueuedLetter & { messageId: string | null; tries: number })[]>`
    SELECT id, "personId", kind, params, "createdAt", "messageId", tries FROM "Letter"
    WHERE "personId" = ${personId}::uuid AND (stage = 'queued' AND "dueAt" <= ${now}
      OR stage = 'sending' AND "leasedUntil" <= ${now})
    ORDER BY "messageId" IS NULL, "createdAt", id`;
  const [first] = due;
  if (!first) return null;
  const together = due.filter(letter => letter.messageId === first.messageId).slice(0, LETTERS_IN_ONE);
  const messageId = first.messageId ?? `<${first.id}@${mailDomain()}>`;
  const tries = first.tries + 1;
  await tx.letter.updateMany({
    where: { id: { in: together.map(({ id }) => id) } },
    data: { stage: "sending", messageId, tries, leasedUntil: new Date(now.getTime() + leaseMs) },
  });
  const letters = together.map(({ id, kind, params, createdAt }) => ({
    id,
    personId,
    kind,
    params,
    createdAt,
  }));
  return { messageId, personId, tries, letters };
}

/** Keeps a message for as long as it is being sent; not any more where another process had to take it over. */
export async function renewLease({ messageId, tries }: ClaimedMessage, until: Date): Promise<void> {
  await postDb().letter.updateMany({
    where: { messageId, tries, stage: "sending" },
    data: { leasedUntil: until },
  });
}
