import {
  Bookmark,
  type FileChild,
  InternalHyperlink,
  type IParagraphOptions,
  Paragraph,
  type ParagraphChild,
} from "docx";
import { redline, type Segment } from "@/lib/clauses/words";
import type { Aligned } from "@/lib/interchange/memorandum/align";
import type { Hand } from "@/lib/interchange/memorandum/compare";
import { factLabel, factValue, plainText } from "@/lib/interchange/memorandum/plain-text";
import {
  type Block,
  type FactBlock,
  isRightToLeft,
  type TableBlock,
} from "@/lib/interchange/memorandum/tree";
import type { Anchors } from "./anchored";
import { control } from "./control";
import { type Ink, type Look, type Pen, runsOf } from "./runs";
import { numberingOf, styleOf } from "./styles";
import { tableOf } from "./tables";

/** How the blocks of one version become paragraphs. */
export type Setting = {
  /** The version's language: of labels that bear no language of their own. */
  language: string;
  labels: string;
  pen: Pen;
  handOf: (clauseId: string | undefined) => Hand;
  /** In a document that can be read back, what each paragraph is called; a comparison has none. */
  anchors?: Anchors;
};

type TextualBlock = Exclude<Block, TableBlock>;

/** A block of the tree as paragraphs or a table, with what changed marked in it. */
export function childrenOf(aligned: Aligned<Block>, setting: Setting): FileChild[] {
  const block = aligned.mark === "deleted" ? aligned.before : aligned.after;
  if (block.type === "table") return tableOf(aligned as Aligned<TableBlock>, setting);
  const paragraphs = textualParagraphs(block, aligned as Aligned<TextualBlock>, setting);
  const name = setting.anchors?.nameOf(block, setting.language);
  if (name === undefined) return paragraphs.map(draw);
  const [first] = paragraphs;
  if (first) first.children = [new Bookmark({ id: name, children: first.children })];
  const drawn = paragraphs.map(draw);
  const isField = (block.type === "text" || block.type === "article") && block.field !== undefined;
  return isField ? [control(name, drawn)] : drawn;
}

type Draft = { options: Omit<IParagraphOptions, "children">; children: ParagraphChild[] };
const draw = ({ options, children }: Draft): Paragraph => new Paragraph({ ...options, children });

function textualParagraphs(block: TextualBlock, aligned: Aligned<TextualBlock>, setting: Setting): Draft[] {
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

/** What a pair of states says: one text with what changed marked word by word. */
export function segmentsOf<B>(
  aligned: Aligned<B>,
  textOf: (block: B) => string,
  language: string,
): Segment[] {
  if (aligned.mark === "deleted") return [{ text: textOf(aligned.before), mark: "deleted" }];
  if (aligned.mark === "inserted") return [{ text: textOf(aligned.after), mark: "inserted" }];
  const [before, after] = [textOf(aligned.before), textOf(aligned.after)];
  return before === after ? [{ text: after, mark: "kept" }] : redline(before, after, language);
}

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
