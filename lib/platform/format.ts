import { exponentOf } from "@/lib/kernel/currencies";
import { decimalText, type Money } from "@/lib/kernel/money";
import { intlTags, type Locale } from "./i18n/locales";

/**
 * Dates, numbers and amounts as text. Pure: language and zone are arguments, "today" too. Days of a package (windows,
 * sunsets) are calendar days and always read in UTC; only a moment somebody acted may be shown in another zone.
 */

/** A day as `YYYY-MM-DD`, or a moment. */
export type Day = string | Date;

const cached = <T>(make: (key: string) => T): ((key: string) => T) => {
  const known = new Map<string, T>();
  return key => {
    const found = known.get(key) ?? make(key);
    known.set(key, found);
    return found;
  };
};

// Building an Intl formatter costs far more than using it; pages format hundreds of values with a dozen of them.
const dateFormat = cached(key => {
  const [tag, options] = JSON.parse(key) as [string, Intl.DateTimeFormatOptions];
  return new Intl.DateTimeFormat(tag, options);
});
const numberFormat = cached(key => {
  const [tag, options] = JSON.parse(key) as [string, Intl.NumberFormatOptions];
  return new Intl.NumberFormat(tag, options);
});

const dates = (locale: Locale, options: Intl.DateTimeFormatOptions) =>
  dateFormat(JSON.stringify([intlTags[locale], { timeZone: "UTC", ...options }]));

const numbers = (locale: Locale, options: Intl.NumberFormatOptions) =>
  numberFormat(JSON.stringify([intlTags[locale], options]));

/** What Intl leaves out: French calls the first day of a month "1er", in a date and at either end of a range. */
const saidOf = (parts: readonly { type: string; value: string }[], locale: Locale): string =>
  parts
    .map(({ type, value }) => (locale === "fr" && type === "day" && value === "1" ? "1er" : value))
    .join("");

const asDate = (day: Day): Date => (typeof day === "string" ? new Date(day) : day);

/** "12 January 2027"; `short` is "12 Jan 2027" for tables. */
export const formatDate = (day: Day, locale: Locale, width: "long" | "short" = "long"): string =>
  saidOf(dates(locale, { day: "numeric", month: width, year: "numeric" }).formatToParts(asDate(day)), locale);

/** "January 2027". */
export const formatMonth = (day: Day, locale: Locale, width: "long" | "short" = "long"): string =>
  dates(locale, { month: width, year: "numeric" }).format(asDate(day));

/** Node parts the ends of a range with thin spaces, Chromium with plain ones; a page has to read alike on both sides. */
const range = (format: Intl.DateTimeFormat, from: Day, to: Day, locale: Locale): string =>
  saidOf(format.formatRangeToParts(asDate(from), asDate(to)), locale).replaceAll("\u2009", " ");

/** "12 January – 30 June 2027": what both ends share is said once. */
export const formatDateRange = (from: Day, to: Day, locale: Locale): string =>
  range(dates(locale, { day: "numeric", month: "long", year: "numeric" }), from, to, locale);

/** "January 2027 – June 2028". */
export const formatMonthRange = (from: Day, to: Day, locale: Locale): string =>
  range(dates(locale, { month: "long", year: "numeric" }), from, to, locale);

const momentIn = (locale: Locale, zone: string) =>
  dates(locale, {
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: zone,
    timeZoneName: "short",
  });

/** "12 January 2027, 16:20 UTC": the zone is part of the statement. */
export const formatMoment = (moment: Day, locale: Locale, zone = "UTC"): string =>
  saidOf(momentIn(locale, zone).formatToParts(asDate(moment)), locale);

/** "12 January 2027, 16:20 – 18:00 UTC": what both ends share is said once. */
export const formatMomentRange = (from: Day, to: Day, locale: Locale, zone = "UTC"): string =>
  range(momentIn(locale, zone), from, to, locale);

/** "06:00 UTC". */
export const formatHour = (hourUtc: number, locale: Locale): string =>
  dates(locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZoneName: "short" }).format(
    new Date(Date.UTC(2000, 0, 1, hourUtc)),
  );

const DAY = 86_400_000;

/** Whole calendar days (UTC) from one day to another; negative when `to` lies before. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.floor(asDate(to).getTime() / DAY) - Math.floor(asDate(from).getTime() / DAY);

/** "yesterday", "in 5 days", "3 months ago"; the unit grows with the distance. */
export function formatRelativeDay(day: Day, today: Day, locale: Locale): string {
  const days = daysBetween(today, day);
  const relative = new Intl.RelativeTimeFormat(intlTags[locale], { numeric: "auto" });
  if (Math.abs(days) < 45) return relative.format(days, "day");
  if (Math.abs(days) < 540) return relative.format(Math.round(days / 30.44), "month");
  return relative.format(Math.round(days / 365.25), "year");
}

