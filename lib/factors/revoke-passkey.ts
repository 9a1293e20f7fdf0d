import "server-only";
import { assert, DomainError } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { standOf } from "./counted";
import { mayRevoke } from "./policy";
import type { RevokePasskeyInput } from "./schema";
import { type InSession, proveAgain } from "./session-step";

/** A passkey stops to count, at once and for good. What it signed stays signed. */
export async function revokePasskey(
  context: Attended,
  { passkeyId, password, ...session }: RevokePasskeyInput & InSession,
): Promise<null> {
  const { personId, organisationId } = context.viewer;
  await proveAgain(personId, session, password, context.now);
  const target = { ledger: "organisation", organisationId } as const;
  return change(context, "revoke-passkey", target, async (tx, { now }) => {
    const revoked = await tx.passkey.updateMany({
      where: { id: passkeyId, personId, revokedAt: null },
      data: { revokedAt: now },
    });
    if (revoked.count === 0) throw new DomainError("not-found", "not_found");
    const { factors: others, required } = await standOf(tx, personId);
    assert(mayRevoke({ required, others }));
    return {
      value: null,
      events: [{ type: "passkey.revoked", data: { passkeyId, personId } }],
      acting: { organisationId },
    };
  });
}
