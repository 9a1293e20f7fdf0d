import "server-only";
import {
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
} from "@simplewebauthn/server";
import type { Attended } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db";
import { giveChallenge } from "./challenge";
import { algorithmIds } from "./public-key";
import { relyingParty, serviceName } from "./relying-party";
import type { PasswordInput } from "./schema";
import { type InSession, proveAgain } from "./session-step";

export type RegistrationOptions = PublicKeyCredentialCreationOptionsJSON;

/**
 * Asks the person's authenticator for a passkey. Not of the record: nothing is kept but the challenge, which only somebody
 * who has just proved their password gets.
 */
export async function beginPasskey(
  context: Attended,
  { password, ...session }: PasswordInput & InSession,
): Promise<RegistrationOptions> {
  const { viewer, now } = context;
  const { personId } = viewer;
  await proveAgain(personId, session, password, now);
  const { email, name, passkeys } = await db().person.findUniqueOrThrow({
    where: { id: personId },
    select: {
      email: true,
      name: true,
      passkeys: { where: { revokedAt: null }, select: { credentialId: true, transports: true } },
    },
  });
  const value = await giveChallenge(db(), { personId, purpose: "register", now });
  return generateRegistrationOptions({
    rpName: serviceName,
    rpID: relyingParty().id,
    userID: new Uint8Array(Buffer.from(personId.replaceAll("-", ""), "hex")),
    userName: email,
    userDisplayName: name,
    challenge: new Uint8Array(Buffer.from(value, "base64url")),
    attestationType: "none",
    excludeCredentials: passkeys.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    authenticatorSelection: { residentKey: "preferred", userVerification: "required" },
    supportedAlgorithmIDs: algorithmIds,
    timeout: 300_000,
  });
}
