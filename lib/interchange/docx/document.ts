import {
  AlignmentType,
  Document,
  type FileChild,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from "docx";
import { compareMemoranda, type Hand, unmarked } from "@/lib/interchange/memorandum/compare";
import { type Block, isRightToLeft, type Memorandum } from "@/lib/interchange/memorandum/tree";
import { anchorsFor } from "./anchored";
import { childrenOf, inOneColumn } from "./blocks";
import { inTwoColumns } from "./columns";
import { Pen } from "./runs";
import type { Setting } from "./setting";
import { signatureTable } from "./signature-table";
import { numbering, styleIds, styles } from "./styles";

/** A memorandum as a Word document whose texts can be found again when it comes back edited. */
export async function memorandumDocx(memorandum: Memorandum): Promise<Uint8Array> {
  const pen = new Pen();
  const counter = { count: 0 };
  const columns = memorandum.versions.map(version => {
    const { language, labels } = version;
    const anchors = anchorsFor(version, counter);
    return { version, setting: { language, labels, pen, anchors, handOf: nobody } };
  });
  const [first, second] = columns;
  if (!first) return pack(memorandum, []);
  const body =
    memorandum.layout === "side_by_side" && second
      ? inTwoColumns(first, second)
      : columns.flatMap(({ version, setting }, index) => [
          ...(index > 0 ? [pageBreak()] : []),
          ...inOneColumn(version.blocks, setting),
        ]);
  const signatures = memorandum.signatures.flatMap(block => signed(block, first.setting));
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
  const body = compareMemoranda(before, after).flatMap(({ blocks, language, labels }, index) => {
    const setting: Setting = { language, labels, pen, handOf };
    return [...(index > 0 ? [pageBreak()] : []), ...blocks.flatMap(block => childrenOf(block, setting))];
  });
  return pack(after, body);
}

const nobody = (): Hand => ({ author: "", date: "" });

const signed = (block: Block, setting: Setting): FileChild[] =>
  block.type === "signature" ? signatureTable(block, setting) : childrenOf(unmarked(block), setting);

const pageBreak = (): Paragraph => new Paragraph({ style: styleIds.gap, pageBreakBefore: true });

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
