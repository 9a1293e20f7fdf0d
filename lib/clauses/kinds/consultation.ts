import { line, list, period, prose } from "../field";
import { kind } from "../kind";

/** Whom to hear, how and when, and what was answered (N3, F13). */
export const consultation = kind({
  name: "consultation",
  chapter: "safeguards",
  shape: {
    text: prose().optional(),
    groups: list({ who: line() }),
    how: prose(),
    period: period(),
    answered: prose().optional(),
  },
});
