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
  revisions: AsyncIterable<readonly BundleRevision[]>;
  /** Told how many revisions there are, because versions of a later one have no place in this bundle. */
  clauses: (revision: number) => AsyncIterable<readonly BundleClause[]>;
};

/** A bundle as the text of its file, a batch at a time, so that a long record is never held whole. */
export async function* bundleText(parts: Parts): AsyncGenerator<string> {
  const { package: subject, checkpoint } = parts;
  const keys = signersOf(checkpoint, parts.keys);
  const opening = { format: bundleFormat, package: subject, ledgerId: subject.id, keys, checkpoint };
  yield JSON.stringify(opening).slice(0, -1);
  yield* member("entries", parts.entries);
  const revisions: BundleRevision[] = [];
  for await (const batch of parts.revisions) revisions.push(...batch);
  yield* member("clauses", parts.clauses(revisions.at(-1)?.number ?? 0));
  yield `,"revisions":${JSON.stringify(revisions)}}`;
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
