import { no, type Verdict, yes } from "@/lib/kernel/errors";
import type { Relation, SeatRole } from "@/lib/packages/standing";

export const clearanceVerbs = [
  "set_rule",
  "send",
  "recall",
  "clear",
  "return",
  "name_stand_in",
  "read",
] as const;
export type ClearanceVerb = (typeof clearanceVerbs)[number];

const seats: Record<ClearanceVerb, readonly SeatRole[]> = {
  set_rule: ["lead"],
  send: ["lead", "drafter"],
  recall: ["lead", "drafter"],
  clear: ["lead", "drafter", "clearer", "signatory", "verifier", "observer"],
  return: ["lead", "drafter", "clearer", "signatory", "verifier", "observer"],
  name_stand_in: ["lead", "clearer"],
  read: ["lead", "drafter", "clearer", "signatory", "verifier", "observer"],
};

/**
 * Clearance is a delegation's own business (R4): its lead sets the rule, its desk sends and recalls, and whoever's turn it
 * is clears. For anybody else there is no such thing.
 * @param of `own`: whether the draft is this delegation's; `turn`: whether it is this person's turn; `duty`: whose duty a
 *   stand-in is named for
 */
export function may(
  relation: Relation,
  verb: ClearanceVerb,
  of: { own?: boolean; turn?: boolean; duty?: "own" | "others" } = {},
): Verdict {
  if (!relation.delegation || of.own === false) return no("not-found", "not_found");
  const role = (needed: readonly SeatRole[]) => needed.some(seat => relation.roles.includes(seat));
  if (!role(seats[verb]))
    return no("forbidden", seats[verb].includes("drafter") ? "only_drafting_seats" : "only_lead");
  if ((verb === "clear" || verb === "return") && !of.turn) return no("forbidden", "not_your_turn");
  if (verb === "name_stand_in" && of.duty === "others" && !role(["lead"]))
    return no("forbidden", "only_lead");
  return yes;
}
