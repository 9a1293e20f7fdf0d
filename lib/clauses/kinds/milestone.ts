import { choice, count, group, line, list, prose, reference, references, window } from "../field";
import { kind } from "../kind";

/** What is to be reached, in which window, and who judges that it was (F1, F3, N2). */
export const milestone = kind({
  name: "milestone",
  chapter: (_, body) => `phase:${body.phase}`,
  shape: {
    text: prose().optional(),
    phase: reference("phase"),
    /** The level of result it stands for, where it comes from a results framework (IATI ResultType). */
    level: choice(["output", "outcome", "impact", "other"]).optional(),
    lead: line().optional(),
    window: window(),
    priorities: references("priority").optional(),
    action: count(1, 12).optional(),
    dependsOn: references("milestone").optional(),
    evidence: list({ what: line() }).optional(),
    panel: group({ donor: count(0, 9), host: count(0, 9), independent: count(0, 9) }).optional(),
    scoring: choice(["binary", "graded"]),
  },
});
