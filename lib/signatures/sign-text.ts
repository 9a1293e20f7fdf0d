import "server-only";
import { finishAssertion } from "@/lib/factors/assertion";
import { checkCode } from "@/lib/factors/codes";
import { canonicalJson } from "@/lib/kernel/canonical-json";
import { DomainError } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { change } from "@/lib/ledger/change";
import type { Event } from "@/lib/ledger/events";
import { type PasskeyProof, type Statement, statementSchema } from "@/lib/ledger/signed-statement";
import { checkPassword } from "@/lib/organisations/own-password";
import { lapseMotions } from "@/lib/packages/lapse-motions";
import { relationTo } from "@/lib/packages/relation";
import type { Prisma, Tx } from "@/lib/platform/db";
import { type OpenSigning, openSigning, ownSignatory, statementOf } from "./open-signing";
import type { SignInput } from "./schema";

type Proved = { statement: Statement; method: "passkey" | "code"; proof: PasskeyProof | null };

/**
 * A signatory binds their government to one exact text. The last signature brings it into force: the memorandum first,
 * later its amendments by number.
 */
export async function signText(context: Attended, input: SignInput): Promise<{ inForce: boolean }> {
  const { packageId, signingId } = input;
  if ("password" in input) await checkPassword(context.viewer.personId, input.password);
  return change(context, "sign-text", { ledger: "package", packageId }, async (tx, context) => {
    const relation = await relationTo(tx, context.viewer, packageId);
    const signing = await openSigning(tx, packageId, signingId);
    const signatory = ownSignatory(relation, "sign", signing, context.viewer);
    const { statement, method, proof } = await prove(tx, context, signing, signatory, input);
    const { name, office } = statement.signatory;
    await tx.signatory.update({
      where: { id: signatory.id, signedAt: null },
      data: {
        name,
        office,
        method,
        statement,
        proof: proof ?? undefined,
        signedAt: context.now,
        refusal: null,
        refusedAt: null,
      } satisfies Prisma.SignatoryUpdateInput,
    });
    const events: [Event, ...Event[]] = [{ type: "text.signed", data: { statement, method, proof } }];
    const last = signing.signatories.every(({ id, signedAt }) => signedAt !== null || id === signatory.id);
    if (last) events.push(...(await enter(tx, signing, context.now)));
    return { value: { inForce: last }, events, acting: { delegationId: signatory.delegationId } };
  });
}

/** How the signatory showed that it is they who sign: a passkey, or where they have none a password with a code. */
async function prove(
  tx: Tx,
  { viewer: { personId }, now }: Attended,
  signing: OpenSigning,
  signatory: { id: string; delegationId: string },
  input: SignInput,
): Promise<Proved> {
  if ("passkey" in input) {
    const response = input.passkey;
    const given = await finishAssertion(tx, { personId, purpose: "sign", response, now });
    const statement = statementSchema.parse(given.bound);
    const same = await statementOf(tx, signing, signatory, statement.signatory);
    // Between the question and the answer the text may have been taken back and initialled anew.
    if (canonicalJson(same) !== canonicalJson(statement)) throw new DomainError("conflict", "text_moved");
    const { algorithm, publicKey, authenticatorData, clientDataJSON, signature } = given;
    const proof = { algorithm, publicKey, authenticatorData, clientDataJSON, signature };
    return { statement, method: "passkey", proof };
  }
  if ((await tx.passkey.count({ where: { personId, revokedAt: null } })) > 0)
    throw new DomainError("not-now", "has_passkey");
  await checkCode(tx, { personId, code: input.code, now });
  return { statement: await statementOf(tx, signing, signatory, input), method: "code", proof: null };
}

async function enter(
  tx: Tx,
  { id: signingId, packageId, number, revision, root }: OpenSigning,
  now: Date,
): Promise<Event[]> {
  await tx.signing.update({ where: { id: signingId }, data: { stage: "complete", settledAt: now } });
  await tx.package.update({
    where: { id: packageId },
    data: { stage: "in_force", inForceRevision: revision, inForceAt: now },
  });
  return [
    { type: "package.entered", data: { signingId, number, revision, root } },
    ...(await lapseMotions(tx, packageId, "reopen", now)),
  ];
}
