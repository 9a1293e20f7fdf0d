import "server-only";
import type { ClauseKind } from "@/lib/clauses/catalogue";
import { DomainError } from "@/lib/kernel/errors";
import type { Localised } from "@/lib/kernel/localised";
import { type Relation, readable } from "@/lib/packages/standing";
import { db } from "@/lib/platform/db";
import type { Finding } from "./finding";
import { loadSubject } from "./load";
import { review } from "./review";

/** A finding with the name of its clause. */
export type ReviewItem = Finding & { clause: { id: string; kind: ClauseKind; title: Localised } | undefined };

export type Review = { items: ReviewItem[]; clauses: number };

/**
 * What is missing before signature. For the parties and their mediator, who may read the whole text: of a part of it the
 * review would say what is not so.
 */
export async function reviewOf(relation: Relation, now: Date): Promise<Review> {
  if (!readable(relation).proposals) throw new DomainError("not-found", "not_found");
  const subject = await loadSubject(db(), relation.packageId, now.toISOString().slice(0, 10));
  const clauses = new Map(subject.clauses.map(({ id, kind, body: { title } }) => [id, { id, kind, title }]));
  return {
    items: review(subject).map(finding => ({
      ...finding,
      clause: finding.clauseId === undefined ? undefined : clauses.get(finding.clauseId),
    })),
    clauses: subject.clauses.length,
  };
}
