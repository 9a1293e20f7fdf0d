import "server-only";
import { DomainError } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import type { RenamePasskeyInput } from "./schema";

/** How its owner calls a passkey, so that they know later which one is lost. */
export async function renamePasskey(
  context: Attended,
  { passkeyId, name }: RenamePasskeyInput,
): Promise<null> {
  const { personId, organisationId } = context.viewer;
  return change(context, "rename-passkey", { ledger: "organisation", organisationId }, async tx => {
    const renamed = await tx.passkey.updateMany({
      where: { id: passkeyId, personId, revokedAt: null },
      data: { name },
    });
    if (renamed.count === 0) throw new DomainError("not-found", "not_found");
    return {
      value: null,
      events: [{ type: "passkey.renamed", data: { passkeyId, personId } }],
      acting: { organisationId },
    };
  });
}
