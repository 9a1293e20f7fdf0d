import { type Bytes, base64, concat, hex, unbase64, utf8 } from "@/lib/kernel/bytes";
import { sha256 } from "@/lib/kernel/sha256";

/** Who signs: a name (the application's host) and a raw 32-byte Ed25519 public key, base64. */
export type NoteKey = { name: string; publicKey: string };

export type NoteSignature = {
  name: string;
  /** Four bytes that tell keys of one name apart, hexadecimal. */
  keyId: string;
  signature: Bytes;
};

/** A text that is no signed note, or one nobody known has signed. */
export class NoteError extends Error {
  override readonly name = "NoteError";
}

const ED25519 = Uint8Array.of(0x01);
const MAX_LENGTH = 64 * 1024;

export function publicKeyBytes(key: NoteKey): Bytes {
  const bytes = unbase64(key.publicKey);
  if (bytes?.length !== 32) throw new NoteError(`the key of ${key.name} is not 32 bytes in base64`);
  return bytes;
}

/** SHA-256(name ‖ "\n" ‖ 0x01 ‖ public key)[:4] (C2SP signed-note, Ed25519 signatures). */
export const keyIdOf = (key: NoteKey): Bytes =>
  sha256(concat(utf8(`${key.name}\n`), ED25519, publicKeyBytes(key))).slice(0, 4);

/** Puts a signature under a text that ends in a newline. */
export const writeNote = (text: string, key: NoteKey, signature: Uint8Array): string =>
  `${text}\n— ${key.name} ${base64(concat(keyIdOf(key), signature))}\n`;

/** Splits a signed note into the text that was signed and its signatures (C2SP signed-note, format). */
export function readNote(note: string): { text: string; signatures: NoteSignature[] } {
  if (note.length > MAX_LENGTH) throw new NoteError("it is too long for a signed note");
  if (!note.isWellFormed() || [...note].some(character => character < " " && character !== "\n"))
    throw new NoteError("it holds control characters");
  const cut = note.lastIndexOf("\n\n");
  if (cut < 0 || !note.endsWith("\n")) throw new NoteError("it has no signature");
  const lines = note.slice(cut + 2, -1).split("\n");
  return { text: note.slice(0, cut + 1), signatures: lines.map(readSignature) };
}

function readSignature(line: string): NoteSignature {
  const [, name, encoded] = /^— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/u.exec(line) ?? [];
  const bytes = encoded === undefined ? undefined : unbase64(encoded);
  if (name === undefined || bytes === undefined || bytes.length <= 4)
    throw new NoteError("a signature line is not “— name base64”");
  return { name, keyId: hex(bytes.slice(0, 4)), signature: bytes.slice(4) };
}
