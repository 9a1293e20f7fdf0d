import type { ClauseKind } from "@/lib/clauses/catalogue";
import { isLocale, type Locale, locales } from "@/lib/platform/i18n/locales";
import arClauses from "@/lib/platform/i18n/messages/ar/clauses.json";
import arDocuments from "@/lib/platform/i18n/messages/ar/documents.json";
import enClauses from "@/lib/platform/i18n/messages/en/clauses.json";
import enDocuments from "@/lib/platform/i18n/messages/en/documents.json";
import esClauses from "@/lib/platform/i18n/messages/es/clauses.json";
import esDocuments from "@/lib/platform/i18n/messages/es/documents.json";
import frClauses from "@/lib/platform/i18n/messages/fr/clauses.json";
import frDocuments from "@/lib/platform/i18n/messages/fr/documents.json";
import ptClauses from "@/lib/platform/i18n/messages/pt/clauses.json";
import ptDocuments from "@/lib/platform/i18n/messages/pt/documents.json";

/**
 * Words of the catalogue in the language of the document, where no request sets one. The messages used here have plain
 * placeholders and no plurals, so filling them is all there is to do.
 */
type Catalogue = { clauses: typeof enClauses; paper: typeof enDocuments.paper };

const catalogues: Record<Locale, Catalogue> = {
  en: { clauses: enClauses, paper: enDocuments.paper },
  fr: { clauses: frClauses, paper: frDocuments.paper },
  ar: { clauses: arClauses, paper: arDocuments.paper },
  es: { clauses: esClauses, paper: esDocuments.paper },
  pt: { clauses: ptClauses, paper: ptDocuments.paper },
};

type Parts = Readonly<Record<string, string | number>>;

export const fill = (message: string, parts: Parts = {}): string =>
  message.replace(/\{(\w+)\}/g, (whole, name: string) => String(parts[name] ?? whole));

/** The language of headings and labels for a document in that language. */
export const labelsFor = (language: string): Locale => {
  const [spoken] = language.split("-");
  return isLocale(spoken) ? spoken : "en";
};

/** Languages in which a document can be had: the package's own, and those the product speaks, for a courtesy translation. */
export const offeredIn = (languages: readonly string[]): string[] => [...new Set([...languages, ...locales])];

export type PaperWord = keyof Catalogue["paper"];
export type DocumentWords = ReturnType<typeof wordsIn>;

/** That each field and choice of each kind has its word is checked where pages show them (components/clauses/words.ts). */
export function wordsIn(locale: Locale) {
  const { clauses, paper } = catalogues[locale];
  const fields: Record<string, string> = clauses.fields;
  const overrides: Partial<Record<string, Record<string, string>>> = clauses.overrides;
  const choices: Partial<Record<string, Record<string, Record<string, string>>>> = clauses.choices;
  const chapters: Record<string, string> = clauses.chapters;
  return {
    locale,
    paper: (word: PaperWord, parts?: Parts): string => fill(paper[word], parts),
    kind: (kind: ClauseKind): string => clauses.kinds[kind],
    chapter: (name: string): string => chapters[name] ?? name,
    phaseChapter: (order: number): string => fill(clauses.phase_chapter, { order }),
    /** `path` leads from the body to the field, without the numbers of rows. */
    field: (kind: ClauseKind, path: readonly string[]): string =>
      overrides[kind]?.[path.join("_")] ?? fields[path.at(-1) ?? ""] ?? path.join(" "),
    choice: (kind: ClauseKind, field: string, option: string): string =>
      choices[kind]?.[field]?.[option] ?? option,
    yes: clauses.yes,
    no: clauses.no,
    unseen: clauses.unseen,
    onlyIn: (language: string): string => fill(clauses.only_in, { language }),
    window: (parts: { earliest: string; target: string; latest: string }): string =>
      fill(clauses.window_words, parts),
  };
}
