import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import {
  type ComparedVersion,
  compareMemoranda,
  type Hand,
  unmarked,
} from "@/lib/interchange/memorandum/compare";
import { type Block, isRightToLeft, type Memorandum, type Version } from "@/lib/interchange/memorandum/tree";
import { anchorsFor } from "./anchored";
import { childrenOf, type Setting } from "./paragraphs";
import { Pen } from "./runs";
import { signatureTable } from "./signature-table";
import { noRules, numbering, styleIds, styles } from "./styles";

/** A memorandum as a Word document whose texts can be found again when it comes back edited. */
export async function memorandumDocx(memorandum: Memorandum): Promise<Uint8Array> {
  const pen = new Pen();
  const counter = { count: 0 };
  const settingOf = (version: Version): Setting => ({
    language: version.language,
    labels: version.labels,
    pen,
    handOf: nobody,
    anchors: anchorsFor(version, counter),
  });
  const [first] = memorandum.versions;
  if (!first) return pack(memorandum, []);
  const body =
    memorandum.layout === "side_by_side" && memorandum.versions.length === 2
      ? sideBySide(memorandum.versions, settingOf)
      : memorandum.versions.flatMap((version, index) => [
          ...(index > 0 ? [pageBreak()] : []),
          ...version.blocks.flatMap(block => childrenOf(unmarked(block), settingOf(version))),
        ]);
  const signatures = memorandum.signatures.flatMap(block => signed(block, settingOf(first)));
  return pack(memorandum, [...body, ...signatures]);
}

/**
 * What changed between two states of a memorandum as tracked changes: accepting all gives `after`, rejecting all `before`.
 * Nobody signs a comparison, so that it has no signature blocks.
 * @param handOf whose change of a clause it is; of what follows from several clauses, nobody's in particular
 */
export async function comparisonDocx(
  before: Memorandum,
  after: Memorandum,
  handOf: Setting["handOf"],
): Promise<Uint8Array> {
  const pen = new Pen();
  const settingOf = ({ language, labels }: ComparedVersion): Setting => ({ language, labels, pen, handOf });
  const body = compareMemoranda(before, after).flatMap((version, index) => [
    ...(index > 0 ? [pageBreak()] : []),
    ...version.blocks.flatMap(block => childrenOf(block, settingOf(version))),
  ]);
  return pack(after, body);
}

const nobody = (): Hand => ({ author: "", date: "" });

const signed = (block: Block, setting: Setting): FileChild[] =>
  block.type === "signature" ? signatureTable(block, setting) : childrenOf(unmarked(block), setting);

const pageBreak = (): Paragraph => new Paragraph({ style: styleIds.gap, pageBreakBefore: true });

/** Two versions in two columns, paragraph beside paragraph; tables, which need the width, one above the other. */
function sideBySide(versions: readonly Version[], settingOf: (version: Version) => Setting): FileChild[] {
  const [left, right] = versions;
  if (!left || !right) return [];
  const settings = [settingOf(left), settingOf(right)] as const;
  const byKey = new Map(right.blocks.map(block => [block.key, block]));
  const children: FileChild[] = [];
  let rows: TableRow[] = [];
  const flush = () => {
    if (rows.length > 0)
      children.push(
        new Table({
          rows,
          width: { size: 100, type: WidthType.PERCENTAGE },
          borders: noRules,
          ...(isRightToLeft(left.language) && { visuallyRightToLeft: true }),
        }),
        gap(),
      );
    rows = [];
  };
  for (const block of left.blocks) {
    const other = byKey.get(block.key);
    const pair = [block, other] as const;
    if (block.type === "table") {
      flush();
      children.push(
        ...pair.flatMap((one, index) => (one ? childrenOf(unmarked(one), settings[index] as Setting) : [])),
      );
    } else
      rows.push(new TableRow({ children: pair.map((one, index) => cell(one, settings[index] as Setting)) }));
  }
  flush();
  return children;
}

const gap = (): Paragraph => new Paragraph({ style: styleIds.gap });

const isFramed = (block: Block | undefined): boolean =>
  block === undefined || ((block.type === "text" || block.type === "article") && block.field !== undefined);

function cell(block: Block | undefined, setting: Setting): TableCell {
  const children = (block ? childrenOf(unmarked(block), setting) : []) as Paragraph[];
  return new TableCell({
    width: { size: 50, type: WidthType.PERCENTAGE },
    margins: { left: 100, right: 100 },
    // A cell ends with a paragraph (ECMA-376, 17.4.65): a content control alone would not do, and a small one shows least.
    children: isFramed(block) ? [...children, gap()] : children,
  });
}

async function pack(memorandum: Memorandum, children: FileChild[]): Promise<Uint8Array> {
  const [first] = memorandum.versions;
  const language = first?.labels ?? "en";
  const document = new Document({
    title: memorandum.title,
    subject: memorandum.mark,
    creator: "Concord",
    lastModifiedBy: "Concord",
    description: memorandum.slug,
    styles,
    numbering: numbering(memorandum.versions),
    // Whoever edits the file shows what they changed without having to think of it.
    features: { trackRevisions: true },
    sections: [
      {
        properties: { page: { margin: { top: 1304, bottom: 1304, left: 1304, right: 1304 } } },
        footers: { default: pageMark(memorandum.mark, language) },
        children,
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

/** Which text it is, with its digest, and which page of how many. */
function pageMark(mark: string, language: string): Footer {
  const bidirectional = isRightToLeft(language);
  return new Footer({
    children: [
      new Paragraph({
        style: styleIds.footer,
        bidirectional,
        children: [new TextRun({ text: mark, rightToLeft: bidirectional })],
      }),
      new Paragraph({
        style: styleIds.footer,
        alignment: AlignmentType.END,
        bidirectional,
        children: [new TextRun({ children: [PageNumber.CURRENT, " / ", PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });
}
