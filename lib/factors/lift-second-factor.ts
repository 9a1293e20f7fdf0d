import "server-only";
import { assert } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { actorIn } from "@/lib/organisations/actor";
import { standOf } from "./counted";
import { mayLift } from "./policy";
import type { OrganisationInput } from "./schema";

/** Leaves the second factor to each person. Whoever has one is still asked for it. */
export async function liftSecondFactor(
  context: Attended,
  { organisationId }: OrganisationInput,
): Promise<null> {
  const target = { ledger: "organisation", organisationId } as const;
  return change(context, "lift-second-factor", target, async (tx, context) => {
    const actor = await actorIn(tx, context, organisationId);
    const { required } = await standOf(tx, context.viewer.personId);
    assert(mayLift(actor, { required }));
    await tx.organisation.update({ where: { id: organisationId }, data: { secondFactorSince: null } });
    return {
      value: null,
      events: [{ type: "second_factor.lifted", data: {} }],
      acting: { organisationId },
    };
  });
}
