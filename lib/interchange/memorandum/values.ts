import type { ClauseKind } from "@/lib/clauses/catalogue";
import { type FieldMeta, fieldsOf, type Shape } from "@/lib/clauses/field";
import { isCurrency } from "@/lib/kernel/currencies";
import { type Localised, wordingFor } from "@/lib/kernel/localised";
import { type Money, MoneyError, sum } from "@/lib/kernel/money";
import {
  formatDate,
  formatDateRange,
  formatLanguage,
  formatMoney,
  formatNumber,
} from "@/lib/platform/format";
import type { Span } from "./tree";
import type { DocumentWords } from "./words";

/** In whose language and under which names a clause is written down. */
export type Writing = {
  language: string;
  words: DocumentWords;
  /** How other clauses are referred to; undefined for one that is not there to be read. */
  nameOf: (clauseId: string) => string | undefined;
};

/** A value that is one stretch of text or several, such as the clauses it points at. */
export function spansOf(
  meta: FieldMeta,
  value: unknown,
  place: { kind: ClauseKind; path: readonly string[] },
  writing: Writing,
): Span[] {
  const { words } = writing;
  const { locale } = words;
  switch (meta.type) {
    case "line":
    case "prose":
      return [{ text: wordingIn(value as Localised, writing).text }];
    case "choice":
      return [{ text: words.choice(place.kind, place.path.at(-1) ?? "", value as string) }];
    case "flag":
      return [{ text: value ? words.yes : words.no }];
    case "date":
      return [{ text: formatDate(value as string, locale) }];
    case "window": {
      const { earliest, target, latest } = value as Record<"earliest" | "target" | "latest", string>;
      const day = (text: string) => formatDate(text, locale);
      return [{ text: words.window({ earliest: day(earliest), target: day(target), latest: day(latest) }) }];
    }
    case "period": {
      const { start, end } = value as { start: string; end: string };
      return [{ text: formatDateRange(start, end, locale) }];
    }
    case "money":
      return [{ text: amount(value as Money, writing) }];
    case "reference":
      return [reference(value as string, writing)];
    case "references":
      return (value as string[]).flatMap((id, index) => [
        ...(index > 0 ? [{ text: "; " }] : []),
        reference(id, writing),
      ]);
    case "group":
      return partsOf(meta.shape, value as Record<string, unknown>, place, writing);
    case "list":
      return (value as Record<string, unknown>[]).flatMap((row, index) => [
        ...(index > 0 ? [{ text: "; " }] : []),
        ...partsOf(meta.shape, row, place, writing),
      ]);
    default:
      // Counts are small, and some are years: neither is grouped.
      return [{ text: String(value) }];
  }
}

/** "Policy cycle: budget year; year: 2027": the parts of a group or of a row on one line. */
export function partsOf(
  shape: Shape,
  value: Record<string, unknown>,
  place: { kind: ClauseKind; path: readonly string[] },
  writing: Writing,
): Span[] {
  return fieldsOf(shape)
    .filter(({ name }) => value[name] !== undefined)
    .flatMap(({ name, meta }, index) => {
      const path = [...place.path, name];
      const label = `${writing.words.field(place.kind, path)}: `;
      const lead = index > 0 ? `; ${label}` : label;
      return [{ text: lead }, ...spansOf(meta, value[name], { ...place, path }, writing)];
    });
}

function reference(id: string, { nameOf, words }: Writing): Span {
  const name = nameOf(id);
  return name === undefined ? { text: words.unseen } : { text: name, to: id };
}

/** A text in the document's language, or in one it has, which is then named. */
export function wordingIn(text: Localised, { language, words }: Pick<Writing, "language" | "words">) {
  const wording = wordingFor(text, language);
  if (wording.language === language) return wording;
  const note = words.onlyIn(formatLanguage(wording.language, words.locale));
  return { ...wording, text: `${wording.text} (${note})` };
}

/** A currency that ISO 4217 does not know has no decimals either: its number is shown as it is. */
export const amount = (money: Money, { words: { locale } }: Pick<Writing, "words">): string =>
  isCurrency(money.currency)
    ? formatMoney(money, locale)
    : `${money.currency} ${formatNumber(money.minor, locale)}`;

/** Sums by currency, in the order in which the currencies first come; one too large to be exact is left out. */
export function totals(amounts: readonly Money[]): Money[] {
  const byCurrency = Map.groupBy(amounts, ({ currency }) => currency);
  return [...byCurrency].flatMap(([currency, some]) => {
    try {
      return [sum(some, currency)];
    } catch (error) {
      if (error instanceof MoneyError) return [];
      throw error;
    }
  });
}
