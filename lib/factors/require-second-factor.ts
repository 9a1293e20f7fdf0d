import "server-only";
import { assert } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { actorIn } from "@/lib/organisations/actor";
import { standOf } from "./counted";
import { mayRequire } from "./policy";
import type { OrganisationInput } from "./schema";

/** From now on nobody of the organisation works here with a password alone; sessions without more are held at once. */
export async function requireSecondFactor(
  context: Attended,
  { organisationId }: OrganisationInput,
): Promise<null> {
  const target = { ledger: "organisation", organisationId } as const;
  return change(context, "require-second-factor", target, async (tx, context) => {
    const actor = await actorIn(tx, context, organisationId);
    const { factors, required } = await standOf(tx, context.viewer.personId);
    assert(mayRequire(actor, { required, hasFactor: factors > 0 }));
    await tx.organisation.update({
      where: { id: organisationId },
      data: { secondFactorSince: context.now },
    });
    return {
      value: null,
      events: [{ type: "second_factor.required", data: {} }],
      acting: { organisationId },
    };
  });
}
