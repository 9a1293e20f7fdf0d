import { no, type Verdict, yes } from "@/lib/kernel/errors";
import type { Relation, SeatRole } from "@/lib/packages/standing";

const desk: readonly SeatRole[] = ["lead", "drafter"];

/** A remark is set aside by those who word the text. Guests read what the coach says of what they may read. */
export function may(relation: Relation, _verb: "dismiss"): Verdict {
  if (!relation.delegation) return no("forbidden", "guests_have_no_voice");
  return desk.some(role => relation.roles.includes(role)) ? yes : no("forbidden", "only_drafting_seats");
}
