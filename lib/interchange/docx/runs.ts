import { DeletedTextRun, InsertedTextRun, type IRunOptions, TextRun } from "docx";
import type { Segment } from "@/lib/clauses/words";
import type { Hand } from "@/lib/interchange/memorandum/compare";
import { isRightToLeft } from "@/lib/interchange/memorandum/tree";

/** Numbers the tracked changes of one document, each with who made it and when. */
export class Pen {
  #count = 0;

  mark({ author, date }: Hand) {
    this.#count += 1;
    return { id: this.#count, author, date };
  }
}

export type Look = Pick<IRunOptions, "bold" | "italics" | "color" | "size" | "style">;

export type Ink = { language: string; hand: Hand; pen: Pen; look?: Look };

/** A stretch of text as the word processor's runs, marked as it is. */
export function runsOf({ text, mark }: Segment, ink: Ink) {
  return piecesOf(text, ink.language).map(piece => {
    const options = {
      ...ink.look,
      text: piece.text,
      language: { value: ink.language, ...(piece.rightToLeft && { bidirectional: ink.language }) },
      ...(piece.rightToLeft && { rightToLeft: true }),
    };
    if (mark === "inserted") return new InsertedTextRun({ ...options, ...ink.pen.mark(ink.hand) });
    if (mark === "deleted") return new DeletedTextRun({ ...options, ...ink.pen.mark(ink.hand) });
    return new TextRun(options);
  });
}

/** Words and figures in Latin letters within a text from right to left; what is between two of them belongs to them. */
const latin = /[\p{Script=Latin}\p{N}](?:[\p{Script=Latin}\p{N}\p{P}\p{S} ]*[\p{Script=Latin}\p{N}])?/gu;

/** A run has one direction: in a text from right to left, names and figures in Latin letters are runs of their own. */
function piecesOf(text: string, language: string): { text: string; rightToLeft: boolean }[] {
  if (!isRightToLeft(language)) return [{ text, rightToLeft: false }];
  const pieces: { text: string; rightToLeft: boolean }[] = [];
  let at = 0;
  for (const { index, 0: found } of text.matchAll(latin)) {
    if (index > at) pieces.push({ text: text.slice(at, index), rightToLeft: true });
    pieces.push({ text: found, rightToLeft: false });
    at = index + found.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), rightToLeft: true });
  return pieces;
}
