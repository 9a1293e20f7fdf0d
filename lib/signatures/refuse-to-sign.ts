import "server-only";
import type { z } from "zod";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import { wordsDigest } from "@/lib/ledger/words";
import { relationTo } from "@/lib/packages/relation";
import { openSigning, ownSignatory } from "./open-signing";
import type { refuseInput } from "./schema";

/** A signatory will not sign, and says why. The text stays before them: they may still sign, or every voice reopens it. */
export async function refuseToSign(
  context: Attended,
  { packageId, signingId, reason }: z.infer<typeof refuseInput>,
): Promise<null> {
  return change(context, "refuse-to-sign", { ledger: "package", packageId }, async (tx, context) => {
    const relation = await relationTo(tx, context.viewer, packageId);
    const signing = await openSigning(tx, packageId, signingId);
    const { id: signatoryId, delegationId } = ownSignatory(relation, "refuse", signing, context.viewer);
    await tx.signatory.update({
      where: { id: signatoryId, signedAt: null },
      data: { refusal: reason, refusedAt: context.now },
    });
    return {
      value: null,
      events: [{ type: "signature.refused", data: { signingId, signatoryId, reason: wordsDigest(reason) } }],
      acting: { delegationId },
    };
  });
}
