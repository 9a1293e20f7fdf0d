import { base64, hex, unbase64, unhex } from "@/lib/kernel/bytes";
import type { Digest } from "@/lib/kernel/digest";
import { NoteError } from "./signed-note";

/** What a checkpoint states: which ledger, how many entries, and the RFC 6962 root over them. */
export type TreeHead = {
  /** `<host>/packages/<slug>`. */
  origin: string;
  size: number;
  root: Digest;
};

/** Names a package's record; the host is the name of the key that signs. */
export const originOf = (host: string, slug: string): string => `${host}/packages/${slug}`;

/** The text a checkpoint signs (C2SP tlog-checkpoint, note text). */
export const treeHeadText = ({ origin, size, root }: TreeHead): string =>
  `${origin}\n${size}\n${base64(unhex(root))}\n`;

/** Reads it back. Extension lines are refused: nobody could check them. */
export function readTreeHead(text: string): TreeHead {
  const [origin, size, root, end, ...more] = text.split("\n");
  if (!origin || size === undefined || root === undefined || end !== "" || more.length > 0)
    throw new NoteError("it does not consist of origin, size and root");
  if (!/^(0|[1-9]\d{0,14})$/.test(size)) throw new NoteError("its size is no number");
  const bytes = unbase64(root);
  if (bytes?.length !== 32) throw new NoteError("its root is not 32 bytes in base64");
  return { origin, size: Number(size), root: hex(bytes) };
}
