import "server-only";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { endSessions } from "./end-sessions";
import { hashChosen } from "./new-password";
import { checkPassword, wrongPassword } from "./own-password";
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
  const passwordHash = await checkPassword(personId, current, "current");
  const chosen = await hashChosen(password);
  const target = { ledger: "organisation", organisationId } as const;
  return change(context, "change-password", target, async (tx, { now }) => {
    const changed = await tx.person.updateMany({
      where: { id: personId, removedAt: null, passwordHash },
      data: { passwordHash: chosen },
    });
    if (changed.count === 0) throw wrongPassword("current");
    const ended = await endSessions(tx, { personId, except: sessionId, now });
    return {
      value: null,
      events: [{ type: "password.changed", data: { personId } }, ...ended],
      acting: { organisationId },
    };
  });
}
