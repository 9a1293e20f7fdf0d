import "server-only";
import { randomUUID } from "node:crypto";
import { assert, DomainError } from "@/lib/kernel/errors";
import type { Context } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import type { Event } from "@/lib/ledger/events";
import type { Tx } from "@/lib/platform/db";
import { actorIn } from "./actor";
import { may } from "./policy";
import type { InviteInput } from "./schema";
import { hashOf, newToken } from "./session";

const day = 86_400_000;
export const invitationLasts = 7 * day;

/**
 * Invites a person into an organisation. The token is known to the caller alone and only now; a new invitation to the
 * same address takes the place of the earlier one, so that inviting again is how a lost link is replaced.
 */
export async function invitePerson(
  context: Context,
  { organisationId, email, name, administrator }: InviteInput,
): Promise<{ invitationId: string; token: string }> {
  const [invitationId, token] = [randomUUID(), newToken()];
  const target = { ledger: "organisation", organisationId } as const;
  // Without an idempotency key: the answer kept under it would be the token of an earlier try, in plain.
  const keyless: Context = { ...context, idempotencyKey: undefined };
  await change(keyless, "invite-person", target, async (tx, context) => {
    assert(may(await actorIn(tx, context, organisationId), "invite"));
    if (await tx.person.findUnique({ where: { email }, select: { id: true } }))
      throw new DomainError("conflict", "email_taken", {
        fieldErrors: [{ path: "email", code: "duplicate" }],
      });
    const events: [Event, ...Event[]] = [{ type: "person.invited", data: { invitationId, administrator } }];
    events.unshift(...(await revokeEarlier(tx, organisationId, email, context.now)));
    await tx.invitation.create({
      data: {
        id: invitationId,
        organisationId,
        email,
        name,
        administrator,
        tokenHash: hashOf(token),
        invitedById: context.viewer?.personId ?? null,
        createdAt: context.now,
        expiresAt: new Date(context.now.getTime() + invitationLasts),
      },
    });
    return { value: null, events, acting: { organisationId } };
  });
  return { invitationId, token };
}

async function revokeEarlier(tx: Tx, organisationId: string, email: string, now: Date): Promise<Event[]> {
  const earlier = await tx.invitation.findMany({
    where: { organisationId, email, acceptedAt: null, revokedAt: null },
    select: { id: true },
  });
  const ids = earlier.map(({ id }) => id);
  await tx.invitation.updateMany({ where: { id: { in: ids } }, data: { revokedAt: now } });
  return ids.map(invitationId => ({ type: "invitation.revoked", data: { invitationId } }));
}
