import { createPrivateKey, sign } from "node:crypto";
import { utf8 } from "@/lib/kernel/bytes";
import { type NoteKey, publicKeyBytes, writeNote } from "./signed-note";
import { type TreeHead, treeHeadText } from "./tree-head";

/** A key that signs; the private half is the raw 32-byte seed (RFC 8032), base64. */
export type SigningKeyPair = NoteKey & { privateKey: string };

/** A C2SP tlog-checkpoint: a signed note over the ledger's length and root. Verified in `verify-checkpoint.ts`. */
export function signCheckpoint(head: TreeHead, key: SigningKeyPair): string {
  const text = treeHeadText(head);
  const privateKey = createPrivateKey({
    format: "jwk",
    key: {
      kty: "OKP",
      crv: "Ed25519",
      x: Buffer.from(publicKeyBytes(key)).toString("base64url"),
      d: Buffer.from(key.privateKey, "base64").toString("base64url"),
    },
  });
  return writeNote(text, key, sign(null, utf8(text), privateKey));
}