export const formatNumber = (value: number, locale: Locale, maximumFractionDigits = 2): string =>
  numbers(locale, { maximumFractionDigits }).format(value);

/** A share from 0 to 1 as "64.5%". */
export const formatPercent = (share: number, locale: Locale, maximumFractionDigits = 0): string =>
  numbers(locale, { style: "percent", maximumFractionDigits }).format(share);

/**
 * An amount with its ISO code. `exact` shows every minor unit (whole amounts without decimals), `fixed` always shows the
 * decimals (columns), `compact` is "EUR 4.2m", `words` is "EUR 4.2 million". The digits come from the integer, never a float.
 */
export function formatMoney(
  money: Money,
  locale: Locale,
  style: "exact" | "fixed" | "compact" | "words" = "exact",
): string {
  const exponent = exponentOf(money.currency) ?? 2;
  const base = { style: "currency", currency: money.currency, currencyDisplay: "code" } as const;
  const decimal = decimalText(money) as `${number}`;
  if (style === "compact")
    return numbers(locale, { ...base, notation: "compact", maximumFractionDigits: 1 }).format(decimal);
  if (style === "words") return inWords(decimal, money.currency, locale);
  const digits = { minimumFractionDigits: exponent, maximumFractionDigits: exponent };
  const trailingZeroDisplay = style === "exact" ? "stripIfInteger" : "auto";
  return numbers(locale, { ...base, ...digits, trailingZeroDisplay }).format(decimal);
}

// Intl has no long compact form beside a currency code, so the code is put where the language puts it.
function inWords(decimal: `${number}`, currency: string, locale: Locale): string {
  const size = numbers(locale, {
    notation: "compact",
    compactDisplay: "long",
    maximumFractionDigits: 1,
  })
    .format(decimal)
    .replaceAll(" ", "\u00a0");
  return locale === "en" ? `${currency}\u00a0${size}` : `${size}\u00a0${currency}`;
}

/** "a, b and c". */
export function formatList(items: readonly string[], locale: Locale, kind: "and" | "or" = "and"): string {
  const type = kind === "and" ? "conjunction" : "disjunction";
  // CLDR's Arabic conjunction is glued to the next word, which reads wrongly before a Latin name; the comma does not.
  if (locale === "ar") return items.join("، ");
  return new Intl.ListFormat(intlTags[locale], { type }).format(items);
}

/** "a, b": parts beside each other, of which none is the last. */
export const formatParts = (parts: readonly string[], locale: Locale): string =>
  parts.join(locale === "ar" ? "، " : ", ");

/** "Label: text", with the space that French keeps before a colon. */
export const formatLabelled = (label: string, text: string, locale: Locale): string =>
  `${label}${locale === "fr" ? "\u00a0" : ""}: ${text}`;

/** ISO 3166 leaves XA to XZ to its users; the demo's country is one of them, so that no real one is meant. */
const ownCountries: Partial<Record<string, Record<Locale, string>>> = {
  XS: {
    en: "Sample Republic",
    fr: "République d’exemple",
    ar: "جمهورية المثال",
    es: "República de Ejemplo",
    pt: "República de Exemplo",
  },
};

/** A region's name from its ISO 3166 code, the code itself where it is unknown. */
export const formatCountry = (code: string, locale: Locale): string =>
  ownCountries[code]?.[locale] ??
  new Intl.DisplayNames(intlTags[locale], { type: "region", fallback: "code" }).of(code) ??
  code;

/** A language's name in the reader's language. */
export const formatLanguage = (code: string, locale: Locale): string =>
  new Intl.DisplayNames(intlTags[locale], { type: "language", fallback: "code" }).of(code) ?? code;

/** The same where it stands by itself, as a label: French and others begin it small within a sentence only. */
export function languageLabel(code: string, locale: Locale): string {
  const [first = "", ...rest] = formatLanguage(code, locale);
  return first.toLocaleUpperCase(intlTags[locale]) + rest.join("");
}

/** A currency's name from its ISO 4217 code. */
export const formatCurrency = (code: string, locale: Locale): string =>
  new Intl.DisplayNames(intlTags[locale], { type: "currency", fallback: "code" }).of(code) ?? code;
