import { no, type Verdict, yes } from "@/lib/kernel/errors";
import type { OrganisationActor } from "@/lib/organisations/policy";

/** What is done at an organisation's desk about second factors. What a person does about their own needs a session. */
export const factorVerbs = ["see_factors", "require", "lift", "approve", "stop"] as const;
export type FactorVerb = (typeof factorVerbs)[number];

const refused = no("forbidden", "only_administrator");
const administrators: Record<OrganisationActor, Verdict> = {
  installation: refused,
  administrator: yes,
  member: refused,
  outsider: no("not-found", "not_found"),
};

const rules: Record<FactorVerb, Record<OrganisationActor, Verdict>> = {
  // Who has which factor is a list of whom to steal from.
  see_factors: administrators,
  require: administrators,
  lift: administrators,
  approve: administrators,
  stop: administrators,
};

export const may = (actor: OrganisationActor, verb: FactorVerb): Verdict => rules[verb][actor];

/** A requirement begins with whoever makes it. */
export function mayRequire(
  actor: OrganisationActor,
  stand: { required: boolean; hasFactor: boolean },
): Verdict {
  const verdict = may(actor, "require");
  if (!verdict.ok) return verdict;
  if (stand.required) return no("not-now", "already_required");
  return stand.hasFactor ? yes : no("not-now", "own_factor_first");
}

export function mayLift(actor: OrganisationActor, { required }: { required: boolean }): Verdict {
  const verdict = may(actor, "lift");
  if (!verdict.ok) return verdict;
  return required ? yes : no("not-now", "not_required");
}

/** Two approvals by two people, neither of them the one who is let back in. */
export function mayApprove(
  actor: OrganisationActor,
  stand: { self: boolean; hasApproved: boolean },
): Verdict {
  const verdict = may(actor, "approve");
  if (!verdict.ok) return verdict;
  if (stand.self) return no("not-now", "not_yourself");
  return stand.hasApproved ? no("not-now", "already_approved") : yes;
}

/** The owner, who knows best that they asked for nothing; or any administrator. */
export const mayCancel = (actor: OrganisationActor, { self }: { self: boolean }): Verdict =>
  self ? yes : may(actor, "stop");

/** Where a second factor is required, the last one stays until there is another. */
export const mayRevoke = (stand: { required: boolean; others: number }): Verdict =>
  stand.required && stand.others === 0 ? no("not-now", "last_factor") : yes;
