import { base64, hex, unbase64, unhex } from "@/lib/kernel/bytes";
import type { Digest } from "@/lib/kernel/digest";
import { NoteError } from "./signed-note";

/** What a checkpoint states: which ledger, how many entries, the RFC 6962 root over them, and how many are public. */
export type TreeHead = {
  /** `<host>/packages/<slug>`. */
  origin: string;
  size: number;
  root: Digest;
  /** The chain alone binds withheld entries as well as shown ones: this number makes a withheld public one a fault. */
  publicSize: number;
};

/** Names a package's record; the host is the name of the key that signs. */
export const originOf = (host: string, slug: string): string => `${host}/packages/${slug}`;

const publicLine = /^public (.*)$/;

/** The text a checkpoint signs (C2SP tlog-checkpoint, note text, with one extension line). */
export const treeHeadText = ({ origin, size, root, publicSize }: TreeHead): string =>
  `${origin}\n${size}\n${base64(unhex(root))}\npublic ${publicSize}\n`;

/** Reads it back. Other extension lines are refused: nobody could check them. */
export function readTreeHead(text: string): TreeHead {
  const [origin, size, root, extension, end, ...more] = text.split("\n");
  const shown = publicLine.exec(extension ?? "")?.[1];
  if (
    !origin ||
    size === undefined ||
    root === undefined ||
    shown === undefined ||
    end !== "" ||
    more.length > 0
  )
    throw new NoteError("it does not consist of origin, size, root and the number of public entries");
  if (!isCount(size)) throw new NoteError("its size is no number");
  if (!isCount(shown)) throw new NoteError("its number of public entries is no number");
  const bytes = unbase64(root);
  if (bytes?.length !== 32) throw new NoteError("its root is not 32 bytes in base64");
  return { origin, size: Number(size), root: hex(bytes), publicSize: Number(shown) };
}

const isCount = (text: string): boolean => /^(0|[1-9]\d{0,14})$/.test(text);
