import { Bookmark, type FileChild } from "docx";
import type { Aligned } from "@/lib/interchange/memorandum/align";
import { unmarked } from "@/lib/interchange/memorandum/compare";
import type { Block, TableBlock } from "@/lib/interchange/memorandum/tree";
import { draw, type TextualBlock, textualParagraphs } from "./paragraphs";
import type { Setting } from "./setting";
import { tableOf } from "./tables";

/**
 * A block of the tree as paragraphs or a table, with what changed marked in it.
 * @param leadsTo the text behind it, whose own anchor goes where a person selects it all and types anew
 */
export function childrenOf(aligned: Aligned<Block>, setting: Setting, leadsTo?: Block): FileChild[] {
  const block = aligned.mark === "deleted" ? aligned.before : aligned.after;
  if (block.type === "table") return tableOf(aligned as Aligned<TableBlock>, setting);
  const paragraphs = textualParagraphs(block, aligned as Aligned<TextualBlock>, setting);
  const { anchors, language } = setting;
  const name = anchors?.nameOf(block, language);
  const [first] = paragraphs;
  const last = paragraphs.at(-1);
  if (name !== undefined && first) first.children = [new Bookmark({ id: name, children: first.children })];
  const next = leadsTo && anchors?.before(leadsTo, language);
  if (next !== undefined && last)
    last.children = [...last.children, new Bookmark({ id: next, children: [] })];
  return paragraphs.map(draw);
}

/** The blocks of a version one under the other, with nothing marked. */
export const inOneColumn = (blocks: readonly Block[], setting: Setting): FileChild[] =>
  blocks.flatMap((block, index) => childrenOf(unmarked(block), setting, blocks[index + 1]));
