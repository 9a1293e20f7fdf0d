import { choice, count, line, list, period, plain, prose } from "../field";
import { kind } from "../kind";

export const dimensions = [
  "civilian_control",
  "human_resources",
  "integrity",
  "budget",
  "operations",
  "oversight",
] as const;

/** A stretch of the package, entered when each institution is ready for it (F1, F2). */
export const phase = kind({
  name: "phase",
  chapter: clauseId => `phase:${clauseId}`,
  shape: {
    text: prose().optional(),
    order: count(1, 999),
    period: period(),
    gates: list({
      institution: line(),
      dimension: choice(dimensions),
      readiness: count(1, 5),
    }).optional(),
    source: plain(200).optional(),
  },
});
