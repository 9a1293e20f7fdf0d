import { createHash, generateKeyPairSync, type KeyObject, sign } from "node:crypto";
import { base64url } from "@/lib/kernel/bytes";
import { challengeOf, type PasskeyProof, type Statement } from "@/lib/ledger/signed-statement";

type Algorithm = PasskeyProof["algorithm"];

const keys: Record<Algorithm, { privateKey: KeyObject; publicKey: KeyObject }> = {
  ES256: generateKeyPairSync("ec", { namedCurve: "P-256" }),
  EdDSA: generateKeyPairSync("ed25519"),
  RS256: generateKeyPairSync("rsa", { modulusLength: 2048 }),
};

export const algorithms = Object.keys(keys) as Algorithm[];

const sha256 = (data: string | Buffer) => createHash("sha256").update(data).digest();

/** What a passkey that lives in this test gives for a statement, with whatever it may say wrongly. */
export function proofOf(
  statement: Statement,
  algorithm: Algorithm = "ES256",
  said: { type?: string; origin?: string; rpId?: string; flags?: number } = {},
): PasskeyProof {
  const {
    type = "webauthn.get",
    origin = "https://desk.concord.example",
    rpId = "concord.example",
    flags = 5,
  } = said;
  const clientData = Buffer.from(
    JSON.stringify({ type, challenge: base64url(challengeOf(statement)), origin }),
  );
  const authenticatorData = Buffer.concat([sha256(rpId), Buffer.from([flags, 0, 0, 0, 7])]);
  const { privateKey, publicKey } = keys[algorithm];
  const signed = Buffer.concat([authenticatorData, sha256(clientData)]);
  return {
    algorithm,
    publicKey: publicKey.export({ type: "spki", format: "der" }).toString("base64url"),
    authenticatorData: authenticatorData.toString("base64url"),
    clientDataJSON: clientData.toString("base64url"),
    signature: sign(algorithm === "EdDSA" ? null : "sha256", signed, privateKey).toString("base64url"),
  };
}
