import { budgetInEffect, tranchesInEffect } from "@/lib/clauses/in-effect";
import { isCurrency } from "@/lib/kernel/currencies";
import { add, type Money, MoneyError, money, sum } from "@/lib/kernel/money";
import { ofKind } from "./of-kind";
import type { PublicClause } from "./view";

/** What the public clauses promise in one currency. Currencies are never added up. */
export type MoneyInCurrency = {
  currency: string;
  /** Incentives paid in money, by their value. */
  promised: Money;
  /** Incentives in kind, by the value they are put at. */
  inKind: Money;
  years: YearOfMoney[];
};

export type YearOfMoney = {
  year: string;
  budgeted: Money;
  /** Tranches whose window ends in that year. */
  due: Money;
};

type BudgetLine = NonNullable<PublicClause<"incentive">["body"]["budget"]>[number];
type Part =
  | { amount: Money; as: "promised" | "inKind" }
  | { amount: Money; as: "budgeted" | "due"; year: string };

/** Totals by currency and year, the largest promise first. */
export function moneyOf(clauses: readonly PublicClause[]): MoneyInCurrency[] {
  const byCurrency = Map.groupBy(partsOf(clauses), part => part.amount.currency);
  return [...byCurrency]
    .filter(([currency]) => isCurrency(currency))
    .flatMap(([currency, parts]) => totalsOf(currency, parts))
    .sort((a, b) => b.promised.minor - a.promised.minor || a.currency.localeCompare(b.currency));
}

function* partsOf(clauses: readonly PublicClause[]): Generator<Part> {
  for (const { body } of ofKind(clauses, "incentive")) {
    if (body.value) yield { amount: body.value, as: body.form === "money" ? "promised" : "inKind" };
    for (const line of budgetInEffect(body.budget))
      yield { amount: signed(line), as: "budgeted", year: line.period.start.slice(0, 4) };
  }
  for (const { body } of tranchesInEffect(ofKind(clauses, "tranche")))
    yield { amount: body.amount, as: "due", year: body.due.end.slice(0, 4) };
}

const signed = ({ amount, negative }: BudgetLine): Money =>
  negative ? { ...amount, minor: -amount.minor } : amount;

/** Nothing where the sum is no number a machine can hold exactly: a wrong total is worse than none. */
function totalsOf(currency: string, parts: readonly Part[]): MoneyInCurrency[] {
  try {
    const total = (as: Part["as"]) =>
      sum(
        parts.filter(part => part.as === as).map(part => part.amount),
        currency,
      );
    return [
      { currency, promised: total("promised"), inKind: total("inKind"), years: yearsOf(currency, parts) },
    ];
  } catch (error) {
    if (error instanceof MoneyError) return [];
    throw error;
  }
}

function yearsOf(currency: string, parts: readonly Part[]): YearOfMoney[] {
  const years = new Map<string, YearOfMoney>();
  for (const part of parts) {
    if (!("year" in part)) continue;
    const { year, as, amount } = part;
    const sums = years.get(year) ?? { year, budgeted: money(0, currency), due: money(0, currency) };
    years.set(year, { ...sums, [as]: add(sums[as], amount) });
  }
  return [...years.values()].sort((a, b) => a.year.localeCompare(b.year));
}
