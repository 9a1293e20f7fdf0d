import { hex, utf8 } from "@/lib/kernel/bytes";
import { keyIdOf, NoteError, type NoteKey, publicKeyBytes, readNote } from "./signed-note";
import { readTreeHead, type TreeHead } from "./tree-head";

/** What a checkpoint says, before anyone has asked who signed it. */
export const parseCheckpoint = (note: string): TreeHead => readTreeHead(readNote(note).text);

/**
 * Checks a checkpoint's signatures with WebCrypto, which Node and browsers share. Signatures of unknown keys are passed
 * over, a wrong one of a known key condemns the note (C2SP signed-note, signatures).
 * @returns what the checkpoint says, and which of the keys signed it: at least one
 * @throws NoteError where it is no checkpoint or no known key has signed it
 */
export async function verifyCheckpoint<K extends NoteKey>(
  note: string,
  keys: readonly K[],
): Promise<TreeHead & { signedBy: K[] }> {
  const { text, signatures } = readNote(note);
  const head = readTreeHead(text);
  const signedBy: K[] = [];
  for (const key of keys) {
    const keyId = hex(keyIdOf(key));
    for (const { signature } of signatures.filter(one => one.name === key.name && one.keyId === keyId)) {
      if (!(await verifyEd25519(key, text, signature)))
        throw new NoteError(`the signature of ${key.name} does not fit what it signs`);
      if (!signedBy.includes(key)) signedBy.push(key);
    }
  }
  if (signedBy.length === 0) throw new NoteError("none of the keys given has signed it");
  return { ...head, signedBy };
}

async function verifyEd25519(
  key: NoteKey,
  text: string,
  signature: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const publicKey = await crypto.subtle.importKey("raw", publicKeyBytes(key), "Ed25519", false, ["verify"]);
  return crypto.subtle.verify("Ed25519", publicKey, signature, utf8(text));
}
