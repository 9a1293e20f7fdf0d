import { type Bytes, base64url, concat, equalBytes, unbase64url, utf8 } from "@/lib/kernel/bytes";
import { sha256 } from "@/lib/kernel/sha256";
import { challengeOf, type PasskeyProof, type Statement } from "./signed-statement";

const userPresent = 0x01;
const userVerified = 0x04;

/**
 * Checks a passkey's signature on a statement with nothing but what the record holds, alike in Node and in a browser
 * (WebAuthn Level 3, 7.2): the device answered this very challenge, at a site its key is for, with a verified user.
 * @returns what does not fit, one sentence each
 */
export async function signatureFaults(statement: Statement, proof: PasskeyProof): Promise<string[]> {
  const clientData = unbase64url(proof.clientDataJSON);
  const authenticatorData = unbase64url(proof.authenticatorData);
  const said = clientData && readClientData(clientData);
  if (!said || !authenticatorData) return ["what the signatory’s device said cannot be read"];
  const faults: string[] = [];
  if (said.type !== "webauthn.get") faults.push("it is not an answer to a challenge");
  if (said.challenge !== base64url(challengeOf(statement)))
    faults.push("it signs another statement than the one it stands with");
  if (authenticatorData.length < 37) return [...faults, "what the passkey said is too short"];
  if (!isForSite(said.origin, authenticatorData.slice(0, 32)))
    faults.push(`it was not made for ${said.origin}`);
  const flags = authenticatorData[32] ?? 0;
  if ((flags & userPresent) === 0 || (flags & userVerified) === 0)
    faults.push("the passkey did not verify who used it");
  if (!(await fits(proof, concat(authenticatorData, sha256(clientData)))))
    faults.push("its signature does not fit its key");
  return faults;
}

type ClientData = { type: string; challenge: string; origin: string };

function readClientData(bytes: Bytes): ClientData | undefined {
  try {
    const said = JSON.parse(
      new TextDecoder("utf-8", { fatal: true }).decode(bytes),
    ) as Partial<ClientData> | null;
    const { type, challenge, origin } = said ?? {};
    if (typeof type !== "string" || typeof challenge !== "string" || typeof origin !== "string")
      return undefined;
    return { type, challenge, origin };
  } catch {
    return undefined;
  }
}

/** A key is for a domain or for one that it ends with. */
function isForSite(origin: string, rpIdHash: Bytes): boolean {
  if (!URL.canParse(origin)) return false;
  const labels = new URL(origin).hostname.split(".");
  return labels.some((_, from) => equalBytes(sha256(utf8(labels.slice(from).join("."))), rpIdHash));
}

const imports = {
  ES256: { name: "ECDSA", namedCurve: "P-256" },
  EdDSA: { name: "Ed25519" },
  RS256: { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" },
} as const;

async function fits(proof: PasskeyProof, signed: Bytes): Promise<boolean> {
  const { algorithm, publicKey, signature } = proof;
  try {
    const [spki, bytes] = [unbase64url(publicKey), unbase64url(signature)];
    if (!spki || !bytes) return false;
    const key = await crypto.subtle.importKey("spki", spki, imports[algorithm], false, ["verify"]);
    if (algorithm !== "ES256") return await crypto.subtle.verify(imports[algorithm], key, bytes, signed);
    const raw = rawOf(bytes);
    return (
      raw !== undefined && (await crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, key, raw, signed))
    );
  } catch (error) {
    // Bytes that are no key. Anything else (no WebCrypto here, say) is not the signature's fault.
    if (error instanceof DOMException && error.name === "DataError") return false;
    throw error;
  }
}

/** An ECDSA signature as WebCrypto wants it, r ‖ s of 32 bytes each, from the DER that WebAuthn has (RFC 3279, 2.2.3). */
function rawOf(der: Bytes): Bytes | undefined {
  const integer = (at: number): { value: Bytes; end: number } | undefined => {
    const length = der[at + 1] ?? 0;
    if (der[at] !== 0x02 || length === 0 || length > 33 || at + 2 + length > der.length) return undefined;
    const digits = der.slice(at + 2, at + 2 + length);
    const value = digits[0] === 0 && digits.length > 1 ? digits.slice(1) : digits;
    // One spelling for one signature: a byte that could be changed without harm would be no signed byte.
    if (value.length > 32 || (digits[0] === 0 && (value[0] ?? 0) < 0x80) || (digits[0] ?? 0) >= 0x80)
      return undefined;
    return { value: concat(new Uint8Array(32 - value.length), value), end: at + 2 + length };
  };
  if (der[0] !== 0x30 || der[1] !== der.length - 2) return undefined;
  const r = integer(2);
  const s = r && integer(r.end);
  return r && s && s.end === der.length ? concat(r.value, s.value) : undefined;
}
