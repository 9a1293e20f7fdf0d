import "server-only";
import { readerOf } from "@/lib/amendments/reader";
import type { ClauseKind } from "@/lib/clauses/catalogue";
import { DomainError, type Verdict } from "@/lib/kernel/errors";
import type { Localised } from "@/lib/kernel/localised";
import { type Relation, readable } from "@/lib/packages/standing";
import { db } from "@/lib/platform/db";
import { remarksOn } from "./coach";
import { may } from "./policy";
import type { Remark } from "./remark";
import { loadCoached } from "./subject";

/** Above this many clauses the Draft page leaves the coach to its own page, so that it stays quick. */
export const besideLimit = 1_000;

export type RemarkView = Remark & {
  clause: { kind: ClauseKind; title: Localised } | undefined;
  /** Whose duty it would be, where it is one donor's. */
  donor: Localised | undefined;
};

export type DismissedRemark = RemarkView & { reason: string; person: string; at: string };

export type Coached = { remarks: RemarkView[]; dismissed: DismissedRemark[]; can: { dismiss: Verdict } };

/**
 * What the coach says of the text as this reader sees it. What their delegation has set aside is apart, until what it was
 * about changes. Like the review it is for the parties and their mediator: of a part of the text it would say what is not so.
 * @param clauseId only the remarks on that clause
 */
export async function coachOf(relation: Relation, now: Date, clauseId?: string): Promise<Coached> {
  if (!readable(relation).proposals) throw new DomainError("not-found", "not_found");
  const reader = readerOf(relation);
  const { subject, dismissed } = await loadCoached(db(), reader, now.toISOString().slice(0, 10));
  const names = new Map(subject.text.donors.map(({ delegationId, name }) => [delegationId, name]));
  const clauses = new Map(subject.text.clauses.map(({ id, kind, body: { title } }) => [id, { kind, title }]));
  const setAside = new Map(dismissed.map(one => [`${one.remark} ${one.digest}`, one]));
  const coached: Coached = { remarks: [], dismissed: [], can: { dismiss: may(relation, "dismiss") } };
  for (const remark of remarksOn(subject)) {
    if (clauseId !== undefined && remark.clauseId !== clauseId) continue;
    const view: RemarkView = {
      ...remark,
      clause: remark.clauseId === undefined ? undefined : clauses.get(remark.clauseId),
      donor: names.get(remark.id.split(":").at(-1) ?? ""),
    };
    const known = setAside.get(`${remark.id} ${remark.digest}`);
    if (!known) coached.remarks.push(view);
    else coached.dismissed.push({ ...view, reason: known.reason, person: known.person, at: known.at });
  }
  return coached;
}
