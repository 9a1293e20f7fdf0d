import "server-only";
import { DomainError } from "@/lib/kernel/errors";
import { db } from "@/lib/platform/db";
import { passwordMatches } from "./password";
import { countTry, forgiveTries } from "./rate-limit";

/**
 * Asks a person who is signed in for their password again. Counted with the wrong tries at signing in: a desk left open
 * is no way round that limit.
 * @param path the field of the form that is wrong
 * @returns the hash it matched, by which a later write can see that it still stands
 */
export async function checkPassword(
  personId: string,
  typed: string,
  path = "password",
): Promise<string | null> {
  const { passwordHash, email } = await db().person.findUniqueOrThrow({
    where: { id: personId },
    select: { passwordHash: true, email: true },
  });
  await countTry("email", email);
  if (!(await passwordMatches(typed, passwordHash))) throw wrongPassword(path);
  await forgiveTries("email", email);
  return passwordHash;
}

export const wrongPassword = (path: string) =>
  new DomainError("invalid", "invalid_input", { fieldErrors: [{ path, code: "wrong_password" }] });
