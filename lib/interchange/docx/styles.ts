import {
  AlignmentType,
  BorderStyle,
  type INumberingOptions,
  type IParagraphOptions,
  type IStylesOptions,
  LevelFormat,
  LineRuleType,
} from "docx";
import {
  type Block,
  isRightToLeft,
  type Series,
  series,
  type Version,
} from "@/lib/interchange/memorandum/tree";
import { wordsIn } from "@/lib/interchange/memorandum/words";

export const styleIds = {
  title: "Title",
  part: "Heading1",
  chapter: "Heading2",
  article: "Heading3",
  clause: "ClauseText",
  field: "FieldText",
  item: "FieldItem",
  label: "FieldLabel",
  fact: "Fact",
  lead: "Lead",
  party: "Party",
  note: "Note",
  cell: "TableCell",
  gap: "Gap",
  footer: "PageMark",
} as const;

const ink = "1C1B19";
const faint = "5E5A52";
const line = { style: BorderStyle.SINGLE, size: 4, color: "BDB7AB" };
const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
export const rules = {
  top: line,
  bottom: line,
  insideHorizontal: line,
  left: none,
  right: none,
  insideVertical: none,
};
export const noRules = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

/** A little more than one line; without the rule LibreOffice takes it for a height, and lines of a title overlap. */
const leading = { line: 276, lineRule: LineRuleType.AUTO };

const points = (size: number): number => size * 20;
const spaced = (before: number, after: number) => ({
  spacing: { before: points(before), after: points(after), ...leading },
});

/** A face that ministries have, in Latin and in Arabic letters. */
const face = { ascii: "Times New Roman", hAnsi: "Times New Roman", cs: "Times New Roman" };
const text = (size: number) => ({ size: size * 2, sizeComplexScript: size * 2, color: ink });
const bold = { bold: true, boldComplexScript: true };

export const styles: IStylesOptions = {
  default: {
    document: { run: { font: face, ...text(11) }, paragraph: { spacing: leading } },
    title: {
      run: { ...text(22), ...bold },
      paragraph: { alignment: AlignmentType.CENTER, ...spaced(6, 18) },
    },
    heading1: {
      run: { ...text(16), ...bold },
      paragraph: { keepNext: true, outlineLevel: 0, ...spaced(24, 8) },
    },
    heading2: {
      run: { ...text(13), ...bold },
      paragraph: { keepNext: true, outlineLevel: 1, ...spaced(16, 6) },
    },
    heading3: {
      run: { ...text(11.5), ...bold },
      paragraph: { keepNext: true, outlineLevel: 2, ...spaced(14, 4) },
    },
  },
  paragraphStyles: [
    paragraph(styleIds.clause, "Clause text", {}, spaced(0, 6)),
    paragraph(styleIds.field, "Field text", {}, spaced(0, 4)),
    paragraph(styleIds.item, "Field item", {}, spaced(0, 2)),
    paragraph(
      styleIds.label,
      "Field label",
      { ...text(9.5), ...bold, color: faint },
      { keepNext: true, ...spaced(4, 0) },
    ),
    paragraph(styleIds.fact, "Fact", text(10), spaced(0, 2)),
    paragraph(styleIds.lead, "Lead", { color: faint }, { alignment: AlignmentType.CENTER, ...spaced(4, 4) }),
    paragraph(
      styleIds.party,
      "Party",
      { ...text(13), ...bold },
      { alignment: AlignmentType.CENTER, ...spaced(4, 4) },
    ),
    paragraph(styleIds.note, "Note", { ...text(9.5), color: faint }, spaced(0, 4)),
    paragraph(styleIds.cell, "Table cell", text(9.5), spaced(2, 2)),
    paragraph(styleIds.gap, "Gap", text(4), spaced(0, 0)),
    paragraph(styleIds.footer, "Page mark", { ...text(7.5), color: faint }, spaced(0, 0)),
  ],
};

function paragraph(id: string, name: string, run: object, options: object) {
  return { id, name, basedOn: "Normal", quickFormat: true, run, paragraph: options };
}

/** How a block looks, by what it is. */
export function styleOf(block: Block): Omit<IParagraphOptions, "children"> {
  switch (block.type) {
    case "title":
      return { style: styleIds.title };
    case "heading":
      return {
        style: block.level === 1 ? styleIds.part : styleIds.chapter,
        ...(block.breaks && { pageBreakBefore: true }),
      };
    case "article":
      return { style: styleIds.article };
    case "text":
      return { style: styleIds[block.role], indent: indented(block) };
    case "label":
    case "fact":
      return { style: styleIds[block.type], indent: indented(block) };
    case "line":
      return { style: styleIds[block.role] };
    default:
      return { style: styleIds.party };
  }
}

const indented = ({ depth }: { depth: number }) => ({ start: depth * 360 });

const listName = (one: Series, language: string): string => `${one}-${language}`;

/** The list that counts a clause: a clause taken out or put in counts all behind it anew. */
export function numberingOf(block: Block, language: string): Pick<IParagraphOptions, "numbering"> {
  if (block.type !== "article" || !block.series) return {};
  return { numbering: { reference: listName(block.series, language), level: 0 } };
}

/** A list for the articles and for each annex, in each language. */
export const numbering = (versions: readonly Pick<Version, "language" | "labels">[]): INumberingOptions => ({
  config: versions.flatMap(({ language, labels }) =>
    series.map(one => ({
      reference: listName(one, language),
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: one === "body" ? `${wordsIn(labels).paper("article", { number: "%1" })}.` : `${one}.%1`,
          alignment: isRightToLeft(labels) ? AlignmentType.END : AlignmentType.START,
          suffix: "space" as const,
          style: { paragraph: { indent: { start: 0, hanging: 0 } } },
        },
      ],
    })),
  ),
});
