import { z } from "zod";
import { type Digest, digestSchema } from "@/lib/kernel/digest";
import { emptyRoot, nodeHash } from "./merkle";

/**
 * All an append-only tree must remember to go on: the roots of its complete subtrees ("peaks"), largest first, one for
 * each one bit of `size`. Plain JSON, so a ledger's head row carries it and an append costs O(log n).
 */
export const frontierSchema = z.strictObject({ size: z.int().nonnegative(), peaks: z.array(digestSchema) });

export type Frontier = z.infer<typeof frontierSchema>;

export const emptyFrontier: Readonly<Frontier> = { size: 0, peaks: [] };

/** The frontier after one more leaf; the one given is left as it was. */
export function append(frontier: Readonly<Frontier>, leaf: Digest): Frontier {
  const peaks = [...frontier.peaks];
  let node = leaf;
  for (let size = frontier.size; size % 2 === 1; size = Math.floor(size / 2)) {
    const left = peaks.pop();
    if (left === undefined) throw new RangeError(`a frontier of ${frontier.size} lacks a peak`);
    node = nodeHash(left, node);
  }
  return { size: frontier.size + 1, peaks: [...peaks, node] };
}

/** The RFC 6962 root over every leaf appended so far. */
export const rootOf = ({ peaks }: Readonly<Frontier>): Digest =>
  peaks.length === 0 ? emptyRoot : peaks.reduceRight((right, left) => nodeHash(left, right));
