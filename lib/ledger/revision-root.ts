import { concat, unhex, utf8 } from "@/lib/kernel/bytes";
import type { Digest } from "@/lib/kernel/digest";
import { leafHash, merkleRoot } from "./merkle";

const SEPARATOR = Uint8Array.of(0x00);

/**
 * Leaf of a revision's tree: RFC 6962 leaf hash over UTF-8(clause id) ‖ 0x00 ‖ digest bytes. The id is inside, so that
 * two clauses cannot exchange their texts.
 * @param clauseId lowercase UUID
 */
export const clauseLeaf = (clauseId: string, digest: Digest): Digest =>
  leafHash(concat(utf8(clauseId), SEPARATOR, unhex(digest)));

/** What a signatory signs: the RFC 6962 root over the agreed clauses, in the order of their ids' text. */
export function revisionRoot(clauses: Iterable<{ clauseId: string; digest: Digest }>): Digest {
  const sorted = [...clauses].sort((a, b) => (a.clauseId < b.clauseId ? -1 : 1));
  return merkleRoot(sorted.map(({ clauseId, digest }) => clauseLeaf(clauseId, digest)));
}
