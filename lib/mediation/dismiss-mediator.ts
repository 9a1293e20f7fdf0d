import "server-only";
import type { z } from "zod";
import { assert, DomainError } from "@/lib/kernel/errors";
import type { Localised } from "@/lib/kernel/localised";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { wordsDigest } from "@/lib/ledger/words";
import { relationTo } from "@/lib/packages/relation";
import { lapseBridgesOf } from "./lapse-bridges";
import { may } from "./policy";
import type { dismissInput } from "./schema";

/** One delegation is enough to end a mediation (N1), at once: who mediates needs the trust of every voice. */
export async function dismissMediator(context: Attended, input: z.infer<typeof dismissInput>): Promise<null> {
  const { packageId, guestId, reason } = input;
  return change(context, "dismiss-mediator", { ledger: "package", packageId }, async (tx, context) => {
    const relation = await relationTo(tx, context.viewer, packageId);
    assert(may(relation, "dismiss"));
    const delegationId = relation.delegation?.id as string;
    const guest = await tx.guest.findFirst({
      where: { id: guestId, packageId, role: "mediator", until: null },
      select: { organisationId: true, role: true, organisation: { select: { name: true } } },
    });
    if (!guest) throw new DomainError("not-found", "not_found");
    const { organisationId, role } = guest;
    await tx.guest.update({ where: { id: guestId }, data: { until: context.now, reason } });
    const organisation = guest.organisation.name as Localised;
    const lapsed = await lapseBridgesOf(tx, packageId, context.now, organisationId);
    return {
      value: null,
      events: [
        {
          type: "mediator.dismissed",
          data: { delegationId, organisationId, reason: wordsDigest(reason) },
        },
        { type: "guest.dismissed", data: { organisationId, organisation, role } },
        ...lapsed.events,
      ],
      acting: { delegationId },
      rows: lapsed.rows,
    };
  });
}
