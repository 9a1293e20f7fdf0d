import { choice, date, group, line, prose, referencesSaidBy, where } from "../field";
import { kind } from "../kind";

/** What must hold before, or while, help flows; in both directions (I3). */
export const condition = kind({
  name: "condition",
  chapter: "conditions",
  shape: {
    text: prose(),
    on: choice(["milestone", "tranche", "incentive", "package"]),
    clauses: where(
      "on",
      ["milestone", "tranche", "incentive"],
      referencesSaidBy("on", "milestone", "tranche", "incentive").optional(),
    ),
    /** Absent where a source, such as an imported file, does not say it. */
    type: choice(["policy", "performance", "fiduciary"]).optional(),
    due: date().optional(),
    deadline: group({
      words: line(),
    }).optional(),
    checkedBy: line().optional(),
    consequence: choice(["hold", "reduce", "suspend"]),
    waivedBy: choice(["every_voice", "donor", "nobody"]),
  },
});
