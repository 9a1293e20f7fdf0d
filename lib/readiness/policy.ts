import { no, type Verdict, yes } from "@/lib/kernel/errors";
import type { Relation, Side } from "@/lib/packages/standing";

export const readinessVerbs = ["add", "rename", "remove", "rate"] as const;
export type ReadinessVerb = (typeof readinessVerbs)[number];

/** A rating for all is proposed once both sides have judged by themselves: a proposal would anchor whoever has not. */
export const mayAgree = (rated: readonly Side[]): Verdict =>
  new Set(rated).size === 2 ? yes : no("not-now", "both_sides_rate_first");

/** Assessing is the desk's work in every delegation; recording an agreed rating is a motion, which leads move and answer. */
export function may(relation: Relation, verb: ReadinessVerb, of: { assessed?: boolean } = {}): Verdict {
  if (!relation.delegation) return no("forbidden", "guests_have_no_voice");
  if (!relation.roles.includes("lead") && !relation.roles.includes("drafter"))
    return no("forbidden", "only_drafting_seats");
  // A gate finds an institution by its name: nobody moves it alone once another side has judged it.
  if (of.assessed && (verb === "rename" || verb === "remove")) return no("not-now", "institution_assessed");
  return yes;
}
