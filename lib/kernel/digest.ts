import { z } from "zod";
import { concat, hex, unhex, utf8 } from "./bytes";
import { canonicalJson } from "./canonical-json";
import { sha256 } from "./sha256";

/** A SHA-256 digest as 64 lowercase hexadecimal digits. */
export type Digest = string;

export const digestSchema = z.string().regex(/^[0-9a-f]{64}$/, { error: "64 lowercase hexadecimal digits" });

export const digestOf = (bytes: Uint8Array): Digest => hex(sha256(bytes));

/** 32 random bytes, hexadecimal. Without the salt, a digest of guessable content would give the content away. */
export const newSalt = (): string => hex(crypto.getRandomValues(new Uint8Array(32)));

/**
 * SHA-256(salt ‖ UTF-8(RFC 8785 JSON of the value)).
 * @param salt 32 bytes as 64 lowercase hexadecimal digits
 * @throws CanonicalJsonError where the value is no JSON
 */
export function saltedDigest(salt: string, value: unknown): Digest {
  if (salt.length !== 64) throw new RangeError("a salt has 32 bytes");
  return digestOf(concat(unhex(salt), utf8(canonicalJson(value))));
}
