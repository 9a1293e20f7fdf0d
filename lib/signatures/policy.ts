import { no, type Verdict, yes } from "@/lib/kernel/errors";
import type { Relation } from "@/lib/packages/standing";

export const signingVerbs = ["sign", "refuse", "read"] as const;
export type SigningVerb = (typeof signingVerbs)[number];

/** What a signatory stands at. */
export type Place = { own: boolean; signed: boolean; turn: boolean };

/**
 * A government is bound by the people named when the text was initialled, and by nobody in their stead. Everyone at the
 * table may see who signed.
 */
export function may(relation: Relation, verb: SigningVerb, place?: Place): Verdict {
  if (verb === "read") return relation.delegation || relation.guest ? yes : no("not-found", "not_found");
  if (!relation.delegation) return no("forbidden", "guests_have_no_voice");
  if (!relation.roles.includes("signatory") || !place?.own) return no("forbidden", "not_a_signatory");
  if (place.signed) return no("not-now", "already_signed");
  return verb === "refuse" || place.turn ? yes : no("not-now", "sign_after_others");
}
