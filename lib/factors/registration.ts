import "server-only";
import { verifyRegistrationResponse } from "@simplewebauthn/server";
import { decodeAttestationObject } from "@simplewebauthn/server/helpers";
import { DomainError } from "@/lib/kernel/errors";
import { challengeIn } from "./challenge";
import { algorithmIds, publicKeyOf } from "./public-key";
import { relyingParty } from "./relying-party";
import type { Registration } from "./schema";

/** A passkey as an authenticator made it, with the challenge that it says it answers. */
export type MadePasskey = { challenge: string; credentialId: string; publicKey: string; counter: number };

/**
 * Reads what an authenticator made. Whether the challenge was ours to answer is for the caller to ask of the database.
 */
export async function readRegistration({ id, rawId, type, response }: Registration): Promise<MadePasskey> {
  const { clientDataJSON, attestationObject } = response;
  const challenge = challengeIn(clientDataJSON);
  if (challenge === undefined || !isBare(attestationObject)) throw refused();
  const { id: expectedRPID, origin: expectedOrigin } = relyingParty();
  try {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response: {
        id,
        rawId,
        type,
        response: { clientDataJSON, attestationObject },
        clientExtensionResults: {},
      },
      expectedChallenge: challenge,
      expectedOrigin,
      expectedRPID,
      requireUserVerification: true,
      supportedAlgorithmIDs: algorithmIds,
    });
    if (!verified) throw refused();
    const { credential } = registrationInfo;
    const publicKey = Buffer.from(credential.publicKey).toString("base64url");
    // Read once now: a key that cannot be read would lock its owner out later.
    publicKeyOf(publicKey);
    return { challenge, credentialId: credential.id, publicKey, counter: credential.counter };
  } catch {
    throw refused();
  }
}

/**
 * We ask for no attestation, and browsers then send none, or one the authenticator made with the key itself. Anything else
 * carries certificates, whose revocation lists the library would fetch from wherever a stranger says.
 */
function isBare(attestationObject: string): boolean {
  try {
    const attested = decodeAttestationObject(new Uint8Array(Buffer.from(attestationObject, "base64url")));
    const format = attested.get("fmt");
    return format === "none" || (format === "packed" && attested.get("attStmt").get("x5c") === undefined);
  } catch {
    return false;
  }
}

export const refused = () => new DomainError("invalid", "passkey_refused");
