import { type Bytes, hex, utf8 } from "@/lib/kernel/bytes";
import { keyIdOf, NoteError, type NoteKey, publicKeyBytes, readNote } from "./signed-note";
import { readTreeHead, type TreeHead } from "./tree-head";

/** What a checkpoint says, before anyone has asked who signed it. */
export const parseCheckpoint = (note: string): TreeHead => readTreeHead(readNote(note).text);

/**
 * What a checkpoint says and which of the keys signed it: at least one.
 * @throws NoteError where it is no checkpoint or no known key has signed it
 */
export async function verifyCheckpoint<K extends NoteKey>(
  note: string,
  keys: readonly K[],
): Promise<TreeHead & { signedBy: K[] }> {
  const { text, signedBy } = await verifyNote(note, keys);
  return { ...readTreeHead(text), signedBy };
}

/**
 * Checks a note's signatures with WebCrypto, which Node and browsers share. Signatures of unknown keys are passed over,
 * a wrong one of a known key condemns the note (C2SP signed-note, signatures).
 */
export async function verifyNote<K extends NoteKey>(
  note: string,
  keys: readonly K[],
): Promise<{ text: string; signedBy: K[] }> {
  const { text, signatures } = readNote(note);
  const signedBy = new Set<K>();
  for (const key of keys) {
    const keyId = hex(keyIdOf(key));
    for (const { signature } of signatures.filter(one => one.name === key.name && one.keyId === keyId)) {
      if (!(await verifyEd25519(key, text, signature)))
        throw new NoteError(`the signature of ${key.name} does not fit what it signs`);
      signedBy.add(key);
    }
  }
  if (signedBy.size === 0) throw new NoteError("none of the keys given has signed it");
  return { text, signedBy: [...signedBy] };
}

async function verifyEd25519(key: NoteKey, text: string, signature: Bytes): Promise<boolean> {
  const raw = publicKeyBytes(key);
  try {
    const publicKey = await crypto.subtle.importKey("raw", raw, "Ed25519", false, ["verify"]);
    return await crypto.subtle.verify("Ed25519", publicKey, signature, utf8(text));
  } catch (error) {
    // 32 bytes that are no point of the curve. Anything else (no WebCrypto here, say) is not the note's fault.
    if (error instanceof DOMException && error.name === "DataError") return false;
    throw error;
  }
}
