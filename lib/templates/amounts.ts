import { DomainError } from "@/lib/kernel/errors";
import { allocate, type Money, money } from "@/lib/kernel/money";
import type { AnyPlanned, Planned, Template } from "./template";

/** The amount that a weight in a clause stands for. */
export type Amounts = (clause: AnyPlanned, weight: number) => Money;

/**
 * A total shared out by the weights of a template: incentives add up to it, tranches to their incentive (V3), whichever of
 * them are taken into the draft.
 */
export function amountsOf({ clauses }: Template, total: Money | undefined): Amounts {
  const incentives = clauses.filter(clause => clause.kind === "incentive").filter(({ body }) => body.value);
  const tranches = clauses.filter(clause => clause.kind === "tranche");
  const amounts = new Map<string, Money>();
  if (total) {
    shareOut(amounts, total, incentives, ({ body }) => body.value?.minor ?? 0);
    for (const { key } of incentives) {
      const parts = tranches.filter(({ body }) => body.incentive === key);
      if (parts.length > 0)
        shareOut(amounts, amounts.get(key) as Money, parts, ({ body }) => body.amount.minor);
    }
  }
  return (clause, weight) => {
    if (!total) throw needsTotal();
    if (clause.kind !== "sunset") return amounts.get(clause.key) as Money;
    const whole = amounts.get(clause.body.clause ?? "");
    const [part] = whole ? allocate(whole, [weight, 1_000 - weight]) : [];
    return part ?? money(0, total.currency);
  };
}

export const needsTotal = () =>
  new DomainError("invalid", "invalid_input", { fieldErrors: [{ path: "total", code: "required" }] });

function shareOut<K extends "incentive" | "tranche">(
  into: Map<string, Money>,
  whole: Money,
  clauses: readonly Planned<K>[],
  weightOf: (clause: Planned<K>) => number,
): void {
  const parts = allocate(whole, clauses.map(weightOf));
  clauses.forEach(({ key }, index) => {
    into.set(key, parts[index] as Money);
  });
}
