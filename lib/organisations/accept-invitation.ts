import "server-only";
import { randomUUID } from "node:crypto";
import { DomainError } from "@/lib/kernel/errors";
import type { Unattended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { db, isTaken } from "@/lib/platform/db";
import { hashChosen } from "./new-password";
import type { AcceptInput } from "./schema";
import { hashOf } from "./session";

/** The invited person sets a password and is in. Single use: of two at once, one comes in. */
export async function acceptInvitation(
  context: Unattended,
  { token, password, language }: AcceptInput,
): Promise<{ personId: string; email: string }> {
  // Hashed before the lock is taken: it costs a hundred times what the rest does.
  const passwordHash = await hashChosen(password);
  const invitation = await db().invitation.findUnique({ where: { tokenHash: hashOf(token) } });
  if (!invitation) throw spent();
  const { id, organisationId, email, name, administrator } = invitation;
  const personId = randomUUID();
  const target = { ledger: "organisation", organisationId } as const;
  const joined = change(context, "accept-invitation", target, async (tx, { now }) => {
    const accepted = await tx.invitation.updateMany({
      where: { id, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
      data: { acceptedAt: now },
    });
    if (accepted.count === 0) throw spent();
    const administratorSince = administrator ? now : null;
    await tx.person.create({
      data: {
        id: personId,
        organisationId,
        email,
        name,
        language,
        passwordHash,
        administratorSince,
        createdAt: now,
      },
    });
    return {
      value: { personId, email },
      events: [{ type: "person.joined", data: { personId, administrator } }],
      acting: { organisationId },
    };
  });
  return joined.catch(error => {
    // Two organisations may invite one address; it belongs to the first that is accepted.
    throw isTaken(error) ? new DomainError("conflict", "email_taken") : error;
  });
}

const spent = () => new DomainError("not-now", "invitation_spent");
