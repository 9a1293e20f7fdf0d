/** A word as it is compared: without marks, case, punctuation and what stands in brackets behind it. */
export const spoken = (words: string): string =>
  words
    .normalize("NFKD")
    .replace(/\([^)]*\)|\[[^\]]*\]/g, " ")
    .replace(/[\p{M}\u0640]/gu, "")
    .replace(/[\u0622\u0623\u0625]/g, "\u0627")
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .replace(/[^\p{L}\p{N}%]+/gu, " ")
    .trim()
    .toLowerCase();

/** Digits of the Arabic scripts as 0 to 9. */
export const latinDigits = (words: string): string =>
  words.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, digit => String((digit.codePointAt(0) ?? 0) & 0xf));

/** The entries of a list in one cell: a line each, or on one line with semicolons between them. */
export const entriesIn = (words = ""): string[] =>
  words
    .split(words.includes("\n") ? "\n" : ";")
    .map(entry => entry.trim())
    .filter(Boolean);
