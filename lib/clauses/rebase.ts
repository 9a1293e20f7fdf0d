import { canonicalJson } from "@/lib/kernel/canonical-json";
import { type ClauseContent, type ContentOf, readContent } from "./catalogue";
import { contentOf, type Leaf, leavesOf } from "./leaves";

export type Rebased = {
  content: ClauseContent;
  /** Paths where both sides moved to different values; the content carries the proposal's value there. */
  conflicts: string[];
};

/**
 * Carries a proposal made against `base` over to the agreed text `agreed`, leaf by leaf: a leaf only the proposal moved
 * keeps the proposal, a leaf only the agreed text moved follows it, a leaf both moved apart is a conflict for a person.
 * Where the joined parts no longer fit the kind (an order of dates, say), the leaves of those fields are conflicts too
 * and the whole proposal is kept.
 */
export function rebase<K extends ClauseContent["kind"]>(
  base: ContentOf<K>,
  agreed: ContentOf<K>,
  proposed: ContentOf<K>,
): Rebased {
  const [b, a, p] = [base, agreed, proposed].map(content => leavesOf(content as ClauseContent)) as [
    Map<string, Leaf>,
    Map<string, Leaf>,
    Map<string, Leaf>,
  ];
  const joined: Leaf[] = [];
  const conflicts: string[] = [];
  for (const path of new Set([...b.keys(), ...a.keys(), ...p.keys()])) {
    const [was, now, wanted] = [b.get(path), a.get(path), p.get(path)];
    const proposalMoved = !same(was, wanted);
    const agreedMoved = !same(was, now);
    if (proposalMoved && agreedMoved && !same(now, wanted)) conflicts.push(path);
    const kept = proposalMoved ? wanted : now;
    if (kept) joined.push(kept);
  }
  const read = readContent(contentOf(proposed, joined));
  if (read.ok) return { content: read.content, conflicts: conflicts.sort() };
  const unfit = [...p.values()].filter(leaf => !same(leaf, a.get(leaf.path))).map(leaf => leaf.path);
  return { content: proposed as ClauseContent, conflicts: [...new Set([...conflicts, ...unfit])].sort() };
}

const same = (one: Leaf | undefined, other: Leaf | undefined): boolean =>
  one === undefined || other === undefined
    ? one === other
    : canonicalJson(one.value) === canonicalJson(other.value);
