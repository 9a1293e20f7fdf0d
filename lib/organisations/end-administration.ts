import "server-only";
import { assert } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { actorIn, subjectIn } from "./actor";
import { mayEndAdministration } from "./policy";
import type { PersonInput } from "./schema";

/** Ends a person's part in running the desk; they stay in the organisation. Also how an administrator steps down. */
export async function endAdministration(context: Attended, input: PersonInput): Promise<null> {
  const { organisationId, personId } = input;
  const target = { ledger: "organisation", organisationId } as const;
  return change(context, "end-administration", target, async (tx, context) => {
    const actor = await actorIn(tx, context, organisationId);
    assert(mayEndAdministration(actor, await subjectIn(tx, context, organisationId, personId)));
    await tx.person.update({ where: { id: personId }, data: { administratorSince: null } });
    return {
      value: null,
      events: [{ type: "administration.ended", data: { personId } }],
      acting: { organisationId },
    };
  });
}
