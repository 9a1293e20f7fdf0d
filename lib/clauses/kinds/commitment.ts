import { choice, count, date, prose, references, where } from "../field";
import { kind } from "../kind";

/** What a donor owes, and by when: mutual accountability (F8). */
export const commitment = kind({
  name: "commitment",
  chapter: "conditions",
  shape: {
    text: prose(),
    by: choice(["date", "after_verification"]),
    due: where("by", ["date"], date().optional()),
    days: where("by", ["after_verification"], count(1, 3_650).optional()),
    clauses: references("milestone", "tranche", "incentive").optional(),
  },
  check: (body, fail) => {
    if (body.by === "date" && !body.due) fail("due", "required");
    if (body.by === "after_verification" && !body.days) fail("days", "required");
  },
});
