import "server-only";
import type { z } from "zod";
import { type AssertionOptions, beginAssertion } from "@/lib/factors/assertion";
import { base64url } from "@/lib/kernel/bytes";
import type { Attended } from "@/lib/kernel/viewer";
import { challengeOf } from "@/lib/ledger/signed-statement";
import { relationTo } from "@/lib/packages/relation";
import { db } from "@/lib/platform/db";
import { openSigning, ownSignatory, statementOf } from "./open-signing";
import type { beginInput } from "./schema";

/**
 * Asks the signatory's passkey to sign. Its challenge is the digest of the statement: package, text and role, so that the
 * device signs these words and no others. Not of the record: nothing is signed yet.
 */
export async function beginSignature(
  context: Attended,
  { packageId, signingId, name, office }: z.infer<typeof beginInput>,
): Promise<AssertionOptions> {
  const { viewer, now } = context;
  const relation = await relationTo(db(), viewer, packageId);
  const signing = await openSigning(db(), packageId, signingId);
  const signatory = ownSignatory(relation, "sign", signing, viewer);
  const statement = await statementOf(db(), signing, signatory, { name, office });
  const value = base64url(challengeOf(statement));
  return beginAssertion(db(), { personId: viewer.personId, purpose: "sign", value, bound: statement, now });
}
