import {
  AlignmentType,
  Bookmark,
  type FileChild,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  WidthType,
} from "docx";
import type { Segment } from "@/lib/clauses/words";
import { type Aligned, align } from "@/lib/interchange/memorandum/align";
import { isRightToLeft, type TableBlock } from "@/lib/interchange/memorandum/tree";
import { type Ink, runsOf } from "./runs";
import { segmentsOf } from "./segments";
import type { Setting } from "./setting";
import { rules, styleIds } from "./styles";

type Row = TableBlock["rows"][number];

/** A table with its rows marked one by one; every cell of a row that stays is marked word by word. */
export function tableOf(aligned: Aligned<TableBlock>, setting: Setting): FileChild[] {
  const block = aligned.mark === "deleted" ? aligned.before : aligned.after;
  const rows: Aligned<Row>[] =
    aligned.mark === "kept"
      ? align(aligned.before.rows, aligned.after.rows)
      : block.rows.map(row =>
          aligned.mark === "deleted" ? { mark: "deleted", before: row } : { mark: "inserted", after: row },
        );
  const heading: Aligned<Row> = withMark(aligned.mark, {
    key: "heading",
    role: "row",
    cells: block.columns.map(({ label }) => label),
  });
  const name = setting.anchors?.nameOf(block, setting.language);
  const drawn = [
    rowOf(heading, block, setting, { isHeading: true, ...(name !== undefined && { name }) }),
    ...rows.map(row => rowOf(row, block, setting, { isHeading: false })),
  ];
  const table = new Table({
    rows: drawn,
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: rules,
    ...(isRightToLeft(setting.labels) && { visuallyRightToLeft: true }),
  });
  // A table needs a paragraph behind it, or the next table becomes one with it.
  return [table, new Paragraph({ style: styleIds.gap })];
}

const withMark = (mark: Aligned<Row>["mark"], row: Row): Aligned<Row> => {
  if (mark === "kept") return { mark, before: row, after: row };
  return mark === "deleted" ? { mark, before: row } : { mark, after: row };
};

type RowPlace = { isHeading: boolean; name?: string };

function rowOf(aligned: Aligned<Row>, block: TableBlock, setting: Setting, place: RowPlace): TableRow {
  const row = aligned.mark === "deleted" ? aligned.before : aligned.after;
  const hand = setting.handOf(row.clauseId);
  const language = setting.labels;
  const total = block.columns.reduce((sum, { share }) => sum + share, 0);
  const children = block.columns.map(({ numeric, share }, index) => {
    const look = place.isHeading || row.role === "total" ? { bold: true } : {};
    const ink: Ink = { language, hand, pen: setting.pen, look };
    const indent = row.role === "below" ? "\u2003" : "";
    const cellText = (one: Row) => `${index === titleColumn(block) ? indent : ""}${one.cells[index] ?? ""}`;
    const runs: ParagraphChild[] = segmentsOf(aligned, cellText, language).flatMap(segment =>
      runsOf(segment, ink),
    );
    return new TableCell({
      width: { size: Math.round((share / total) * 100), type: WidthType.PERCENTAGE },
      children: [
        new Paragraph({
          style: styleIds.cell,
          ...(numeric && { alignment: AlignmentType.END }),
          ...(isRightToLeft(language) && { bidirectional: true }),
          children:
            place.name !== undefined && index === 0
              ? [new Bookmark({ id: place.name, children: runs })]
              : runs,
        }),
      ],
    });
  });
  return new TableRow({
    children,
    cantSplit: true,
    ...(place.isHeading && { tableHeader: true }),
    ...rowMark(aligned.mark, setting, hand),
  });
}

/** Where the first words of a row stand: behind its number, where it has one. */
const titleColumn = ({ columns }: TableBlock): number => Math.max(0, columns.length - 3);

function rowMark(mark: Segment["mark"], { pen }: Setting, hand: ReturnType<Setting["handOf"]>) {
  if (mark === "inserted") return { insertion: pen.mark(hand) };
  if (mark === "deleted") return { deletion: pen.mark(hand) };
  return {};
}
