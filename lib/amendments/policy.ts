import { type ClauseKind, catalogue } from "@/lib/clauses/catalogue";
import { no, type Verdict, yes } from "@/lib/kernel/errors";
import type { Relation, SeatRole } from "@/lib/packages/standing";
import type { Verb } from "./machine";

/** Drafting is the desk's work; binding the delegation is the lead's (domain: seat). */
const seats: Record<Verb, readonly SeatRole[]> = {
  draft: ["lead", "drafter"],
  edit: ["lead", "drafter"],
  discard: ["lead", "drafter"],
  table: ["lead"],
  consent: ["lead"],
  counter: ["lead"],
  reject: ["lead"],
  withdraw: ["lead"],
  split: ["lead"],
  resolve: ["lead"],
};

/** Verbs that only the delegation that tabled may do to its own change. */
const proposersOwn: readonly Verb[] = ["edit", "discard", "table", "withdraw", "split", "resolve"];
/** Verbs that answer the other side. */
const answers: readonly Verb[] = ["counter", "reject"];

/**
 * May this person do this to a change of that delegation? A private draft of another delegation does not exist for
 * them. A proposer consents again only after a rebase; that an own consent still stands is the machine's matter.
 */
export function may(relation: Relation, verb: Verb, proposer?: string): Verdict {
  if (!relation.delegation) return no("forbidden", "guests_have_no_voice");
  const own = proposer === undefined || proposer === relation.delegation.id;
  if (!own && (verb === "edit" || verb === "discard" || verb === "table"))
    return no("not-found", "not_found");
  if (!seats[verb].some(role => relation.roles.includes(role)))
    return no("forbidden", seats[verb].includes("drafter") ? "only_drafting_seats" : "only_lead");
  if (!own && proposersOwn.includes(verb)) return no("forbidden", "only_proposer");
  if (own && proposer !== undefined && answers.includes(verb)) return no("forbidden", "own_change");
  return yes;
}

/**
 * May this delegation word, move or remove a clause of this kind? A priority is the host's (F3), an interest that donor's
 * alone who declared it (N5): nobody speaks for another, and nobody takes another's words off the table. What a donor
 * declared that has left stays in the text until the other donors amend it.
 * @param owner the delegation that first drafted the clause; absent where the clause would be new or its owner has left
 */
export function mayWord(relation: Relation, kind: ClauseKind, owner?: string): Verdict {
  const { tabledBy } = catalogue[kind];
  if (tabledBy === undefined) return yes;
  if (tabledBy !== relation.delegation?.side)
    return no("forbidden", tabledBy === "donor" ? "only_donor_tables" : "only_host_tables");
  return owner === undefined || owner === relation.delegation.id ? yes : no("forbidden", "only_owner_tables");
}
