import type { Draft } from "./draft";
import { limits } from "./limits";
import type { Planned } from "./money";
import type { Reading } from "./reading";
import { generatedTitle } from "./wording";

/** An incentive with its tranches to come, whose ids are known so that conditions can name them first. */
export type Fund = { incentive: string; tranches: { id: string; planned: Planned }[] };

/**
 * Adds an activity's conditions; returns the ids of those that hold payment. IATI attaches conditions to an activity as
 * a whole, so they are on the package, or on the incentive of the component they come from; wording such as "condition
 * of disbursement" ties one to the tranches, or to the incentive where none are planned.
 */
export function addConditions(
  draft: Draft,
  reading: Reading,
  funds: readonly Fund[],
  whole: boolean,
): string[] {
  const incentives = funds.map(fund => fund.incentive).slice(0, limits.references);
  const tranches = funds
    .flatMap(fund => fund.tranches.map(tranche => tranche.id))
    .slice(0, limits.references);
  const holding: string[] = [];
  for (const { source, body, onPayment } of reading.conditions) {
    const on =
      onPayment && tranches.length > 0
        ? { on: "tranche" as const, clauses: tranches }
        : incentives.length > 0 && (onPayment || !whole)
          ? { on: "incentive" as const, clauses: incentives }
          : { on: "package" as const };
    const id = draft.add("condition", { ...body, ...on }, source);
    if (id && onPayment) holding.push(id);
  }
  return holding.slice(0, limits.references);
}

/**
 * Adds the tranches. A planned disbursement names no condition of its own; it waits for those whose wording holds the
 * payment, and for no others: making every covenant of the activity a gate of every payment would be a term nobody
 * proposed. Where there are none, the release rule is left open, and the review before signature says so.
 */
export function addTranches(draft: Draft, funds: readonly Fund[], conditions: readonly string[]): void {
  for (const { incentive, tranches } of funds)
    tranches.forEach(({ id, planned: { source, ...planned } }, index) => {
      draft.findings.assume("payout_fixed");
      if (conditions.length === 0) draft.findings.assume("release_rule_open");
      draft.add(
        "tranche",
        {
          title: generatedTitle("tranche", { n: index + 1 }),
          ...planned,
          incentive,
          release: conditions.length > 0 ? { rule: "all", clauses: [...conditions] } : { rule: "none" },
          payout: "fixed",
        },
        source,
        id,
      );
    });
}
