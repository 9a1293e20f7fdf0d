import { type FileChild, Paragraph, Table, TableCell, TableRow, WidthType } from "docx";
import { unmarked } from "@/lib/interchange/memorandum/compare";
import { type Block, isRightToLeft, type Version } from "@/lib/interchange/memorandum/tree";
import { childrenOf } from "./blocks";
import type { Setting } from "./setting";
import { noRules, styleIds } from "./styles";

type Column = { version: Version; setting: Setting };

/** Two versions in two columns, paragraph beside paragraph; tables, which need the width, one above the other. */
export function inTwoColumns(left: Column, right: Column): FileChild[] {
  const others = new Map(right.version.blocks.map(block => [block.key, block]));
  const children: FileChild[] = [];
  let rows: TableRow[] = [];
  const flush = () => {
    if (rows.length > 0) children.push(columns(rows, left.version.language), gap());
    rows = [];
  };
  for (const block of left.version.blocks) {
    const other = others.get(block.key);
    if (block.type === "table") {
      flush();
      children.push(...childrenOf(unmarked(block), left.setting));
      if (other) children.push(...childrenOf(unmarked(other), right.setting));
    } else rows.push(new TableRow({ children: [cell(block, left.setting), cell(other, right.setting)] }));
  }
  flush();
  return children;
}

const columns = (rows: TableRow[], language: string): Table =>
  new Table({
    rows,
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: noRules,
    ...(isRightToLeft(language) && { visuallyRightToLeft: true }),
  });

const gap = (): Paragraph => new Paragraph({ style: styleIds.gap });

const cell = (block: Block | undefined, setting: Setting): TableCell =>
  new TableCell({
    width: { size: 50, type: WidthType.PERCENTAGE },
    margins: { left: 100, right: 100 },
    // A cell has a paragraph at least (ECMA-376, 17.4.65).
    children: block ? (childrenOf(unmarked(block), setting) as Paragraph[]) : [gap()],
  });
