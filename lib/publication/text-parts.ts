import { type ChapterOfText, chaptersOf } from "./document-order";
import type { PublicClause } from "./view";

/** Clauses on one page of the agreed text: more would be heavy on a slow line. */
const PART = 40;

/** A page of the agreed text; a long chapter goes on in the next. */
export type TextPart = { number: number; chapters: ChapterOfText[] };

/** As few pages as that takes, and none much shorter than the others: nobody turns a page for two clauses. */
function cut(length: number): { count: number; size: number } {
  const count = Math.ceil(length / PART);
  return { count, size: Math.ceil(length / Math.max(1, count)) };
}

/** The agreed text cut into pages, in document order. Empty where nothing public is agreed. */
export function partsOf(clauses: readonly PublicClause[]): TextPart[] {
  const { count, size } = cut(clauses.length);
  return Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    chapters: chaptersOf(clauses.slice(index * size, (index + 1) * size)),
  }));
}

/** Where each clause can be read: its anchor, behind the address of its page where the text has several. */
export function placesOf(clauses: readonly PublicClause[], textAddress: string): Map<string, string> {
  const { count, size } = cut(clauses.length);
  return new Map(
    clauses.map(({ id }, index) => {
      const page = count <= 1 ? "" : `${textAddress}/${Math.floor(index / size) + 1}`;
      return [id, `${page}#${anchorOf(id)}`];
    }),
  );
}

export const anchorOf = (clauseId: string): string => `clause-${clauseId}`;
