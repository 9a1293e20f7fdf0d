import { type ClauseKind, clauseKinds } from "./catalogue";

/** Places beside the text and its documents, which show every kind. */
type Place = "plan" | "calendar" | "spreadsheet";

/** Where else a kind is shown. A new kind must answer, so that none is left out because nobody thought of it. */
const alsoShown = {
  purpose: [],
  interest: [],
  priority: [],
  term: [],
  phase: ["plan"],
  milestone: ["plan", "calendar", "spreadsheet"],
  condition: [],
  commitment: [],
  incentive: ["spreadsheet"],
  tranche: ["spreadsheet"],
  indicator: ["spreadsheet"],
  sunset: ["plan", "calendar"],
  risk: [],
  review: ["plan", "calendar"],
  consultation: [],
} as const satisfies Record<ClauseKind, readonly Place[]>;

export type KindIn<P extends Place> = {
  [K in ClauseKind]: P extends (typeof alsoShown)[K][number] ? K : never;
}[ClauseKind];

export const kindsIn = <P extends Place>(place: P): KindIn<P>[] =>
  clauseKinds.filter((kind): kind is KindIn<P> => (alsoShown[kind] as readonly Place[]).includes(place));
