import "server-only";
import { assert, DomainError } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { actorIn } from "./actor";
import { may } from "./policy";
import type { InvitationInput } from "./schema";

/** Takes an invitation back before it is accepted. */
export async function revokeInvitation(
  context: Attended,
  { organisationId, invitationId }: InvitationInput,
): Promise<null> {
  const target = { ledger: "organisation", organisationId } as const;
  return change(context, "revoke-invitation", target, async (tx, context) => {
    assert(may(await actorIn(tx, context, organisationId), "revoke_invitation"));
    const there = await tx.invitation.count({ where: { id: invitationId, organisationId } });
    if (there === 0) throw new DomainError("not-found", "not_found");
    const revoked = await tx.invitation.updateMany({
      where: { id: invitationId, acceptedAt: null, revokedAt: null },
      data: { revokedAt: context.now },
    });
    if (revoked.count === 0) throw new DomainError("not-now", "invitation_spent");
    return {
      value: null,
      events: [{ type: "invitation.revoked", data: { invitationId } }],
      acting: { organisationId },
    };
  });
}
