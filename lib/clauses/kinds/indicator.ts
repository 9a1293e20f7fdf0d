import { choice, date, group, line, list, period, plain, prose, references } from "../field";
import { kind } from "../kind";

/** How progress is measured; every part is agreed by both sides (F5). */
export const indicator = kind({
  name: "indicator",
  chapter: "indicators",
  shape: {
    text: prose().optional(),
    category: choice([
      "personnel_management",
      "budget_integrity",
      "performance",
      "citizens_perception",
      "oversight",
      "other",
    ]),
    unit: line().optional(),
    measure: choice(["number", "percentage", "nominal", "ordinal", "qualitative"]),
    direction: choice(["up", "down"]),
    baseline: group({ value: plain(120), on: date().optional(), note: prose().optional() }).optional(),
    target: group({ value: plain(120), by: date().optional(), note: prose().optional() }).optional(),
    trajectory: list({
      period: period(),
      target: plain(120).optional(),
      actual: plain(120).optional(),
      note: prose().optional(),
    }).optional(),
    source: line().optional(),
    frequency: choice(["monthly", "quarterly", "half_yearly", "yearly", "once"]).optional(),
    disaggregation: list({ by: line() }).optional(),
    owner: line().optional(),
    milestones: references("milestone").optional(),
  },
});
