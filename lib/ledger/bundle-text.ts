import { hex } from "@/lib/kernel/bytes";
import {
  type Bundle,
  type BundleClause,
  type BundleEntry,
  type BundleRevision,
  bundleFormat,
} from "./bundle";
import { keyIdOf, type NoteKey, readNote } from "./signed-note";

type Parts = Pick<Bundle, "package" | "checkpoint"> & {
  /** Every key this installation ever signed with; the bundle names those that signed this checkpoint. */
  keys: readonly NoteKey[];
  entries: AsyncIterable<readonly BundleEntry[]>;
  /** Versions of a revision that is not among `revisions` have no place in this bundle. */
  clauses: AsyncIterable<readonly BundleClause[]>;
  revisions: AsyncIterable<readonly BundleRevision[]>;
};

/** A bundle as the text of its file, a batch at a time, so that a long record is never held whole. */
export async function* bundleText(parts: Parts): AsyncGenerator<string> {
  const { package: subject, checkpoint } = parts;
  const keys = signersOf(checkpoint, parts.keys);
  const opening = { format: bundleFormat, package: subject, ledgerId: subject.id, keys, checkpoint };
  yield JSON.stringify(opening).slice(0, -1);
  yield* member("entries", parts.entries);
  yield* member("clauses", parts.clauses);
  yield* member("revisions", parts.revisions);
  yield "}";
}

async function* member(name: string, batches: AsyncIterable<readonly object[]>): AsyncGenerator<string> {
  yield `,${JSON.stringify(name)}:[`;
  let first = true;
  for await (const batch of batches) {
    if (batch.length === 0) continue;
    yield (first ? "" : ",") + batch.map(item => JSON.stringify(item)).join(",");
    first = false;
  }
  yield "]";
}

function signersOf(checkpoint: string, keys: readonly NoteKey[]): NoteKey[] {
  const signed = new Set(readNote(checkpoint).signatures.map(({ name, keyId }) => `${name} ${keyId}`));
  return keys.filter(key => signed.has(`${key.name} ${hex(keyIdOf(key))}`));
}
