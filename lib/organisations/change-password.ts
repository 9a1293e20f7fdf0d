import "server-only";
import { DomainError } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { db } from "@/lib/platform/db";
import { endSessions } from "./end-sessions";
import { hashChosen } from "./new-password";
import { passwordMatches } from "./password";
import { countTry, forgiveTries } from "./rate-limit";
import type { ChangePasswordInput } from "./schema";

/**
 * Sets a new password and ends every other session, because a password is often changed when somebody else knows it.
 * @param sessionId the session to keep: the one the viewer is in
 */
export async function changePassword(
  context: Attended,
  { current, password, sessionId }: ChangePasswordInput & { sessionId: string },
): Promise<null> {
  const { personId, organisationId } = context.viewer;
  const { passwordHash, email } = await db().person.findUniqueOrThrow({
    where: { id: personId },
    select: { passwordHash: true, email: true },
  });
  // Counted with the wrong tries at signing in: a desk left open is no way round that limit.
  await countTry("email", email);
  if (!(await passwordMatches(current, passwordHash))) throw wrong();
  await forgiveTries("email", email);
  const chosen = await hashChosen(password);
  const target = { ledger: "organisation", organisationId } as const;
  return change(context, "change-password", target, async (tx, { now }) => {
    const changed = await tx.person.updateMany({
      where: { id: personId, removedAt: null, passwordHash },
      data: { passwordHash: chosen },
    });
    if (changed.count === 0) throw wrong();
    const ended = await endSessions(tx, { personId, except: sessionId, now });
    return {
      value: null,
      events: [{ type: "password.changed", data: { personId } }, ...ended],
      acting: { organisationId },
    };
  });
}

const wrong = () =>
  new DomainError("invalid", "invalid_input", { fieldErrors: [{ path: "current", code: "wrong_password" }] });
