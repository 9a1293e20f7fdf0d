import { type ChapterOfText, chaptersOf } from "./document-order";
import type { PublicClause } from "./view";

/** Clauses on one page of the agreed text: more would be heavy on a slow line. */
const PART = 40;

/** A page of the agreed text; a long chapter goes on in the next. */
export type TextPart = { number: number; chapters: ChapterOfText[] };

/** The agreed text cut into pages, in document order. Empty where nothing public is agreed. */
export function partsOf(clauses: readonly PublicClause[]): TextPart[] {
  const count = Math.ceil(clauses.length / PART);
  return Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    chapters: chaptersOf(clauses.slice(index * PART, (index + 1) * PART)),
  }));
}

/** Where each clause can be read: its anchor, behind the address of its page where the text has several. */
export function placesOf(clauses: readonly PublicClause[], textAddress: string): Map<string, string> {
  const isWhole = clauses.length <= PART;
  return new Map(
    clauses.map(({ id }, index) => {
      const page = isWhole ? "" : `${textAddress}/${Math.floor(index / PART) + 1}`;
      return [id, `${page}#${anchorOf(id)}`];
    }),
  );
}

export const anchorOf = (clauseId: string): string => `clause-${clauseId}`;
