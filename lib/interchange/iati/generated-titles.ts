import type { LocalisedText } from "@/lib/clauses/field";
import ar from "@/lib/platform/i18n/messages/ar/import.json";
import en from "@/lib/platform/i18n/messages/en/import.json";
import fr from "@/lib/platform/i18n/messages/fr/import.json";

/**
 * Titles for clauses whose source has none, in every language of the product, since nobody can tell yet which ones
 * the parties will read.
 */
const catalogues = { en, fr, ar };

export function generatedTitle(
  key: keyof typeof en.generated,
  parts: Record<string, string | number>,
): LocalisedText {
  const titles = Object.entries(catalogues).map(([language, messages]): [string, string] => [
    language,
    messages.generated[key].replace(/\{(\w+)\}/g, (whole, name: string) => String(parts[name] ?? whole)),
  ]);
  return Object.fromEntries(titles);
}

/** The word before a remark in an indicator's notes, in that language where the product speaks it, else in English. */
export function remarkLabel(key: keyof typeof en.remark, language: string): string {
  const [, spoken] = Object.entries(catalogues).find(([locale]) => locale === language.slice(0, 2)) ?? [];
  return (spoken ?? en).remark[key];
}
