import { choice, count, line, prose } from "../field";
import { kind } from "../kind";

/** What may go wrong, how likely, and what is done about it (I6). */
export const risk = kind({
  name: "risk",
  chapter: "safeguards",
  shape: {
    text: prose().optional(),
    type: choice(["political", "fiduciary", "diversion", "human_rights", "security", "climate"]),
    likelihood: count(1, 5),
    impact: count(1, 5),
    mitigation: prose(),
    owner: line().optional(),
  },
});
