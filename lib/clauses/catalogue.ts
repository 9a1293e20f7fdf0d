import { z } from "zod";
import { strayPaths } from "./dependent-fields";
import type { BodyOf, Chapter } from "./kind";
import { commitment } from "./kinds/commitment";
import { condition } from "./kinds/condition";
import { consultation } from "./kinds/consultation";
import { incentive } from "./kinds/incentive";
import { indicator } from "./kinds/indicator";
import { interest } from "./kinds/interest";
import { milestone } from "./kinds/milestone";
import { phase } from "./kinds/phase";
import { priority } from "./kinds/priority";
import { purpose } from "./kinds/purpose";
import { review } from "./kinds/review";
import { risk } from "./kinds/risk";
import { sunset } from "./kinds/sunset";
import { term } from "./kinds/term";
import { tranche } from "./kinds/tranche";

/** Every kind of clause, in the order in which a document and a menu list them. */
export const catalogue = {
  purpose,
  interest,
  priority,
  term,
  phase,
  milestone,
  condition,
  commitment,
  incentive,
  tranche,
  indicator,
  sunset,
  risk,
  review,
  consultation,
} as const;

export type ClauseKind = keyof typeof catalogue;
export type Body<K extends ClauseKind = ClauseKind> = BodyOf<(typeof catalogue)[K]>;

export const clauseKinds = Object.keys(catalogue) as [ClauseKind, ...ClauseKind[]];
export const visibilities = ["public", "parties", "oversight"] as const;
export type Visibility = (typeof visibilities)[number];

/** Everything about a clause that is negotiated: what a digest is taken over and a consent binds. */
export type ClauseContent = { [K in ClauseKind]: ContentOf<K> }[ClauseKind];
export type ContentOf<K extends ClauseKind> = {
  id: string;
  kind: K;
  visibility: Visibility;
  /** Place within its chapter: compared as a string, character by character. */
  rank: string;
  body: Body<K>;
};

/** The order of chapters; phases stand between foundations and conditions, by their own order. */
export const chapters = [
  "foundations",
  "phase",
  "conditions",
  "money",
  "indicators",
  "endings",
  "safeguards",
] as const;

const envelope = z.strictObject({
  id: z.uuid(),
  kind: z.enum(clauseKinds),
  visibility: z.enum(visibilities),
  rank: z.string().regex(/^[0-9A-Za-z]{1,100}$/),
  body: z.unknown(),
});

/** What can be wrong with a field; each code has a sentence in every language. */
export const issueCodes = [
  "required",
  "invalid",
  "unknown_field",
  "too_long",
  "too_many",
  "duplicate",
  "choice",
  "number",
  "date",
  "window_order",
  "period_order",
  "amount",
  "currency",
  "reference",
  "language",
  "not_applicable",
] as const;
export type IssueCode = (typeof issueCodes)[number];

/** `path` is dotted, into the body: `window.latest`, `text.fr`, `evidence.0.what`. */
export type ContentIssue = { path: string; code: IssueCode };

/**
 * Reads untrusted content. Issues carry a dotted path into the body and an error code of the catalogue of messages. A
 * field that came as undefined, as browsers can send it, is not there: neither a row nor a digest could hold it.
 */
export function readContent(input: unknown): ContentRead {
  const read = fitted(input);
  if (!read.ok) return read;
  const stray = strayPaths(catalogue[read.content.kind].shape, read.content.body);
  if (stray.length > 0) return { ok: false, issues: stray.map(path => ({ path, code: "not_applicable" })) };
  const body: unknown = JSON.parse(JSON.stringify(read.content.body));
  return { ok: true, content: { ...read.content, body } as ClauseContent };
}

type ContentRead = { ok: true; content: ClauseContent } | { ok: false; issues: ContentIssue[] };

function fitted(input: unknown): ContentRead {
  const outer = envelope.safeParse(input);
  if (!outer.success) return { ok: false, issues: issuesOf(outer.error) };
  const body = catalogue[outer.data.kind].schema.safeParse(outer.data.body);
  if (!body.success) return { ok: false, issues: issuesOf(body.error) };
  return { ok: true, content: { ...outer.data, body: body.data } as ClauseContent };
}

/** For content that this program stored: throws where the store was tampered with or a kind changed under it. */
export function trustContent(input: unknown): ClauseContent {
  const read = fitted(input);
  if (!read.ok)
    throw new Error(`stored clause content does not fit its kind: ${JSON.stringify(read.issues[0])}`);
  return read.content;
}

export function chapterOf(content: ClauseContent): Chapter {
  const definition = catalogue[content.kind] as { chapterOf: (id: string, body: unknown) => Chapter };
  return definition.chapterOf(content.id, content.body);
}

function issuesOf(error: z.ZodError): ContentIssue[] {
  return error.issues.map(issue => ({ path: issue.path.join("."), code: codeOf(issue) }));
}

function codeOf(issue: z.core.$ZodIssue): IssueCode {
  if (issue.code === "unrecognized_keys") return "unknown_field";
  if (issue.code === "invalid_key") return "language";
  if (issue.code === "too_big" && issue.origin === "array") return "too_many";
  const named = issueCodes.find(code => code === issue.message);
  if (named) return named;
  return issue.code === "invalid_type" ? "required" : "invalid";
}
