import { isLocale, type Locale } from "@/lib/platform/i18n/locales";
import ar from "@/lib/platform/i18n/messages/ar/spreadsheet.json";
import en from "@/lib/platform/i18n/messages/en/spreadsheet.json";
import es from "@/lib/platform/i18n/messages/es/spreadsheet.json";
import fr from "@/lib/platform/i18n/messages/fr/spreadsheet.json";
import pt from "@/lib/platform/i18n/messages/pt/spreadsheet.json";

/** Words of the catalogue where no request sets the language; those used here have plain placeholders and no plurals. */
export const catalogues: Record<Locale, typeof en> = { en, fr, ar, es, pt };

export const wordsOf = (language: string): typeof en => catalogues[isLocale(language) ? language : "en"];

export const fill = (message: string, parts: Readonly<Record<string, string>>): string =>
  message.replace(/\{(\w+)\}/g, (whole, name: string) => parts[name] ?? whole);
