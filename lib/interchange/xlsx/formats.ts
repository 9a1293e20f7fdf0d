import { isCurrency } from "@/lib/kernel/currencies";

/** What a cell's number format says of the number: that it is a day, or in which currency it is. */
export type Meaning = { isDate: boolean; currency?: string };

/** Formats that every program knows by number (ECMA-376, 18.8.30): those that show a date. */
const builtInDates = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

export function meaningOf(id: number, code: string | undefined): Meaning {
  if (code === undefined) return { isDate: builtInDates(id) };
  const currency = currencyIn(code.replace(/\[\$([^\]-]*)-?[^\]]*\]/g, " $1 "));
  const bare = code
    .replace(/"[^"]*"|\\.|_.|\*./g, "")
    .replace(/\[[^\]]*\]/g, "")
    .replace(/AM\/PM|A\/P|General/gi, "");
  return { isDate: /[dy]/i.test(bare), ...(currency && { currency }) };
}

/** Signs that stand for one currency; a bare dollar, pound or franc stands for many. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/€/, "EUR"],
  [/US\s*\$/i, "USD"],
  [/£/, "GBP"],
  [/₦/, "NGN"],
  [/F\s*CFA|FCFA/i, "XOF"],
];

/** The currency that stands beside a number, by code or by an unmistakable sign. */
export function currencyIn(text: string): string | undefined {
  const named = text.toUpperCase().match(/(?<![A-Z])[A-Z]{3}(?![A-Z])/g) ?? [];
  return named.find(isCurrency) ?? bySign(text);
}

/**
 * The currency that a title or a heading names: in brackets, after "in", or alone. Elsewhere three letters are a word:
 * ALL, TRY, TOP and MAD are currencies too.
 */
export function currencyNamed(title: string): string | undefined {
  const named = [...title.matchAll(/[([]\s*([A-Z]{3})\b|\b(?:in|en)\s+([A-Z]{3})\b|^\s*([A-Z]{3})\s*$/g)];
  const codes = named.flatMap(([, inBrackets, after, alone]) => inBrackets ?? after ?? alone ?? []);
  return codes.find(isCurrency) ?? bySign(title);
}

const bySign = (text: string): string | undefined => signs.find(([sign]) => sign.test(text))?.[1];
