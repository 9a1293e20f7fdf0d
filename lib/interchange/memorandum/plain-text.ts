import type { Block, FactBlock, TableBlock } from "./tree";

/** The words of a block as they stand on the page, paragraph by paragraph; numbers of articles are the page's own. */
export function plainText(block: Block): string {
  switch (block.type) {
    case "fact":
      return `${factLabel(block)}${factValue(block)}`;
    case "table":
      return cellsOf(block).join("\n");
    case "signature":
      return [block.party, ...block.lines.flatMap(({ label, value }) => [label, value])].join("\n");
    default:
      return block.text;
  }
}

export const factLabel = ({ label }: FactBlock): string => (label === undefined ? "" : `${label}: `);
export const factValue = ({ spans }: FactBlock): string => spans.map(({ text }) => text).join("");

/** Cell by cell, heading first. */
export const cellsOf = ({ columns, rows }: TableBlock): string[] => [
  ...columns.map(({ label }) => label),
  ...rows.flatMap(({ cells }) => cells),
];

/** The same words whatever a word processor did to spaces, direction marks and the spelling of characters. */
export const settled = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/\s+/g, " ")
    .trim();
