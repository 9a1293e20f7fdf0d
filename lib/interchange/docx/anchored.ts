import { plainText } from "@/lib/interchange/memorandum/plain-text";
import type { Block, Version } from "@/lib/interchange/memorandum/tree";
import { blankAnchor, fieldAnchor, fixedAnchor } from "./anchors";

/** The names of a document's paragraphs, in the order in which they are asked for. */
export type Anchors = {
  nameOf(block: Block, language: string): string;
  /** The heading of a clause in this version, to link to. */
  ofClause(clauseId: string): string | undefined;
};

/** One counter for all versions of a document, since a bookmark's number and name are unique in it. */
export function anchorsFor(version: Version | undefined, counter: { count: number }): Anchors {
  const headings = new Map(
    (version?.blocks ?? []).flatMap(block =>
      block.type === "article" && block.field && version
        ? [[block.clauseId, fieldAnchor(block.field, version.language)] as const]
        : [],
    ),
  );
  const count = () => {
    counter.count += 1;
    return counter.count;
  };
  return {
    nameOf: (block, language) => {
      if ((block.type === "text" || block.type === "article") && block.field)
        return fieldAnchor(block.field, language);
      if (block.type === "signature") return blankAnchor(count());
      return fixedAnchor(plainText(block), count());
    },
    ofClause: clauseId => headings.get(clauseId),
  };
}
