import { Bookmark, type FileChild, Paragraph, Table, TableCell, TableRow, WidthType } from "docx";
import { isRightToLeft, type SignatureBlock } from "@/lib/interchange/memorandum/tree";
import { runsOf } from "./runs";
import type { Setting } from "./setting";
import { rules, styleIds } from "./styles";

/** Who signs, and lines to write on. What is written there is read by nobody but people. */
export function signatureTable(block: SignatureBlock, setting: Setting): FileChild[] {
  const ink = { language: setting.labels, hand: setting.handOf(undefined), pen: setting.pen };
  const bidirectional = isRightToLeft(setting.labels);
  const line = (text: string, style: string, language = ink.language) =>
    new Paragraph({ style, bidirectional, children: runsOf({ text, mark: "kept" }, { ...ink, language }) });
  const name = setting.anchors?.nameOf(block, setting.language);
  const party = runsOf({ text: block.party, mark: "kept" }, { ...ink, language: block.partyLanguage });
  const heading = new Paragraph({
    style: styleIds.party,
    keepNext: true,
    bidirectional,
    children: name === undefined ? party : [new Bookmark({ id: name, children: party })],
  });
  const rows = block.lines.map(
    ({ label, value }) =>
      new TableRow({
        cantSplit: true,
        height: { value: 480, rule: "atLeast" },
        children: [
          new TableCell({
            width: { size: 35, type: WidthType.PERCENTAGE },
            children: [line(label, styleIds.cell)],
          }),
          new TableCell({
            width: { size: 65, type: WidthType.PERCENTAGE },
            children: [line(value, styleIds.cell)],
          }),
        ],
      }),
  );
  return [
    heading,
    new Table({
      rows,
      width: { size: 100, type: WidthType.PERCENTAGE },
      borders: rules,
      visuallyRightToLeft: bidirectional,
    }),
    new Paragraph({ style: styleIds.gap }),
  ];
}
