import "server-only";
import { assert } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { actorIn, subjectIn } from "./actor";
import { mayGiveAdministration } from "./policy";
import type { PersonInput } from "./schema";

/** Lets a person run the desk of their organisation: invite, remove, see who did what. */
export async function giveAdministration(context: Attended, input: PersonInput): Promise<null> {
  const { organisationId, personId } = input;
  const target = { ledger: "organisation", organisationId } as const;
  return change(context, "give-administration", target, async (tx, context) => {
    const actor = await actorIn(tx, context, organisationId);
    assert(mayGiveAdministration(actor, await subjectIn(tx, context, organisationId, personId)));
    await tx.person.update({ where: { id: personId }, data: { administratorSince: context.now } });
    return {
      value: null,
      events: [{ type: "administration.given", data: { personId } }],
      acting: { organisationId },
    };
  });
}
