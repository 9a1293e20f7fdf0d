import "server-only";
import { randomBytes, randomUUID } from "node:crypto";
import { DomainError } from "@/lib/kernel/errors";
import { countTry } from "@/lib/organisations/rate-limit";
import { Prisma, type Tx } from "@/lib/platform/db";

export type Purpose = "register" | "confirm" | "sign";
/** What a challenge binds its answer to, such as the statement that is signed. */
export type Bound = Prisma.InputJsonValue | null;

const minute = 60_000;
export const challengeLasts = 5 * minute;

/**
 * Gives a person's authenticator something to answer, once, within five minutes. Not of the record: it says nothing
 * until it is answered.
 * @param value base64url, where the answer is to bind a digest; otherwise nobody knows it beforehand
 */
export async function giveChallenge(
  tx: Tx,
  given: { personId: string; purpose: Purpose; value?: string; bound?: Bound; now: Date },
): Promise<string> {
  const { personId, purpose, bound, now } = given;
  const value = given.value ?? randomBytes(32).toString("base64url");
  await countTry("challenge", personId);
  await tx.challenge.deleteMany({ where: { personId, expiresAt: { lte: now } } });
  await tx.challenge.create({
    data: {
      id: randomUUID(),
      personId,
      purpose,
      value,
      bound: bound ?? Prisma.DbNull,
      createdAt: now,
      expiresAt: new Date(now.getTime() + challengeLasts),
    },
  });
  return value;
}

/** Uses up the challenge that an answer names; of two answers at once, one finds it. @returns what it was bound to */
export async function takeChallenge(
  tx: Tx,
  { personId, purpose, value, now }: { personId: string; purpose: Purpose; value: string; now: Date },
): Promise<unknown> {
  const given = { personId, purpose, value, usedAt: null, expiresAt: { gt: now } };
  const [taken] = await tx.challenge.updateManyAndReturn({ where: given, data: { usedAt: now } });
  if (!taken) throw new DomainError("not-now", "challenge_spent");
  return taken.bound;
}

/** The challenge that a browser's answer says it answers; undefined where it is no such answer. */
export function challengeIn(clientDataJSON: string): string | undefined {
  try {
    const said: unknown = JSON.parse(Buffer.from(clientDataJSON, "base64url").toString("utf8"));
    const challenge = (said as { challenge?: unknown } | null)?.challenge;
    return typeof challenge === "string" && !challenge.includes("\0") && challenge.isWellFormed()
      ? challenge
      : undefined;
  } catch {
    return undefined;
  }
}
