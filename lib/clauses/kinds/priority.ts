import { choice, count, group, line, prose } from "../field";
import { kind } from "../kind";

/** A national priority, written by the host and anchored in its own policy cycle (F3). */
export const priority = kind({
  name: "priority",
  chapter: "foundations",
  tabledBy: "host",
  shape: {
    text: prose(),
    anchor: group({
      document: line(),
      cycle: choice(["security_strategy", "white_paper", "budget_year", "development_plan", "other"]),
      year: count(1950, 2150),
    }),
  },
});
