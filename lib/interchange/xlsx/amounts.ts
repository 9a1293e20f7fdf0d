import { isCurrency } from "@/lib/kernel/currencies";
import { type Money, MoneyError, parseMoney } from "@/lib/kernel/money";
import { currencyIn } from "./formats";
import type { Cell } from "./read-cells";
import { latinDigits } from "./spoken";

export type AmountRead =
  | { amount: Money }
  | { fault: "wrong_amount" | "negative_amount" | "no_currency" | "unknown_currency"; text: string };

/**
 * An amount with its currency: of its own cell, of the column beside it, or of the table. Digits go from text to minor
 * units and never through a float (V3). What takes back a promise is signed; a promise is not below zero.
 */
export function amountIn(
  cell: Cell,
  beside: Cell | undefined,
  ofTable: string | undefined,
  sign: "promised" | "signed" = "promised",
): AmountRead {
  const { text } = cell;
  const own = cell.isNumber ? cell.currency : currencyIn(text);
  const code = beside ? (currencyIn(beside.text) ?? beside.text.trim().toUpperCase()) : (own ?? ofTable);
  if (code === undefined) return { fault: "no_currency", text };
  if (!isCurrency(code)) return { fault: "unknown_currency", text: code };
  const decimal = cell.isNumber ? plainDecimal(text) : decimalIn(text);
  if (decimal === undefined) return { fault: "wrong_amount", text };
  try {
    // Programs keep sums in binary: 0.1 + 0.2 is 0.30000000000000004 there.
    const amount = parseMoney(decimal, code, "half-even");
    return amount.minor < 0 && sign === "promised" ? { fault: "negative_amount", text } : { amount };
  } catch (error) {
    if (error instanceof MoneyError) return { fault: "wrong_amount", text };
    throw error;
  }
}

/** A number's digits without an exponent, which the file may carry ("1.2E6"). */
function plainDecimal(digits: string): string | undefined {
  const parts = /^(-?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/.exec(digits);
  if (!parts) return undefined;
  const [, sign = "", whole = "", fraction = "", exponent = "0"] = parts;
  const shift = Number(exponent);
  if (Math.abs(shift) > 30) return undefined;
  const all = whole + fraction;
  const point = whole.length + shift;
  const padded = point <= 0 ? "0".repeat(1 - point) + all : all.padEnd(point, "0");
  const at = Math.max(point, 1);
  return `${sign}${padded.slice(0, at)}${padded.length > at ? `.${padded.slice(at)}` : ""}`;
}

/** What people type: "EUR 1,250,000.50", "1 250 000,50 €", "1.250.000". */
export function decimalIn(text: string): string | undefined {
  const bare = latinDigits(text)
    .replace(/[\u066b]/g, ".")
    .replace(/[\u066c]/g, ",")
    .replace(/[\s\u00a0\u202f'’]/g, "")
    .replace(/F?CFA|US(?=\$)|[€£$₦]/gi, "")
    .replace(/^[A-Za-z]{3}|[A-Za-z]{3}$/, code => (isCurrency(code.toUpperCase()) ? "" : code));
  const parts = /^([-+]?|\()((?:\d+[.,]?)+)(\))?$/.exec(bare);
  if (!parts) return undefined;
  const [, sign = "", digits = ""] = parts;
  const negative = sign === "-" || sign === "(";
  const marks = digits.match(/[.,]/g) ?? [];
  const last = marks.at(-1);
  const tail = digits.length - 1 - Math.max(digits.lastIndexOf("."), digits.lastIndexOf(","));
  // One mark before exactly three digits parts thousands, as several of one kind do; any other last mark is the point.
  const isPoint =
    last !== undefined && tail > 0 && (new Set(marks).size === 2 || (marks.length === 1 && tail !== 3));
  if (!isPoint && !/^\d{1,3}([.,]\d{3})*$|^\d+$/.test(digits)) return undefined;
  const whole = (isPoint ? digits.slice(0, -tail - 1) : digits).replace(/[.,]/g, "");
  return `${negative ? "-" : ""}${whole}${isPoint ? `.${digits.slice(-tail)}` : ""}`;
}
