import { exponentOf, isCurrency } from "./currencies";

/**
 * An amount in integer minor units of an ISO 4217 currency (EUR 12.50 is `{ minor: 1250, currency: "EUR" }`).
 * `minor` is a safe integer, so that it survives JSON and RFC 8785 unchanged; every sum is checked, none uses fractions.
 */
export type Money = { minor: number; currency: string };

export type MoneyFault =
  | "unknown-currency"
  | "not-a-number"
  | "too-many-decimals"
  | "too-large"
  | "mixed-currencies";

/** A refused amount. `reason` is for the caller's catalogue; the message is for logs. */
export class MoneyError extends Error {
  override readonly name = "MoneyError";
  constructor(
    readonly reason: MoneyFault,
    detail: string,
  ) {
    super(`${reason}: ${detail}`);
  }
}

/** Money from minor units, e.g. of a BIGINT column. */
export function money(minor: bigint | number, currency: string): Money {
  if (!isCurrency(currency)) throw new MoneyError("unknown-currency", currency);
  const units = Number(minor) + 0; // never -0, which JSON and equality treat differently
  if (!Number.isSafeInteger(units)) throw new MoneyError("too-large", String(minor));
  return { minor: units, currency };
}

export const zero = (currency: string): Money => money(0, currency);

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d*))?$|^([+-]?)\.(\d+)$/;

/**
 * Reads plain decimal text ("1250", "-0.5", "12.50"); no grouping, no exponent: XML's and forms' canonical shape.
 * More decimals than the currency has are refused, or rounded half to even where the source is known to carry them.
 */
export function parseMoney(text: string, currency: string, excess: "refuse" | "half-even" = "refuse"): Money {
  const exponent = exponentOf(currency);
  if (exponent === undefined) throw new MoneyError("unknown-currency", currency);
  const match = DECIMAL.exec(text.trim());
  if (!match || text.length > 64) throw new MoneyError("not-a-number", text.slice(0, 64));
  const negative = (match[1] ?? match[4]) === "-";
  const fraction = (match[3] ?? match[5] ?? "").replace(/0+$/, "");
  if (fraction.length > exponent && excess === "refuse") throw new MoneyError("too-many-decimals", text);
  const kept = BigInt((match[2] ?? "0") + fraction.slice(0, exponent).padEnd(exponent, "0"));
  const dropped = fraction.slice(exponent);
  const up = dropped > "5" || (dropped === "5" && kept % 2n === 1n);
  const units = kept + (up ? 1n : 0n);
  return money(negative ? -units : units, currency);
}

/** Exact decimal text, the inverse of `parseMoney`: "1250.00". */
export function decimalText({ minor, currency }: Money): string {
  const exponent = exponentOf(currency);
  if (exponent === undefined) throw new MoneyError("unknown-currency", currency);
  const digits = String(Math.abs(minor)).padStart(exponent + 1, "0");
  const sign = minor < 0 ? "-" : "";
  return exponent === 0 ? sign + digits : `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`;
}

function sameCurrency(a: Money, b: Money): string {
  if (a.currency !== b.currency) throw new MoneyError("mixed-currencies", `${a.currency}, ${b.currency}`);
  return a.currency;
}

// Two safe integers sum exactly within 2^54, so the check in `money` catches every overflow.
export const add = (a: Money, b: Money): Money => money(a.minor + b.minor, sameCurrency(a, b));

export const subtract = (a: Money, b: Money): Money => money(a.minor - b.minor, sameCurrency(a, b));

/** Negative, zero or positive, as `Array.prototype.sort` wants it. */
export function compare(a: Money, b: Money): number {
  sameCurrency(a, b);
  return Math.sign(a.minor - b.minor);
}

export const sum = (amounts: Iterable<Money>, currency: string): Money =>
  [...amounts].reduce(add, zero(currency));

/**
 * Splits an amount by non-negative integer weights (largest remainder, earlier parts first on a tie).
 * The parts always add up to the whole: nothing is lost to rounding (V3).
 */
export function allocate(whole: Money, weights: readonly number[]): Money[] {
  if (weights.length === 0 || weights.some(w => !Number.isSafeInteger(w) || w < 0))
    throw new RangeError("allocate: weights are non-negative integers");
  const total = weights.reduce((a, w) => a + BigInt(w), 0n);
  if (total === 0n) throw new RangeError("allocate: at least one weight is positive");
  const size = BigInt(Math.abs(whole.minor));
  const parts = weights.map((w, index) => {
    const product = size * BigInt(w);
    return { index, units: product / total, rest: product % total };
  });
  let left = Number(size - parts.reduce((a, part) => a + part.units, 0n));
  for (const part of [...parts].sort((a, b) =>
    a.rest === b.rest ? a.index - b.index : a.rest > b.rest ? -1 : 1,
  )) {
    if (left-- <= 0) break;
    part.units += 1n;
  }
  return parts.map(part => money(whole.minor < 0 ? -part.units : part.units, whole.currency));
}
