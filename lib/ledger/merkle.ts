import { concat, unhexInto } from "@/lib/kernel/bytes";
import { type Digest, digestOf } from "@/lib/kernel/digest";

/** The root over no leaves: SHA-256 of nothing (RFC 6962, 2.1). */
export const emptyRoot: Digest = digestOf(new Uint8Array());

const LEAF = Uint8Array.of(0x00);

/** SHA-256(0x00 ‖ data) (RFC 6962, 2.1). */
export const leafHash = (data: Uint8Array): Digest => digestOf(concat(LEAF, data));

const pair = new Uint8Array(65);
pair[0] = 0x01;

/** SHA-256(0x01 ‖ left ‖ right) (RFC 6962, 2.1). */
export function nodeHash(left: Digest, right: Digest): Digest {
  unhexInto(pair, 1, left);
  unhexInto(pair, 33, right);
  return digestOf(pair);
}

/** Where RFC 6962 cuts a tree of `size` > 1 leaves: the largest power of two below `size`. */
export function splitOf(size: number): number {
  let left = 1;
  while (left * 2 < size) left *= 2;
  return left;
}

/** Merkle tree head over leaf hashes, in order. Pairing level by level gives the very tree RFC 6962 cuts from the top. */
export function merkleRoot(leaves: readonly Digest[]): Digest {
  let level = leaves;
  while (level.length > 1) {
    const above: Digest[] = [];
    for (let i = 0; i < level.length; i += 2) {
      const left = level[i] as Digest;
      const right = level[i + 1];
      above.push(right === undefined ? left : nodeHash(left, right));
    }
    level = above;
  }
  return level[0] ?? emptyRoot;
}

/** Audit path of the leaf at `index`, from the leaf's sibling upwards (RFC 6962, 2.1.1). */
export function inclusionProof(leaves: readonly Digest[], index: number): Digest[] {
  if (!Number.isInteger(index) || index < 0 || index >= leaves.length)
    throw new RangeError(`no leaf ${index} among ${leaves.length}`);
  if (leaves.length === 1) return [];
  const cut = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, cut), leaves.slice(cut)];
  return index < cut
    ? [...inclusionProof(left, index), merkleRoot(right)]
    : [...inclusionProof(right, index - cut), merkleRoot(left)];
}

/** Proof that the tree over `leaves` only appended to the tree over its first `oldSize` leaves (RFC 6962, 2.1.2). */
export function consistencyProof(leaves: readonly Digest[], oldSize: number): Digest[] {
  if (!Number.isInteger(oldSize) || oldSize < 0 || oldSize > leaves.length)
    throw new RangeError(`no tree of ${oldSize} in one of ${leaves.length}`);
  return oldSize === 0 ? [] : subproof(leaves, oldSize, true);
}

function subproof(leaves: readonly Digest[], oldSize: number, known: boolean): Digest[] {
  if (oldSize === leaves.length) return known ? [] : [merkleRoot(leaves)];
  const cut = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, cut), leaves.slice(cut)];
  return oldSize <= cut
    ? [...subproof(left, oldSize, known), merkleRoot(right)]
    : [...subproof(right, oldSize - cut, false), merkleRoot(left)];
}

const isOdd = (n: number): boolean => n % 2 === 1;
const half = (n: number): number => Math.floor(n / 2);

/** Whether `leaf` stands at `index` in the tree of `size` leaves with that root (RFC 9162, 2.1.3.2). */
export function verifyInclusion(claim: {
  leaf: Digest;
  index: number;
  size: number;
  root: Digest;
  proof: readonly Digest[];
}): boolean {
  if (!Number.isSafeInteger(claim.size) || !Number.isInteger(claim.index)) return false;
  if (claim.index < 0 || claim.index >= claim.size) return false;
  let node = claim.leaf;
  let at = claim.index;
  let last = claim.size - 1;
  for (const sibling of claim.proof) {
    if (last === 0) return false;
    if (isOdd(at) || at === last) {
      node = nodeHash(sibling, node);
      while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)];
    } else node = nodeHash(node, sibling);
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && node === claim.root;
}

/** Whether the newer tree only appended to the older one (RFC 9162, 2.1.4.2). */
export function verifyConsistency(claim: {
  oldSize: number;
  newSize: number;
  oldRoot: Digest;
  newRoot: Digest;
  proof: readonly Digest[];
}): boolean {
  const { oldSize, newSize, oldRoot, newRoot } = claim;
  if (!Number.isSafeInteger(oldSize) || !Number.isSafeInteger(newSize)) return false;
  if (oldSize < 0 || oldSize > newSize) return false;
  if (oldSize === newSize) return claim.proof.length === 0 && oldRoot === newRoot;
  if (oldSize === 0) return claim.proof.length === 0 && oldRoot === emptyRoot;

  // A complete older tree is itself a node of the newer one, so its proof leaves it out.
  const path = splitOf(oldSize * 2) === oldSize ? [oldRoot, ...claim.proof] : claim.proof;
  let [at, last] = [oldSize - 1, newSize - 1];
  while (isOdd(at)) [at, last] = [half(at), half(last)];
  const [first, ...rest] = path;
  if (first === undefined) return false;
  let [older, newer] = [first, first];
  for (const node of rest) {
    if (last === 0) return false;
    if (isOdd(at) || at === last) {
      older = nodeHash(node, older);
      newer = nodeHash(node, newer);
      while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)];
    } else newer = nodeHash(newer, node);
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && older === oldRoot && newer === newRoot;
}
