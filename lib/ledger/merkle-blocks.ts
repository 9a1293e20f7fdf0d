import type { Digest } from "@/lib/kernel/digest";
import { merkleRoot } from "./merkle";

/** Leaves in a block: a power of two, so that every complete block is a whole subtree of the RFC 6962 tree. */
export const blockSize = 64;

/** Block that holds the leaf at `position`. */
export const blockOf = (position: number): number => Math.floor(position / blockSize);

/** Root of one complete block of leaf hashes. */
export function blockRoot(leaves: readonly Digest[]): Digest {
  if (leaves.length !== blockSize)
    throw new RangeError(`a block has ${blockSize} leaves, not ${leaves.length}`);
  return merkleRoot(leaves);
}

/**
 * The RFC 6962 root over a tree cut into blocks. Whoever changes one leaf reads that block's leaves and every other
 * block's root; the positions after an added or removed leaf move, so their blocks are computed anew.
 * @param complete roots of the complete blocks, in order
 * @param ragged leaf hashes after the last complete block, fewer than `blockSize`
 */
export function rootFromBlocks(complete: readonly Digest[], ragged: readonly Digest[]): Digest {
  if (ragged.length >= blockSize)
    throw new RangeError(`${ragged.length} ragged leaves make a complete block`);
  return merkleRoot(ragged.length === 0 ? complete : [...complete, merkleRoot(ragged)]);
}
