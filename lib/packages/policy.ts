import { no, type Verdict, yes } from "@/lib/kernel/errors";
import type { OrganisationKind } from "@/lib/kernel/viewer";
import { isClosed, type Relation } from "./standing";

export const packageVerbs = [
  "start",
  "give_seat",
  "end_seat",
  "move",
  "vote",
  "withdraw_motion",
  "leave",
] as const;
export type PackageVerb = (typeof packageVerbs)[number];

/** A package begins with one of the two sides; nobody else has anything to offer or to ask. */
export const mayStart = (kind: OrganisationKind): Verdict =>
  kind === "donor" || kind === "host" ? yes : no("forbidden", "only_delegations");

/**
 * Seats are given by the delegation's lead, or by the administrator of its organisation. Decisions that need every voice
 * are moved and answered by leads. A donor leaves by its own decision; without its host there is no package.
 */
export function may(
  relation: Relation,
  verb: Exclude<PackageVerb, "start">,
  of: { delegationId?: string; administers?: boolean } = {},
): Verdict {
  if (!relation.delegation) return no("forbidden", "guests_have_no_voice");
  const own = of.delegationId === undefined || of.delegationId === relation.delegation.id;
  const lead = relation.roles.includes("lead");
  switch (verb) {
    case "give_seat":
    case "end_seat":
      if (!own) return no("forbidden", "only_delegations");
      return lead || of.administers ? yes : no("forbidden", "only_lead");
    case "move":
    case "vote":
      return lead ? yes : no("forbidden", "only_lead");
    case "withdraw_motion":
      if (!own) return no("forbidden", "only_proposer");
      return lead ? yes : no("forbidden", "only_lead");
    case "leave":
      if (!lead) return no("forbidden", "only_lead");
      if (relation.delegation.side === "host") return no("forbidden", "host_stays");
      return isClosed(relation.stage) ? no("not-now", "package_closed") : yes;
  }
}
