import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import type { AssertionOptions } from "@/lib/factors/assertion";
import type { RegistrationOptions } from "@/lib/factors/begin-passkey";

/** What a browser or an authenticator may get wrong, or say wrongly. */
export type Twist = {
  origin?: string;
  rpId?: string;
  challenge?: string;
  isVerified?: boolean;
  /** The counter it reports; otherwise one more than last time. */
  counter?: number;
  type?: string;
};

/**
 * An authenticator in software: one ES256 key (RFC 9053), attestation "none" (WebAuthn 8.7), a counter. What it gives back
 * is what a browser would hand to the page.
 */
export class Authenticator {
  readonly id = randomBytes(16);
  readonly #privateKey: KeyObject;
  readonly #point: { x: Buffer; y: Buffer };
  #counter = 0;

  constructor(readonly origin = "http://concord.test") {
    const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const { x = "", y = "" } = publicKey.export({ format: "jwk" });
    this.#privateKey = privateKey;
    this.#point = { x: Buffer.from(x, "base64url"), y: Buffer.from(y, "base64url") };
  }

  get credentialId(): string {
    return this.id.toString("base64url");
  }

  register({ challenge, rp }: Pick<RegistrationOptions, "challenge" | "rp">, twist: Twist = {}) {
    const { x, y } = this.#point;
    const key = new CborMap([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, x],
      [-3, y],
    ]);
    const length = Buffer.from([0, this.id.length]);
    const attested = Buffer.concat([Buffer.alloc(16), length, this.id, key.bytes]);
    const authData = Buffer.concat([this.#authData(rp.id ?? "", attested, twist), attested]);
    const attestationObject = new CborMap([
      ["fmt", "none"],
      ["attStmt", new CborMap([])],
      ["authData", authData],
    ]);
    return this.#credential({
      clientDataJSON: this.#clientData("webauthn.create", challenge, twist).toString("base64url"),
      attestationObject: attestationObject.bytes.toString("base64url"),
      transports: ["internal"],
    });
  }

  answer({ challenge, rpId }: AssertionOptions, twist: Twist = {}) {
    const clientData = this.#clientData("webauthn.get", challenge, twist);
    const authenticatorData = this.#authData(rpId ?? "", undefined, twist);
    const signed = Buffer.concat([authenticatorData, createHash("sha256").update(clientData).digest()]);
    return this.#credential({
      clientDataJSON: clientData.toString("base64url"),
      authenticatorData: authenticatorData.toString("base64url"),
      signature: sign("sha256", signed, this.#privateKey).toString("base64url"),
    });
  }

  #credential<R>(response: R) {
    const id = this.credentialId;
    return { id, rawId: id, type: "public-key" as const, response, clientExtensionResults: {} };
  }

  #clientData(type: string, challenge: string, twist: Twist): Buffer {
    const said = { type, challenge, origin: this.origin, crossOrigin: false };
    const { origin, challenge: other, type: otherType } = twist;
    return Buffer.from(
      JSON.stringify({
        ...said,
        ...(origin && { origin }),
        ...(other && { challenge: other }),
        ...(otherType && { type: otherType }),
      }),
    );
  }

  #authData(rpId: string, attested: Buffer | undefined, twist: Twist): Buffer {
    const flags = 1 | (twist.isVerified === false ? 0 : 4) | (attested ? 64 : 0);
    this.#counter = twist.counter ?? this.#counter + 1;
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(this.#counter);
    const rpIdHash = createHash("sha256")
      .update(twist.rpId ?? rpId)
      .digest();
    return Buffer.concat([rpIdHash, Buffer.from([flags]), counter]);
  }
}

/** As much of CBOR (RFC 8949) as attestation needs: small maps of integers, text, bytes and maps. */
class CborMap {
  readonly bytes: Buffer;

  constructor(entries: readonly (readonly [number | string, number | string | Buffer | CborMap])[]) {
    this.bytes = Buffer.concat([head(5, entries.length), ...entries.flat().map(cbor)]);
  }
}

function cbor(value: number | string | Buffer | CborMap): Buffer {
  if (value instanceof CborMap) return value.bytes;
  if (typeof value === "number") return value < 0 ? head(1, -1 - value) : head(0, value);
  const bytes = Buffer.from(value);
  return Buffer.concat([head(typeof value === "string" ? 3 : 2, bytes.length), bytes]);
}

function head(major: number, size: number): Buffer {
  if (size < 24) return Buffer.from([(major << 5) | size]);
  if (size < 256) return Buffer.from([(major << 5) | 24, size]);
  return Buffer.from([(major << 5) | 25, size >> 8, size & 255]);
}
