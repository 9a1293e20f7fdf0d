import { exponentOf, isCurrency } from "@/lib/kernel/currencies";
import { MoneyError, parseMoney } from "@/lib/kernel/money";

export type EnteredMoney = { amount: string; currency: string };

/** An amount that cannot be read stays as it was typed: the schema then names the field. */
export function readMoney({ amount, currency }: EnteredMoney): unknown {
  if (amount.trim() === "") return undefined;
  const plain = plainDecimal(amount);
  try {
    if (isEither(plain, currency)) throw new MoneyError("not-a-number", amount);
    return parseMoney(plain, currency);
  } catch {
    return { minor: isCurrency(currency) ? amount : 0, currency };
  }
}

/**
 * "1 250,50" as "1250.50". Thousands may be set apart by spaces, apostrophes, commas or points, as languages do; a comma or
 * point that could be either sign, as in "1,250" and "1.250", stays as it is and is refused, because guessing would move an
 * amount a thousandfold.
 */
function plainDecimal(typed: string): string {
  const text = typed
    .trim()
    .replace(/[\u0660-\u0669]/g, digit => String(digit.charCodeAt(0) - 0x0660))
    .replace(/[\s\u00a0\u202f\u066c'’]/g, "")
    .replace("\u066b", ".");
  const decimal = /^([+-]?\d+),(\d{1,2})$/.exec(text);
  if (decimal) return `${decimal[1]}.${decimal[2]}`;
  const grouped = /^([+-]?\d{1,3})(?:((?:,\d{3})+)(?:\.(\d+))?|((?:\.\d{3})+)(?:,(\d+))?)$/.exec(text);
  if (!grouped) return text;
  const [, first, byComma, afterPoint, byPoint, afterComma] = grouped;
  const groups = byComma ?? byPoint ?? "";
  const fraction = afterPoint ?? afterComma;
  if (groups.length === 4 && fraction === undefined) return text;
  return `${first}${groups.replace(/[,.]/g, "")}.${fraction ?? ""}`;
}

/** Three digits behind one point are thousands to half the readers, and no decimals of most currencies. */
const isEither = (text: string, currency: string): boolean =>
  /^[+-]?\d{1,3}\.\d{3}$/.test(text) && (exponentOf(currency) ?? 0) < 3;
