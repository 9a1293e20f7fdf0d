import { type RuleName, ruleNames, type Settler, type Severity, type Source } from "./finding";
import type { ReviewItem } from "./queries";

/** Findings of one rule that the same people can settle. */
export type CheckedRule = { rule: RuleName; source: Source; items: ReviewItem[] };
export type SettledBy = { settles: Settler; rules: CheckedRule[] };

const keyOf = (settles: Settler): string => (typeof settles === "string" ? settles : settles.delegationId);

/** The findings of one severity by who can settle them, each rule once and in its place. */
export function checklistOf(items: readonly ReviewItem[], severity: Severity): SettledBy[] {
  const asked = items.filter(item => item.severity === severity);
  return [...Map.groupBy(asked, item => keyOf(item.settles)).values()].flatMap(group => {
    const [first] = group;
    if (!first) return [];
    const rules = [...Map.groupBy(group, item => item.rule)].flatMap(([rule, found]) =>
      found[0] ? [{ rule, source: found[0].source, items: found }] : [],
    );
    return [{ settles: first.settles, rules }];
  });
}

/** Rules that found nothing; of a text that is not there, none was asked. */
export const passedOf = (items: readonly ReviewItem[], clauses: number): RuleName[] =>
  clauses === 0 ? [] : ruleNames.filter(rule => !items.some(item => item.rule === rule));
