import type { Body, ClauseKind, Visibility } from "@/lib/clauses/catalogue";
import { type Locale, locales } from "@/lib/platform/i18n/locales";

/** The languages every template is written in: those of the product. */
export const templateLanguages = locales;
export type Wording = Record<Locale, string>;

/**
 * A clause before it has a package. Its body is that of its kind in a notation of its own: clauses are named by key, days
 * by months of a term of sixty ("+18"), amounts by their weight, years by their distance from the first (compose.ts).
 */
export type Planned<K extends ClauseKind> = {
  key: string;
  kind: K;
  visibility: Visibility;
  body: Body<K>;
};

export type AnyPlanned = { [K in ClauseKind]: Planned<K> }[ClauseKind];

export type Template = {
  key: string;
  name: Wording;
  /** What a package made of it would do, in a sentence. */
  summary: Wording;
  clauses: readonly AnyPlanned[];
};

export const planned = <K extends ClauseKind>(
  key: string,
  kind: K,
  body: Body<K>,
  visibility: Visibility = "public",
): Planned<K> => ({ key, kind, visibility, body });

export const t = (en: string, fr: string, ar: string, es: string, pt: string): Wording => ({
  en,
  fr: spaced(fr),
  ar,
  es,
  pt,
});

/** French typography keeps the space of « these », of these: ; ! ? and of 50 000 from breaking. */
const spaced = (french: string) => french.replace(/ (?=[:;?!»])|(?<=«) |(?<=\d) (?=\d{3})/g, "\u00a0");

/** A day so many months into a term of sixty. */
export const month = (months: number): string => `+${months}`;

/** Whole months; `until` is not of the period any more. */
export const span = (from: number, until: number) => ({ start: month(from), end: month(until) });

export const window = (earliest: number, target: number, latest: number) => ({
  earliest: month(earliest),
  target: month(target),
  latest: month(latest),
});

/** A part of the total of the package (incentive), of its incentive (tranche), or per thousand of it (sunset). */
export const weight = (minor: number) => ({ minor, currency: "XXX" });
