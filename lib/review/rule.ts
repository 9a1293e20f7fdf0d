import type { Found, Severity, Source } from "./finding";
import type { ReviewedText } from "./reviewed-text";

/** One thing that must hold, or had better hold, before signature; `source` is the id of the demand it serves. */
export type Rule = { severity: Severity; source: Source; find(text: ReviewedText): Iterable<Found> };

export const blocking = (source: Source, find: Rule["find"]): Rule => ({
  severity: "blocking",
  source,
  find,
});
export const advisory = (source: Source, find: Rule["find"]): Rule => ({
  severity: "advisory",
  source,
  find,
});
