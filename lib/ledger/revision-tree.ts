import type { Digest } from "@/lib/kernel/digest";
import { emptyRoot, nodeHash, splitOf } from "./merkle";
import { clauseLeaf } from "./revision-root";

/**
 * `spans[k]` is the root over the 2^k leaves from this one on, where it has been computed and still holds. Kept by first
 * leaf and not by position, so that it survives when an added clause moves everything after it.
 */
type Leaf = { clauseId: string; digest: Digest; spans: (Digest | undefined)[] };

/** Spans are kept up to 2^6 leaves: forgetting them on a change stays cheap, and the levels above are few. */
const KEPT = 6;

/** The agreed text while it is replayed: `revisionRoot` after every revision without hashing every clause again. */
export class RevisionTree {
  readonly #leaves: Leaf[] = [];

  get size(): number {
    return this.#leaves.length;
  }

  digestOf(clauseId: string): Digest | undefined {
    const leaf = this.#leaves[this.#position(clauseId)];
    return leaf?.clauseId === clauseId ? leaf.digest : undefined;
  }

  /** Adds the clause, or gives it another digest. */
  set(clauseId: string, digest: Digest): void {
    const position = this.#position(clauseId);
    const known = this.#leaves[position]?.clauseId === clauseId;
    const leaf = { clauseId, digest, spans: [clauseLeaf(clauseId, digest)] };
    this.#leaves.splice(position, known ? 1 : 0, leaf);
    this.#forget(position);
  }

  remove(clauseId: string): void {
    const position = this.#position(clauseId);
    if (this.#leaves[position]?.clauseId !== clauseId) return;
    this.#forget(position);
    this.#leaves.splice(position, 1);
  }

  root(): Digest {
    return this.size === 0 ? emptyRoot : this.#span(0, this.size);
  }

  #span(start: number, size: number): Digest {
    const level = Math.log2(size);
    const leaf = level <= KEPT && Number.isInteger(level) ? this.#leaves[start] : undefined;
    const kept = leaf?.spans[level];
    if (kept !== undefined) return kept;
    const cut = splitOf(size);
    const root = nodeHash(this.#span(start, cut), this.#span(start + cut, size - cut));
    if (leaf) leaf.spans[level] = root;
    return root;
  }

  /** Drops every kept span of two leaves or more that covers the leaf at `position`. */
  #forget(position: number): void {
    for (let level = 1; level <= KEPT; level++)
      for (let start = Math.max(0, position - 2 ** level + 1); start <= position; start++) {
        const leaf = this.#leaves[start];
        if (leaf) leaf.spans[level] = undefined;
      }
  }

  /** Where the clause stands, or would stand. */
  #position(clauseId: string): number {
    let [low, high] = [0, this.#leaves.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#leaves[middle] as Leaf).clauseId < clauseId) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
