import "server-only";
import { createPublicKey, type JsonWebKey } from "node:crypto";
import { cose, decodeCredentialPublicKey } from "@simplewebauthn/server/helpers";

/** Signature algorithms a passkey may have here, by their number in COSE (RFC 9053). */
export const algorithms = { "-7": "ES256", "-8": "EdDSA", "-257": "RS256" } as const;
export type Algorithm = (typeof algorithms)[keyof typeof algorithms];
export const algorithmIds: number[] = Object.keys(algorithms).map(Number);

/** A passkey's public key in the form that every library reads: SubjectPublicKeyInfo (RFC 5280), base64url. */
export function publicKeyOf(coseKey: string): { publicKey: string; algorithm: Algorithm } {
  const key = decodeCredentialPublicKey(new Uint8Array(Buffer.from(coseKey, "base64url")));
  const algorithm = algorithms[String(key.get(cose.COSEKEYS.alg)) as keyof typeof algorithms];
  const jwk = jwkOf(key);
  if (!algorithm || !jwk) throw new Error("a stored passkey has a key of no known kind");
  const der = createPublicKey({ key: jwk, format: "jwk" }).export({ type: "spki", format: "der" });
  return { publicKey: der.toString("base64url"), algorithm };
}

function jwkOf(key: ReturnType<typeof decodeCredentialPublicKey>): JsonWebKey | undefined {
  const text = (bytes: Uint8Array | undefined) => Buffer.from(bytes ?? []).toString("base64url");
  if (cose.isCOSEPublicKeyEC2(key))
    return {
      kty: "EC",
      crv: "P-256",
      x: text(key.get(cose.COSEKEYS.x)),
      y: text(key.get(cose.COSEKEYS.y)),
    };
  if (cose.isCOSEPublicKeyOKP(key)) return { kty: "OKP", crv: "Ed25519", x: text(key.get(cose.COSEKEYS.x)) };
  if (cose.isCOSEPublicKeyRSA(key))
    return { kty: "RSA", n: text(key.get(cose.COSEKEYS.n)), e: text(key.get(cose.COSEKEYS.e)) };
  return undefined;
}
