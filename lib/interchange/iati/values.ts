import type { Money } from "@/lib/kernel/money";
import { MoneyError, parseMoney } from "@/lib/kernel/money";
import { attributeOf, childOf, type Element } from "./element";
import type { Findings, SkipReason } from "./findings";

/**
 * Dates, periods and amounts as the file has them. What cannot be read is reported with its line and returned as
 * absent; nothing is put in its place.
 */
export type Period = { start: string; end: string };

/** An amount without its sign, beside it, and the day its exchange rate is taken at. */
export type Amount = { amount: Money; negative: boolean; valueDate?: string };

const DATE = /^(\d{4}-\d{2}-\d{2})(?:Z|[+-]\d{2}:\d{2}|T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?$/;

/** An xsd:date or xsd:dateTime as a calendar day; absent for anything else, such as the 30th of February. */
export function readDate(text: string): string | undefined {
  const day = DATE.exec(text.trim())?.[1];
  if (!day) return undefined;
  const time = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(day) ? day : undefined;
}

/** The date of an element: its `iso-date`, or its text in IATI 1.0x. */
export function dateOf(element: Element | undefined, findings: Findings): string | undefined {
  if (!element) return undefined;
  const text = attributeOf(element, "iso-date") ?? element.text.trim();
  const date = readDate(text);
  if (!date) findings.skip(element, text ? "wrong_date" : "no_date", { text: text.slice(0, 40) });
  return date;
}

/** `period-start` and `period-end`; an end that is missing may be the start (planned disbursements). */
export function periodOf(
  element: Element,
  findings: Findings,
  end: "required" | "optional" = "required",
): Period | undefined {
  const from = childOf(element, "period-start");
  const to = childOf(element, "period-end");
  if (!from) return missing(element, "period-start", findings);
  if (!to && end === "required") return missing(element, "period-end", findings);
  const first = dateOf(from, findings);
  if (!first) return undefined;
  if (!to) findings.assume("period_end_is_start");
  const last = to ? dateOf(to, findings) : first;
  if (!last) return undefined;
  if (last >= first) return { start: first, end: last };
  findings.skip(element, "period_reversed", { start: first, end: last });
  return undefined;
}

function missing(element: Element, part: string, findings: Findings): undefined {
  findings.skip(element, "no_date", {}, part);
  return undefined;
}

/** The `value` of an element in the currency it or its activity names. */
export function amountOf(
  element: Element,
  fallback: string | undefined,
  findings: Findings,
): Amount | undefined {
  const value = childOf(element, "value");
  const text = value?.text.trim();
  const refuse = (why: SkipReason, params = {}) =>
    findings.skip(value ?? element, why, params, value ? undefined : "value");
  if (!value || !text) return void refuse("no_amount");
  const currency = (attributeOf(value, "currency") ?? fallback)?.toUpperCase();
  if (!currency) return void refuse("no_currency");
  try {
    const read = exactOrRounded(text, currency, findings);
    const valueDate = readDate(attributeOf(value, "value-date") ?? "");
    return {
      amount: { minor: Math.abs(read.minor), currency: read.currency },
      negative: read.minor < 0,
      ...(valueDate && { valueDate }),
    };
  } catch (error) {
    if (!(error instanceof MoneyError)) throw error;
    const shown = { text: text.slice(0, 40), currency: currency.slice(0, 10) };
    if (error.reason === "unknown-currency") return void refuse("unknown_currency", shown);
    return void refuse(error.reason === "too-large" ? "amount_too_large" : "wrong_amount", shown);
  }
}

/** Some publishers write exchange results with more decimals than the currency has. */
function exactOrRounded(text: string, currency: string, findings: Findings): Money {
  try {
    return parseMoney(text, currency);
  } catch (error) {
    if (!(error instanceof MoneyError) || error.reason !== "too-many-decimals") throw error;
    const rounded = parseMoney(text, currency, "half-even");
    findings.assume("amount_rounded");
    return rounded;
  }
}

/** What a code says on its list; an unknown one is reported under `part` of the element. */
export function meaning<V extends string>(
  list: ReadonlyMap<string, V>,
  element: Element,
  code: string | undefined,
  part: string,
  findings: Findings,
): V | undefined {
  if (code === undefined) return undefined;
  const said = list.get(code.toLowerCase());
  if (!said) findings.skip(element, "unknown_code", { code: code.slice(0, 40) }, part);
  return said;
}
