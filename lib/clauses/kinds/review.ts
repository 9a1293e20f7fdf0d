import { choice, date, line, prose } from "../field";
import { kind } from "../kind";

/** A joint look at how it goes (F8), or at how it went (F9). */
export const review = kind({
  name: "review",
  chapter: "safeguards",
  shape: {
    text: prose().optional(),
    type: choice(["periodic", "after_action"]),
    frequency: choice(["quarterly", "half_yearly", "yearly", "once"]),
    first: date(),
    who: line(),
    published: prose().optional(),
  },
});
