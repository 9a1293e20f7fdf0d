/** Letters and marks of any script: what must not stand right beside a word. */
const edge = (pattern: string) =>
  new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${pattern})(?![\\p{L}\\p{M}\\p{N}])`, "giu");

/** English words as written out. */
export const words = (pattern: string): RegExp => edge(pattern);

/** French words as written out; both apostrophes and both spaces count, and an elided article may stand before. */
export const frenchForms = (pattern: string): RegExp => edge(pattern.replace(/ /g, "[ \\u00a0\\u202f]"));

const marks = "[\\u064b-\\u0652\\u0670\\u0640]*";
const variants: Record<string, string> = {
  ا: "[اأإآ]",
  أ: "[اأإ]",
  إ: "[اأإ]",
  آ: "[اآ]",
  ى: "[ىي]",
  ي: "[يى]",
  ة: "[ةه]",
};

/**
 * Arabic words with what Arabic writes onto them: conjunction, preposition and article before, a pronoun or ending after;
 * vowel marks, tatweel and the spellings of alif make no difference.
 */
export function arabicForms(forms: readonly string[]): RegExp {
  const spelled = forms.map(form =>
    [...form].map(letter => (letter === " " ? "\\s+" : `${variants[letter] ?? letter}${marks}`)).join(""),
  );
  const before = ["[وف]", "[بلك]", "ال|لل", "س"]
    .map(part => `(?:${part})?`)
    .map(part => part.replace(/([\u0621-\u064a])(?=[|)])/g, `$1${marks}`));
  const after = `(?:ه|ها|هم|هن|هما|كم|نا|ون|وا|ين|ان|ات|ت|تها|ته|تهم|ا)?${marks}`;
  return edge(`${before.join("")}(?:${spelled.join("|")})${after}`);
}
