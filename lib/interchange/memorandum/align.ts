/** One place of two sequences held side by side. */
export type Aligned<T> =
  | { mark: "kept"; before: T; after: T }
  | { mark: "deleted"; before: T }
  | { mark: "inserted"; after: T };

/**
 * Two sequences whose members have unique keys, as one: what both have in the same order is kept, all else is deleted from
 * the one or inserted from the other. What moved is deleted where it was and inserted where it is. With unique keys a
 * longest common sequence is a longest rising one, so that thousands of members take n log n steps.
 */
export function align<T extends { key: string }>(before: readonly T[], after: readonly T[]): Aligned<T>[] {
  const places = new Map(after.map(({ key }, index) => [key, index]));
  const shared = before.flatMap((member, index) => {
    const place = places.get(member.key);
    return place === undefined ? [] : [{ index, place }];
  });
  const result: Aligned<T>[] = [];
  let [i, j] = [0, 0];
  const upTo = (index: number, place: number) => {
    while (i < index) result.push({ mark: "deleted", before: before[i++] as T });
    while (j < place) result.push({ mark: "inserted", after: after[j++] as T });
  };
  for (const { index, place } of longestRising(shared)) {
    upTo(index, place);
    result.push({ mark: "kept", before: before[i++] as T, after: after[j++] as T });
  }
  upTo(before.length, after.length);
  return result;
}

type Pair = { index: number; place: number };

/** A longest part of the pairs, which rise by index, in which places rise too (patience sorting). */
function longestRising(pairs: readonly Pair[]): Pair[] {
  const tails: { pair: Pair; previous: number | undefined }[] = [];
  const nodes: { pair: Pair; previous: number | undefined }[] = [];
  const tailNode: number[] = [];
  for (const pair of pairs) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((tails[middle]?.pair.place ?? 0) < pair.place) low = middle + 1;
      else high = middle;
    }
    const node = { pair, previous: low > 0 ? tailNode[low - 1] : undefined };
    tailNode[low] = nodes.push(node) - 1;
    tails[low] = node;
  }
  const rising: Pair[] = [];
  for (let at = tailNode.at(-1); at !== undefined; at = nodes[at]?.previous) {
    const node = nodes[at];
    if (node) rising.push(node.pair);
  }
  return rising.reverse();
}
