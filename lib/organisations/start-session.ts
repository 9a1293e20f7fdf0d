import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import { DomainError } from "@/lib/kernel/errors";
import { text } from "@/lib/kernel/text";
import { change } from "@/lib/ledger/change";
import { db } from "@/lib/platform/db";
import { passwordMatches } from "./password";
import { countTry, forgiveTries } from "./rate-limit";
import { hashOf, heldFor, idleFor, type Lack, lackOf, lastsFor, newToken } from "./session";

export const signInInput = z.strictObject({
  email: text(320).transform(email => email.toLowerCase()),
  password: z.string().min(1, { error: "required" }).max(1_000, { error: "too_long" }),
});

/** Where a try comes from, as far as a server can know. */
export type Origin = { address: string; userAgent: string };

/**
 * Signs a person in: their password, against the limits on tries. Returns the token that their browser will carry, and
 * what the session lacks before it stands for them; it waits for that a quarter of an hour.
 */
export async function startSession(
  input: z.infer<typeof signInInput>,
  origin: Origin,
  now: Date,
): Promise<{ token: string; lacks: Lack | null }> {
  await countTry("address", origin.address);
  await countTry("email", input.email);
  const person = await db().person.findUnique({ where: { email: input.email } });
  const matches = await passwordMatches(
    input.password,
    person?.removedAt ? null : (person?.passwordHash ?? null),
  );
  if (!person || !matches) throw new DomainError("unauthenticated", "wrong_credentials");
  await forgiveTries("email", input.email);
  const { id: personId, organisationId } = person;
  const [token, sessionId] = [newToken(), randomUUID()];
  const target = { ledger: "organisation", organisationId } as const;
  const lacks = await change({ viewer: null, now }, "start-session", target, async tx => {
    // Asked again under the lock: somebody removed a moment ago does not come in.
    const still = await tx.person.count({ where: { id: personId, removedAt: null } });
    if (still === 0) throw new DomainError("unauthenticated", "wrong_credentials");
    await tx.session.create({
      data: {
        id: sessionId,
        personId,
        tokenHash: hashOf(token),
        createdAt: now,
        seenAt: now,
        idleExpiresAt: new Date(now.getTime() + idleFor),
        expiresAt: new Date(now.getTime() + lastsFor),
        assurance: 1,
        userAgent: origin.userAgent.slice(0, 300),
      },
    });
    const lacks = (await lackOf(tx, sessionId, now)) ?? null;
    if (lacks) {
      const idleExpiresAt = new Date(now.getTime() + heldFor);
      await tx.session.update({ where: { id: sessionId }, data: { idleExpiresAt } });
    }
    return {
      value: lacks,
      events: [{ type: "session.started", data: { sessionId, personId } }],
      acting: { organisationId },
    };
  });
  return { token, lacks };
}
