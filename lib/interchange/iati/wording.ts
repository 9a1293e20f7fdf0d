import type { LocalisedText } from "@/lib/clauses/field";
import type { Locale } from "@/lib/platform/i18n/locales";
import ar from "@/lib/platform/i18n/messages/ar/import.json";
import en from "@/lib/platform/i18n/messages/en/import.json";
import es from "@/lib/platform/i18n/messages/es/import.json";
import fr from "@/lib/platform/i18n/messages/fr/import.json";
import pt from "@/lib/platform/i18n/messages/pt/import.json";

/**
 * Words of the catalogue where no request sets the language: inside clauses, and at a terminal. The messages of
 * `import` have plain placeholders and no plurals, so filling them is all there is to do.
 */
const catalogues: Record<Locale, typeof en> = { en, fr, ar, es, pt };

type Parts = Record<string, string | number>;

const catalogueOf = (language: string): typeof en =>
  Object.entries(catalogues).find(([spoken]) => spoken === language.slice(0, 2))?.[1] ?? en;

const fill = (message: string, parts: Parts): string =>
  message.replace(/\{(\w+)\}/g, (whole, name: string) => String(parts[name] ?? whole));

/**
 * A title for a clause whose source has none, in every language of the product, since nobody can tell yet which ones
 * the parties will read.
 */
export function generatedTitle(key: "tranche" | "result" | "indicator", parts: Parts): LocalisedText {
  const titles = Object.entries(catalogues).map(([language, messages]): [string, string] => [
    language,
    fill(messages.generated[key], parts),
  ]);
  return Object.fromEntries(titles);
}

/** Why an imported draft exists, in the language of whoever imports. */
export const importRationale = (language: string, parts: { file: string; activity: string }): string =>
  fill(catalogueOf(language).generated.rationale, parts);

/** The word before a remark in an indicator's notes, in that language where the product speaks it, else in English. */
export const remarkLabel = (key: keyof typeof en.remark, language: string): string =>
  catalogueOf(language).remark[key];

/** One message of a group in English, for the terminal. */
export function inEnglish<G extends "fault" | "skipped" | "assumed" | "part">(
  group: G,
  key: keyof (typeof en)[G] & string,
  parts: Parts = {},
): string {
  const messages: Record<string, string> = en[group];
  return fill(messages[key] ?? key, parts);
}
