/** The languages of the product. The first is the one for readers who ask for none of them. */
export const locales = ["en", "fr", "ar", "es", "pt"] as const;

export type Locale = (typeof locales)[number];

export const isLocale = (value: unknown): value is Locale => locales.some(locale => locale === value);

export const direction = (locale: Locale): "ltr" | "rtl" => (locale === "ar" ? "rtl" : "ltr");

/** Each language under its own name, as a reader looks for it. */
export const localeNames: Record<Locale, string> = {
  en: "English",
  fr: "Français",
  ar: "العربية",
  es: "Español",
  pt: "Português",
};

/**
 * BCP 47 tags for Intl. English is day-month-year; Arabic keeps Latin digits and the Gregorian calendar, because figures
 * stand in columns beside the other languages' and readers of the Maghreb use them daily (docs/decisions.md).
 */
export const intlTags: Record<Locale, string> = {
  en: "en-GB",
  fr: "fr-FR",
  ar: "ar-u-ca-gregory-nu-latn",
  es: "es-ES",
  pt: "pt-PT",
};
