import { canonicalJson } from "@/lib/kernel/canonical-json";
import type { ClauseContent } from "./catalogue";
import { type Leaf, leavesOf } from "./leaves";

export type LeafDiff = { path: string; field: string; meta: Leaf["meta"]; before?: unknown; after?: unknown };

/** What differs between two contents, in the order of the kind's fields. Either side may be absent (added, removed). */
export function diff(before: ClauseContent | undefined, after: ClauseContent | undefined): LeafDiff[] {
  const old = before ? leavesOf(before) : new Map<string, Leaf>();
  const fresh = after ? leavesOf(after) : new Map<string, Leaf>();
  const differences: LeafDiff[] = [];
  for (const path of new Set([...fresh.keys(), ...old.keys()])) {
    const [was, is] = [old.get(path), fresh.get(path)];
    const leaf = (is ?? was) as Leaf;
    if (was && is && canonicalJson(was.value) === canonicalJson(is.value)) continue;
    differences.push({ path, field: leaf.field, meta: leaf.meta, before: was?.value, after: is?.value });
  }
  return differences;
}
