/**
 * What can go wrong for a reason a person can understand. The reason is a key of the catalogue `errors`; parameters
 * fill its placeholders. What a person may not see is `not-found`, never `forbidden`.
 */
export type ErrorCode = "unauthenticated" | "forbidden" | "not-found" | "invalid" | "not-now" | "conflict";

export type Reason = { reason: ReasonKey; params?: Record<string, string | number> };

/** Every reason, once; each has a sentence in every language (messages/<language>/errors.json). */
export const reasonKeys = [
  "sign_in_first",
  "not_found",
  "invalid_input",
  "only_lead",
  "only_drafting_seats",
  "only_delegations",
  "only_administrator",
  "guests_have_no_voice",
  "delegation_left",
  "package_closed",
  "text_frozen",
  "text_moved",
  "own_change",
  "already_consented",
  "not_open",
  "not_draft",
  "has_conflicts",
  "no_conflicts",
  "empty_amendment",
  "in_clearance",
  "clear_first",
  "cleared_other_words",
  "clearance_over",
  "no_clearance_rule",
  "no_clearer_seated",
  "not_a_clearer",
  "not_seated",
  "not_your_turn",
  "not_linked",
  "only_mediator",
  "only_conveners",
  "not_convener",
  "not_contested",
  "bridge_settled",
  "meeting_over",
  "meeting_cancelled",
  "meeting_not_begun",
  "no_minutes",
  "minutes_answered",
  "not_present",
  "only_proposer",
  "only_donor_tables",
  "only_host_tables",
  "only_owner_tables",
  "dangling_reference",
  "still_referred_to",
  "duplicate_clause",
  "nothing_changed",
  "clause_gone",
  "counter_gone",
  "needs_both_sides",
  "term_order",
  "slug_taken",
  "wrong_organisation",
  "already_seated",
  "already_at_table",
  "not_a_donor",
  "nobody_to_lead",
  "signing_before_seating",
  "host_stays",
  "last_donor",
  "last_lead",
  "already_voted",
  "already_moved",
  "nothing_agreed",
  "nothing_new_to_sign",
  "no_signatory",
  "review_incomplete",
  "signing_open",
  "no_signing",
  "not_a_signatory",
  "already_signed",
  "sign_after_others",
  "has_passkey",
  "motion_settled",
  "institution_exists",
  "institution_assessed",
  "every_delegation_rates_first",
  "already_public",
  "already_appointed",
  "title_unchanged",
  "title_signed",
  "email_taken",
  "invitation_spent",
  "wrong_credentials",
  "password_weak",
  "too_many_tries",
  "already_removed",
  "not_yourself",
  "last_administrator",
  "already_administrator",
  "too_large",
  "busy",
  "needs_a_seat",
  "only_parties_talk",
  "only_the_asked",
  "already_answered",
  "thread_resolved",
  "thread_open",
  "question_waits",
  "talks_over",
  "cannot_read_thread",
  "quote_not_there",
  "quote_not_for_all",
  "rationale_missing",
  "code_refused",
  "passkey_refused",
  "challenge_spent",
  "no_factor",
  "generator_exists",
  "last_factor",
  "own_factor_first",
  "already_required",
  "not_required",
  "recovery_open",
  "recovery_settled",
  "recovery_waits",
  "recovery_needs_approvals",
  "already_approved",
] as const;
export type ReasonKey = (typeof reasonKeys)[number];

/** One field that does not fit: `path` dotted from the input's root, `code` a key of the catalogue `issues`. */
export type FieldError = { path: string; code: string };

export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly reason: ReasonKey,
    readonly details: { params?: Record<string, string | number>; fieldErrors?: FieldError[] } = {},
  ) {
    super(`${code}: ${reason}`);
    this.name = "DomainError";
  }
}

/** Too many ask for the same costly thing at once: nothing is wrong with the question, and later it is answered. */
export class Busy extends Error {
  override readonly name = "Busy";
  constructor(readonly comeAgainSeconds: number) {
    super(`busy for some ${comeAgainSeconds} s`);
  }
}

/** A policy's or a machine's answer. */
export type Verdict = { ok: true } | ({ ok: false; code: ErrorCode } & Reason);

export const yes: Verdict = { ok: true };

export const no = (code: ErrorCode, reason: ReasonKey, params?: Reason["params"]): Verdict => ({
  ok: false,
  code,
  reason,
  params,
});

/** Throws the verdict's reason where it is a no. */
export function assert(verdict: Verdict): void {
  if (!verdict.ok) throw new DomainError(verdict.code, verdict.reason, { params: verdict.params });
}
