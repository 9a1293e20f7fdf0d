import type { Found, Severity } from "./finding";
import type { ReviewedText } from "./reviewed-text";

/** One thing that must hold, or had better hold, before signature; `source` is the id of the demand it serves. */
export type Rule = { severity: Severity; source: string; find(text: ReviewedText): Iterable<Found> };

export const blocking = (source: string, find: Rule["find"]): Rule => ({
  severity: "blocking",
  source,
  find,
});
export const advisory = (source: string, find: Rule["find"]): Rule => ({
  severity: "advisory",
  source,
  find,
});
