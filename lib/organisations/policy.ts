import { no, type Verdict, yes } from "@/lib/kernel/errors";

/** What is done at an organisation's desk. What a person does about themselves needs a session and nothing else. */
export const organisationVerbs = [
  "see_people",
  "read_record",
  "invite",
  "revoke_invitation",
  "remove",
  "give_administration",
  "end_administration",
] as const;
export type OrganisationVerb = (typeof organisationVerbs)[number];

/**
 * How whoever asks stands to an organisation. `installation` is the shell of the machine it runs on: it founds
 * organisations and brings in their first people, and has no other business at their desks.
 */
export const organisationActors = ["installation", "administrator", "member", "outsider"] as const;
export type OrganisationActor = (typeof organisationActors)[number];

const hidden = no("not-found", "not_found");
const refused = no("forbidden", "only_administrator");
const administrators = { administrator: yes, member: refused, outsider: hidden };
const notTheShell = { ...administrators, installation: refused };
const shellToo = { ...administrators, installation: yes };

const rules: Record<OrganisationVerb, Record<OrganisationActor, Verdict>> = {
  see_people: { installation: yes, administrator: yes, member: yes, outsider: hidden },
  read_record: notTheShell,
  invite: shellToo,
  revoke_invitation: notTheShell,
  remove: shellToo,
  give_administration: notTheShell,
  end_administration: notTheShell,
};

export const may = (actor: OrganisationActor, verb: OrganisationVerb): Verdict => rules[verb][actor];

/** The person something is done to, as far as it matters. */
export type Subject = { self: boolean; administrator: boolean; lastAdministrator: boolean };

/** Nobody removes themselves, and an organisation's desk is never left without anybody to run it. */
export function mayRemove(actor: OrganisationActor, { self, lastAdministrator }: Subject): Verdict {
  const verdict = may(actor, "remove");
  if (!verdict.ok) return verdict;
  if (self) return no("not-now", "not_yourself");
  return lastAdministrator ? no("not-now", "last_administrator") : yes;
}

export function mayGiveAdministration(actor: OrganisationActor, { administrator }: Subject): Verdict {
  const verdict = may(actor, "give_administration");
  if (!verdict.ok) return verdict;
  return administrator ? no("not-now", "already_administrator") : yes;
}

export function mayEndAdministration(actor: OrganisationActor, subject: Subject): Verdict {
  const verdict = may(actor, "end_administration");
  if (!verdict.ok) return verdict;
  if (!subject.administrator) return no("not-now", "already_removed");
  return subject.lastAdministrator ? no("not-now", "last_administrator") : yes;
}
