import { plainText } from "@/lib/interchange/memorandum/plain-text";
import type { Block, FieldAddress, Version } from "@/lib/interchange/memorandum/tree";
import { beforeField, blankAnchor, fieldAnchor, fixedAnchor } from "./anchors";

/** The names of a document's paragraphs, in the order in which they are asked for. */
export type Anchors = {
  nameOf(block: Block, language: string): string;
  /** What stands at the end of the paragraph before a text; nothing before what is not read back. */
  before(block: Block, language: string): string | undefined;
  /** The heading of a clause in this version, to link to. */
  ofClause(clauseId: string): string | undefined;
};

/** One counter for all versions of a document, since a bookmark's number and name are unique in it. */
export function anchorsFor({ blocks, language }: Version, counter: { count: number }): Anchors {
  const headings = new Map(
    blocks.flatMap(block =>
      block.type === "article" && block.field
        ? [[block.clauseId, fieldAnchor(block.field, language)] as const]
        : [],
    ),
  );
  const count = () => {
    counter.count += 1;
    return counter.count;
  };
  return {
    nameOf: (block, language) => {
      const field = fieldOf(block);
      if (field) return fieldAnchor(field, language);
      if (block.type === "signature") return blankAnchor(count());
      return fixedAnchor(plainText(block), count());
    },
    before: (block, language) => {
      const field = fieldOf(block);
      return field && beforeField(fieldAnchor(field, language));
    },
    ofClause: clauseId => headings.get(clauseId),
  };
}

const fieldOf = (block: Block): FieldAddress | undefined =>
  block.type === "text" || block.type === "article" ? block.field : undefined;
