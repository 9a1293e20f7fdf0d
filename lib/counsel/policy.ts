import { no, type Verdict, yes } from "@/lib/kernel/errors";
import type { Relation } from "@/lib/packages/standing";

export const counselVerbs = ["read", "write", "share"] as const;
export type CounselVerb = (typeof counselVerbs)[number];

/**
 * A delegation's own counsel is for the people who sit in it, and for nobody else: not for the other sides, not for a
 * mediator, and not for an administrator who runs the desk without a seat at it (F10). To show it to the others binds the
 * delegation, and is its lead's.
 */
export function may({ delegation, roles }: Relation, verb: CounselVerb): Verdict {
  if (!delegation || roles.length === 0) return no("not-found", "not_found");
  if (verb === "share" && !roles.includes("lead")) return no("forbidden", "only_lead");
  return yes;
}
