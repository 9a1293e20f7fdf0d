import "server-only";
import { assert } from "@/lib/kernel/errors";
import type { Context } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { actorIn, subjectIn } from "./actor";
import { endSessions } from "./end-sessions";
import { mayRemove } from "./policy";
import type { PersonInput } from "./schema";

/**
 * Removes a person: their sessions stop at once, and with them every right their seats gave. The seats themselves stand
 * in the records of their packages, where a delegation ends them; somebody removed can no longer use one.
 */
export async function removePerson(context: Context, input: PersonInput): Promise<null> {
  const { organisationId, personId } = input;
  const target = { ledger: "organisation", organisationId } as const;
  return change(context, "remove-person", target, async (tx, context) => {
    const actor = await actorIn(tx, context, organisationId);
    assert(mayRemove(actor, await subjectIn(tx, context, organisationId, personId)));
    await tx.person.update({
      where: { id: personId },
      data: {
        removedAt: context.now,
        administratorSince: null,
        passwordHash: null,
        // The address becomes free: whoever returns is a new person, without the seats they once had.
        email: `${personId}@removed.invalid`,
      },
    });
    const ended = await endSessions(tx, { personId, now: context.now });
    return {
      value: null,
      events: [{ type: "person.removed", data: { personId } }, ...ended],
      acting: { organisationId },
    };
  });
}
