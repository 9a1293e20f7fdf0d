/** Bytes as text and back, the same in Node and in a browser (no Buffer). */
export type Bytes = Uint8Array<ArrayBuffer>;

const encoder = new TextEncoder();

export const utf8 = (text: string): Bytes => encoder.encode(text);

export function concat(...parts: readonly Uint8Array[]): Bytes {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

const digitCode = (value: number): number => value + (value < 10 ? 48 : 87);

/** Lowercase hexadecimal. */
export function hex(bytes: Uint8Array): string {
  const codes = new Array<number>(bytes.length * 2);
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    codes[2 * i] = digitCode(byte >> 4);
    codes[2 * i + 1] = digitCode(byte & 15);
  }
  return String.fromCharCode(...codes);
}

function digitValue(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  if (code >= 97 && code <= 102) return code - 87;
  throw new RangeError("not lowercase hexadecimal");
}

/** Writes the bytes of lowercase hexadecimal text into `target` from `offset` on. */
export function unhexInto(target: Uint8Array, offset: number, text: string): void {
  if (text.length % 2 !== 0) throw new RangeError("hexadecimal text of odd length");
  for (let i = 0; i < text.length; i += 2)
    target[offset + i / 2] = digitValue(text.charCodeAt(i)) * 16 + digitValue(text.charCodeAt(i + 1));
}

export function unhex(text: string): Bytes {
  const bytes = new Uint8Array(text.length / 2);
  unhexInto(bytes, 0, text);
  return bytes;
}

/** RFC 4648 section 4, padded. Meant for keys, roots and signatures, not for files. */
export const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));

/** Undefined where the text is not the one canonical spelling: two spellings of a key would be two keys. */
export function unbase64(text: string): Bytes | undefined {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(text) || text.length % 4 !== 0) return undefined;
  const bytes = Uint8Array.from(atob(text), character => character.charCodeAt(0));
  return base64(bytes) === text ? bytes : undefined;
}

/** RFC 4648 section 5, unpadded, as WebAuthn writes bytes. */
export const base64url = (bytes: Uint8Array): string =>
  base64(bytes).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");

/** Undefined where the text is not the one canonical spelling. */
export function unbase64url(text: string): Bytes | undefined {
  const padded = text.replaceAll("-", "+").replaceAll("_", "/") + "=".repeat((4 - (text.length % 4)) % 4);
  const bytes = /[+/=]/.test(text) ? undefined : unbase64(padded);
  return bytes && base64url(bytes) === text ? bytes : undefined;
}

export const equalBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);
