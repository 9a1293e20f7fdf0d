import "server-only";
import {
  generateAuthenticationOptions,
  type PublicKeyCredentialRequestOptionsJSON,
  verifyAuthenticationResponse,
} from "@simplewebauthn/server";
import { DomainError } from "@/lib/kernel/errors";
import type { Tx } from "@/lib/platform/db";
import { type Bound, challengeIn, giveChallenge, type Purpose, takeChallenge } from "./challenge";
import { type Algorithm, publicKeyOf } from "./public-key";
import { relyingParty } from "./relying-party";
import type { AssertionInput } from "./schema";

export type AssertionOptions = PublicKeyCredentialRequestOptionsJSON;

/** A passkey's answer with all that somebody else needs to check it: bytes are base64url. */
export type Assertion = {
  passkeyId: string;
  credentialId: string;
  /** SubjectPublicKeyInfo. */
  publicKey: string;
  algorithm: Algorithm;
  authenticatorData: string;
  clientDataJSON: string;
  signature: string;
  /** What the challenge was bound to when it was given. */
  bound: unknown;
};

/**
 * Asks one of the person's passkeys to answer. User verification is required: a device that was found is not enough.
 * @param value the challenge itself, base64url, where it has to be a digest of something
 */
export async function beginAssertion(
  tx: Tx,
  given: { personId: string; purpose: Purpose; value?: string; bound?: Bound; now: Date },
): Promise<AssertionOptions> {
  const passkeys = await tx.passkey.findMany({
    where: { personId: given.personId, revokedAt: null },
    select: { credentialId: true, transports: true },
  });
  if (passkeys.length === 0) throw new DomainError("not-now", "no_factor");
  const value = await giveChallenge(tx, given);
  return generateAuthenticationOptions({
    rpID: relyingParty().id,
    challenge: new Uint8Array(Buffer.from(value, "base64url")),
    allowCredentials: passkeys.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    userVerification: "required",
    timeout: 300_000,
  });
}

/**
 * Checks what a passkey answered and uses up its challenge: the right person, purpose, site and moment, a verified user,
 * and a counter that never goes back, which is how a copied key would show.
 */
export async function finishAssertion(
  tx: Tx,
  given: { personId: string; purpose: Purpose; response: AssertionInput; now: Date },
): Promise<Assertion> {
  const { personId, purpose, response, now } = given;
  const passkey = await tx.passkey.findFirst({
    where: { credentialId: response.id, personId, revokedAt: null },
  });
  const value = challengeIn(response.response.clientDataJSON);
  if (!passkey || value === undefined) throw refused();
  const bound = await takeChallenge(tx, { personId, purpose, value, now });
  const counter = await verified(passkey, response, value);
  const used = await tx.passkey.updateMany({
    where: { id: passkey.id, revokedAt: null, counter: passkey.counter },
    data: { counter, usedAt: now },
  });
  if (used.count === 0) throw refused();
  const { clientDataJSON, authenticatorData, signature } = response.response;
  return {
    passkeyId: passkey.id,
    credentialId: passkey.credentialId,
    ...publicKeyOf(passkey.publicKey),
    authenticatorData,
    clientDataJSON,
    signature,
    bound,
  };
}

/** The counter after the answer. The library throws for whatever does not fit; why is the attacker's to wonder. */
async function verified(
  { credentialId, publicKey, counter }: { credentialId: string; publicKey: string; counter: bigint },
  { id, rawId, type, response }: AssertionInput,
  expectedChallenge: string,
): Promise<number> {
  const { id: expectedRPID, origin: expectedOrigin } = relyingParty();
  const { clientDataJSON, authenticatorData, signature } = response;
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response: {
      id,
      rawId,
      type,
      response: { clientDataJSON, authenticatorData, signature },
      clientExtensionResults: {},
    },
    expectedChallenge,
    expectedOrigin,
    expectedRPID,
    credential: {
      id: credentialId,
      publicKey: new Uint8Array(Buffer.from(publicKey, "base64url")),
      counter: Number(counter),
    },
    requireUserVerification: true,
  }).catch(() => {
    throw refused();
  });
  if (!verified) throw refused();
  return authenticationInfo.newCounter;
}

const refused = () => new DomainError("invalid", "passkey_refused");
