import { choice, count, date, neededWhere, prose, references } from "../field";
import { kind } from "../kind";

/** What a donor owes, and by when: mutual accountability (F8). */
export const commitment = kind({
  name: "commitment",
  chapter: "conditions",
  shape: {
    text: prose(),
    by: choice(["date", "after_verification"]),
    due: neededWhere("by", ["date"], date().optional()),
    days: neededWhere("by", ["after_verification"], count(1, 3_650).optional()),
    clauses: references("milestone", "tranche", "incentive").optional(),
  },
});
