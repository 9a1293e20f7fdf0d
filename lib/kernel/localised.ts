/** One string per language, as clauses and names carry it. */
export type Localised = Readonly<Record<string, string>>;

/**
 * The wording for a reader: theirs, else English, else French, else the first there is. The language comes with it, so
 * that a page can mark text in another language than its own (WCAG 3.1.2).
 */
export function wordingFor(text: Localised, locale: string): { text: string; language: string } {
  const language = [locale, "en", "fr"].find(tag => text[tag] !== undefined) ?? Object.keys(text)[0];
  return { text: (language && text[language]) || "", language: language ?? locale };
}
