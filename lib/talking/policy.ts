import { no, type Verdict, yes } from "@/lib/kernel/errors";
import type { Relation, SeatRole } from "@/lib/packages/standing";
import type { TalkVerb } from "./machine";

export const audiences = ["parties", "delegation"] as const;
export type Audience = (typeof audiences)[number];

/** Whose ears a thread is for: every delegation's and the mediator's, or this delegation's alone. */
export type Hearers = { audience: Audience; delegationId: string | null };

/** Whether the thread exists for this person at all (V6). */
export function hears(relation: Relation, { audience, delegationId }: Hearers): boolean {
  if (audience === "delegation") return relation.delegation?.id === delegationId && delegationId !== null;
  return relation.delegation !== undefined || relation.guest === "mediator";
}

/** An answer speaks for the delegation, so it is the desk's work (domain: seat). */
const answering: readonly SeatRole[] = ["lead", "drafter"];

/**
 * Talking binds nobody: every seat may, an observer's too, and the mediator. An administrator without a seat reads along.
 * @param asked the delegation to which a question was put
 */
export function may(relation: Relation, verb: TalkVerb, thread: Hearers, asked?: string): Verdict {
  if (!hears(relation, thread)) {
    if (verb !== "open") return no("not-found", "not_found");
    return no("forbidden", thread.audience === "parties" ? "only_parties_talk" : "only_delegations");
  }
  if (relation.delegation && relation.roles.length === 0) return no("forbidden", "needs_a_seat");
  if (verb !== "answer") return yes;
  if (asked !== relation.delegation?.id) return no("forbidden", "only_the_asked");
  return answering.some(role => relation.roles.includes(role)) ? yes : no("forbidden", "only_drafting_seats");
}
