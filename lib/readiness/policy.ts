import { no, type Verdict, yes } from "@/lib/kernel/errors";
import type { Relation } from "@/lib/packages/standing";

export const readinessVerbs = ["add", "rename", "remove", "rate"] as const;
export type ReadinessVerb = (typeof readinessVerbs)[number];

/**
 * A rating for all is proposed once every delegation has judged by itself: a proposal would anchor whoever has not.
 * @param unrated how many of those at the table have not
 */
export const mayAgree = (unrated: number): Verdict =>
  unrated === 0 ? yes : no("not-now", "every_delegation_rates_first");

/** Assessing is the desk's work in every delegation; recording an agreed rating is a motion, which leads move and answer. */
export function may(relation: Relation, verb: ReadinessVerb, of: { assessed?: boolean } = {}): Verdict {
  if (!relation.delegation) return no("forbidden", "guests_have_no_voice");
  if (!relation.roles.includes("lead") && !relation.roles.includes("drafter"))
    return no("forbidden", "only_drafting_seats");
  // A gate finds an institution by its name: nobody moves it alone once another side has judged it.
  if (of.assessed && (verb === "rename" || verb === "remove")) return no("not-now", "institution_assessed");
  return yes;
}
