import { diffArrays } from "diff";
import { wordsOf } from "./words";

/** A stretch of text: agreed by all, or one wording per party where they differ. */
export type Bracket<P> = { text: string } | { wordings: { party: P; text: string }[] };

type Edit = { from: number; to: number; words: string[] };

/**
 * Contested text as negotiators write it: `[Donor: 30 June] [Host: 31 December]`. Each wording is compared with the base
 * word by word; where any differs, every distinct wording of that stretch is shown, the base's first.
 */
export function brackets<P>(
  base: { party: P; text: string },
  proposals: { party: P; text: string }[],
  language: string,
): Bracket<P>[] {
  const words = wordsOf(base.text, language);
  const edits = proposals.map(proposal => editsOf(words, wordsOf(proposal.text, language)));
  const stretches = overlaps(edits.flat());
  const result: Bracket<P>[] = [];
  let at = 0;
  for (const { from, to } of stretches) {
    if (from > at) result.push({ text: words.slice(at, from).join("") });
    const wordings = [{ party: base.party, text: words.slice(from, to).join("") }];
    proposals.forEach((proposal, i) => {
      const text = applied(words, edits[i] ?? [], from, to);
      if (wordings.every(wording => wording.text !== text)) wordings.push({ party: proposal.party, text });
    });
    result.push(...spaced(wordings));
    at = to;
  }
  if (at < words.length) result.push({ text: words.slice(at).join("") });
  return result;
}

function editsOf(base: string[], proposal: string[]): Edit[] {
  const edits: Edit[] = [];
  let at = 0;
  for (const part of diffArrays(base, proposal)) {
    const last = edits.at(-1);
    const open = last && last.to === at ? last : undefined;
    if (part.removed) {
      if (open) open.to += part.value.length;
      else edits.push({ from: at, to: at + part.value.length, words: [] });
      at += part.value.length;
    } else if (part.added) {
      if (open) open.words.push(...part.value);
      else edits.push({ from: at, to: at, words: [...part.value] });
    } else at += part.value.length;
  }
  return bridged(base, edits);
}

/** Words between two edits that still read as part of one change: brackets around every second word are no text. */
const joinable = 3;

/** Edits with only a few words between them are one edit. */
function bridged(base: string[], edits: Edit[]): Edit[] {
  const result: Edit[] = [];
  for (const edit of edits) {
    const last = result.at(-1);
    const between = last && base.slice(last.to, edit.from);
    if (last && between && between.filter(word => word.trim() !== "").length <= joinable) {
      last.words.push(...between, ...edit.words);
      last.to = edit.to;
    } else result.push({ ...edit, words: [...edit.words] });
  }
  return result;
}

function overlaps(edits: Edit[]): { from: number; to: number }[] {
  const sorted = edits.map(({ from, to }) => ({ from, to })).sort((x, y) => x.from - y.from || x.to - y.to);
  const merged: { from: number; to: number }[] = [];
  for (const stretch of sorted) {
    const last = merged.at(-1);
    if (last && stretch.from <= last.to) last.to = Math.max(last.to, stretch.to);
    else merged.push(stretch);
  }
  return merged;
}

/** The spaces at the ends of a stretch stand outside its brackets, where they separate words. */
function spaced<P>(wordings: { party: P; text: string }[]): Bracket<P>[] {
  const before = wordings.some(({ text }) => /^\s/.test(text)) ? [{ text: " " }] : [];
  const after = wordings.some(({ text }) => /\s$/.test(text)) ? [{ text: " " }] : [];
  return [
    ...before,
    { wordings: wordings.map(({ party, text }) => ({ party, text: text.trim() })) },
    ...after,
  ];
}

/** One party's wording of the words from `from` to `to`. */
function applied(base: string[], edits: Edit[], from: number, to: number): string {
  let text = "";
  let at = from;
  for (const edit of edits) {
    if (edit.from < from || edit.to > to) continue;
    text += base.slice(at, edit.from).join("") + edit.words.join("");
    at = edit.to;
  }
  return text + base.slice(at, to).join("");
}
