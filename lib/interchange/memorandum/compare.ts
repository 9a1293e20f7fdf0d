import { type Aligned, align } from "./align";
import type { Block, Memorandum, Version } from "./tree";

/** Who brought a wording in, and when, ISO 8601: what a word processor shows beside a tracked change. */
export type Hand = { author: string; date: string };

/** Two states of one document; equal ones are a document in which nothing is marked. */
export type ComparedVersion = Omit<Version, "blocks"> & { blocks: Aligned<Block>[] };

const compareVersions = (before: Version, after: Version): ComparedVersion => ({
  ...after,
  blocks: align(before.blocks, after.blocks).flatMap(sameKind),
});

/** The versions in each language of the later state. */
export const compareMemoranda = (before: Memorandum, after: Memorandum): ComparedVersion[] =>
  after.versions.map(version => {
    const old = before.versions.find(({ language }) => language === version.language);
    return compareVersions(old ?? { ...version, blocks: [] }, version);
  });

/** As it stands, with nothing marked. */
export const unmarked = (block: Block): Aligned<Block> => ({ mark: "kept", before: block, after: block });

/** A block whose kind changed under its key, such as a list that became empty, is another block. */
function sameKind(aligned: Aligned<Block>): Aligned<Block>[] {
  if (aligned.mark !== "kept" || aligned.before.type === aligned.after.type) return [aligned];
  return [
    { mark: "deleted", before: aligned.before },
    { mark: "inserted", after: aligned.after },
  ];
}
