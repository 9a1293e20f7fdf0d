import type { ContentOf } from "@/lib/clauses/catalogue";
import { budgetInEffect, tranchesInEffect } from "@/lib/clauses/in-effect";
import type { Money } from "@/lib/kernel/money";
import type { ReviewedText } from "../reviewed-text";
import { blocking } from "../rule";

type Valued = { id: string; value: Money; body: ContentOf<"incentive">["body"] };

/** Help in kind that nobody put a value on has no total to keep to. */
const valued = (text: ReviewedText): Valued[] =>
  text.of("incentive").flatMap(({ id, body }) => (body.value ? [{ id, value: body.value, body }] : []));

/** In integers of any size: what cannot be held exactly would be a wrong answer. */
const total = (minors: readonly number[]): bigint => minors.reduce((sum, minor) => sum + BigInt(minor), 0n);

const exceeds = (minors: readonly number[], value: Money) => total(minors) > BigInt(value.minor);

/** Above 2^53 the sentence says the most a number can say; the finding stands all the same. */
const amount = (minors: readonly number[], { currency }: Money): Money => {
  const sum = total(minors);
  const most = BigInt(Number.MAX_SAFE_INTEGER);
  return { minor: Number(sum > most ? most : sum), currency };
};

/** Tranches of an incentive never exceed it (V3, F7). */
export const tranchesExceed = blocking("F7", function* (text) {
  for (const { id, value } of valued(text)) {
    const minors = tranchesInEffect(text.tranchesOf(id)).flatMap(({ body }) =>
      body.amount.currency === value.currency ? [body.amount.minor] : [],
    );
    if (exceeds(minors, value))
      yield {
        settles: "donor",
        clauseId: id,
        path: "value",
        params: { total: amount(minors, value), value },
      };
  }
});

export const trancheCurrency = blocking("F7", function* (text) {
  for (const { id, value } of valued(text))
    for (const tranche of text.tranchesOf(id))
      if (tranche.body.amount.currency !== value.currency)
        yield {
          settles: "donor",
          clauseId: tranche.id,
          path: "amount",
          params: { currency: tranche.body.amount.currency, expected: value.currency },
        };
});

export const budgetExceeds = blocking("F7", function* (text) {
  for (const { id, value, body } of valued(text)) {
    const minors = budgetInEffect(body.budget).flatMap(({ amount: { minor, currency }, negative }) =>
      currency === value.currency ? [negative ? -minor : minor] : [],
    );
    if (exceeds(minors, value))
      yield {
        settles: "donor",
        clauseId: id,
        path: "budget",
        params: { total: amount(minors, value), value },
      };
  }
});

export const budgetCurrency = blocking("F7", function* (text) {
  for (const { id, value, body } of valued(text)) {
    const other = (body.budget ?? []).find(line => line.amount.currency !== value.currency);
    if (other)
      yield {
        settles: "donor",
        clauseId: id,
        path: "budget",
        params: { currency: other.amount.currency, expected: value.currency },
      };
  }
});
