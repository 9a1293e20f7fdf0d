import "server-only";
import { checkPassword, wrongPassword } from "@/lib/organisations/own-password";

/** The session an act comes from, as its cookie says and no form. */
export type InSession = { sessionId: string; startedAt: Date };

const minute = 60_000;
/** As long after signing in, the password was given just now. */
export const freshFor = 15 * minute;

export const isFresh = ({ startedAt }: Pick<InSession, "startedAt">, now: Date): boolean =>
  now.getTime() - startedAt.getTime() < freshFor;

/**
 * Whoever changes how a person signs in knows the password, or gave it a moment ago: a desk left open, or a cookie that
 * was copied, is not enough to add a key of one's own.
 */
export async function proveAgain(
  personId: string,
  session: InSession,
  password: string | undefined,
  now: Date,
): Promise<void> {
  if (isFresh(session, now)) return;
  if (!password) throw wrongPassword("password");
  await checkPassword(personId, password);
}
