import { InternalHyperlink, type IParagraphOptions, Paragraph, type ParagraphChild } from "docx";
import type { Segment } from "@/lib/clauses/words";
import type { Aligned } from "@/lib/interchange/memorandum/align";
import { factLabel, factValue, plainText } from "@/lib/interchange/memorandum/plain-text";
import {
  type Block,
  type FactBlock,
  isRightToLeft,
  type TableBlock,
} from "@/lib/interchange/memorandum/tree";
import { type Ink, type Look, runsOf } from "./runs";
import { segmentsOf } from "./segments";
import type { Setting } from "./setting";
import { numberingOf, styleOf } from "./styles";

export type TextualBlock = Exclude<Block, TableBlock>;

type Draft = { options: Omit<IParagraphOptions, "children">; children: ParagraphChild[] };
export const draw = ({ options, children }: Draft): Paragraph => new Paragraph({ ...options, children });

export function textualParagraphs(
  block: TextualBlock,
  aligned: Aligned<TextualBlock>,
  setting: Setting,
): Draft[] {
  const language = languageOf(block, setting);
  const ink: Ink = { language, hand: setting.handOf(block.clauseId), pen: setting.pen };
  const base = {
    ...styleOf(block),
    ...(isRightToLeft(language) && { bidirectional: true }),
    ...numberingOf(block, setting.language),
  };
  if (block.type === "fact") return [factParagraph(block, aligned as Aligned<FactBlock>, ink, base, setting)];
  return paragraphsOf(segmentsOf(aligned, plainText, language), ink, base, wholeMark(aligned));
}

const languageOf = (block: TextualBlock, { labels }: Setting): string => {
  if (block.type === "signature") return block.partyLanguage;
  return "language" in block ? block.language : labels;
};

const wholeMark = ({ mark }: Aligned<unknown>): Segment["mark"] => mark;

/**
 * Segments cut into paragraphs at their line breaks. A paragraph's end bears the mark of the break it stands for, so that
 * accepting or rejecting joins what has to be joined; the last one's bears that of the block.
 */
export function paragraphsOf(
  segments: readonly Segment[],
  ink: Ink,
  base: Draft["options"],
  lastMark: Segment["mark"],
): Draft[] {
  const drafts: Draft[] = [];
  let children: ParagraphChild[] = [];
  const end = (mark: Segment["mark"]) => {
    drafts.push({ options: { ...base, ...endMark(mark, ink) }, children });
    children = [];
  };
  for (const { text, mark } of segments) {
    const [head = "", ...tail] = text.split("\n");
    if (head) children.push(...runsOf({ text: head, mark }, ink));
    for (const line of tail) {
      end(mark);
      if (line) children.push(...runsOf({ text: line, mark }, ink));
    }
  }
  end(lastMark);
  return drafts;
}

function endMark(mark: Segment["mark"], { pen, hand }: Ink): Pick<IParagraphOptions, "run"> {
  if (mark === "inserted") return { run: { insertion: pen.mark(hand) } };
  if (mark === "deleted") return { run: { deletion: pen.mark(hand) } };
  return {};
}

const labelLook: Look = { bold: true };

/** "Label: value". Only a value changes, since a label follows from its key. */
function factParagraph(
  block: FactBlock,
  aligned: Aligned<FactBlock>,
  ink: Ink,
  base: Draft["options"],
  setting: Setting,
): Draft {
  const mark = wholeMark(aligned);
  const label = factLabel(block);
  const labelRuns = label ? runsOf({ text: label, mark }, { ...ink, look: labelLook }) : [];
  const isPlain = aligned.mark === "kept" && factValue(aligned.before) === factValue(aligned.after);
  const value = isPlain
    ? block.spans.flatMap((span): ParagraphChild[] => {
        const runs = runsOf({ text: span.text, mark: "kept" }, ink);
        const anchor = span.to && setting.anchors?.ofClause(span.to);
        return anchor ? [new InternalHyperlink({ anchor, children: runs })] : runs;
      })
    : segmentsOf(aligned, factValue, ink.language).flatMap(segment => runsOf(segment, ink));
  return { options: { ...base, ...endMark(mark, ink) }, children: [...labelRuns, ...value] };
}
