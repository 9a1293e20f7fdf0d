/** Letters and marks of any script: what must not stand right beside a word. */
const edge = (pattern: string) =>
  new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${pattern})(?![\\p{L}\\p{M}\\p{N}])`, "giu");

/** English words as written out. */
export const words = (pattern: string): RegExp => edge(pattern);

/** French words as written out; both spaces count, and an elided article may stand before. */
export const frenchForms = (pattern: string): RegExp => edge(pattern.replace(/ /g, "[ \\u00a0\\u202f]"));

/** Vowel marks, small letters and tatweel: what Arabic may or may not write onto a letter. */
const marks = "[\\u064b-\\u0655\\u0670\\u0640]*";
const variants: Record<string, string> = {
  ا: "[اأإآ]",
  أ: "[اأإ]",
  إ: "[اأإ]",
  آ: "[اآ]",
  ى: "[ىي]",
  ي: "[يى]",
  ة: "[ةه]",
};

const letters = (word: string) => [...word].map(letter => `${variants[letter] ?? letter}${marks}`).join("");

/** The words of a phrase agree: each may bear the article, and the alif of an accusative before its marks or behind. */
const phrase = (words: string) =>
  words.split(" ").map(letters).join(`(?:ا${marks})?\\s+(?:ا${marks}ل${marks})?`);

/** What Arabic writes onto the front of a word: conjunction, preposition, article, the future. */
const before = ["[وف]", "[بلك]", "ال|لل", "س"]
  .map(part => `(?:${part})?`)
  .map(part => part.replace(/([\u0621-\u064a])(?=[|)])/g, `$1${marks}`))
  .join("");
/** A pronoun or an ending. */
const after = `(?:ه|ها|هم|هن|هما|كم|نا|ون|وا|ين|ان|ات|ت|تها|ته|تهم|ا)?${marks}`;

/** Words that stand beside an ordinary use of a form: `notAfter` before it, `notBefore` behind it. */
type Beside = { notAfter?: readonly string[]; notBefore?: readonly string[] };

/**
 * Arabic words with what Arabic writes onto them; vowel marks, tatweel, the article and the spellings of alif make no
 * difference, neither in the forms nor in the words beside them.
 */
export function arabicForms(
  forms: readonly string[],
  { notAfter = [], notBefore = [] }: Beside = {},
): RegExp {
  const any = (words: readonly string[]) => words.map(phrase).join("|");
  const ahead = notAfter.length > 0 ? `(?<!(?<![\\p{L}\\p{M}])${before}(?:${any(notAfter)})\\s+)` : "";
  const behind = notBefore.length > 0 ? `(?!\\s+(?:${any(notBefore)})(?![\\p{L}\\p{M}]))` : "";
  return edge(`${ahead}${before}(?:${any(forms)})${after}(?![\\p{L}\\p{M}\\p{N}])${behind}`);
}
