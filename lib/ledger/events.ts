import type { PasskeyProof, Statement } from "./signed-statement";

/**
 * What can happen, in the past tense. Data holds ids, digests and numbers; free text stays in its own table, behind
 * that table's rights. Visibility is fixed per event: a public entry is public the day the package is.
 */
export type Consented = { changeId: string; clauseId: string; digest: string };

/** A change as it was tabled: what it starts from, what it answers, where it stands in its amendment. */
export type Tabled = Consented & {
  base: string | null;
  counters: string | null;
  position: number;
  edition: number;
};

/** What a delegation says of bridging text. */
export type Stance = "acceptable" | "with_changes" | "not_acceptable";

/** A session of the talks, by who convened it. */
type Convened = { meetingId: string; organisation: Record<string, string> };

export type Events = {
  "package.started": {
    slug: string;
    title: Record<string, string>;
    termStart: string;
    termEnd: string;
    languages: string[];
    hostCountry: string;
  };
  "package.published": Record<never, never>;
  "package.retitled": { title: Record<string, string> };
  "delegation.seated": {
    delegationId: string;
    side: "donor" | "host";
    organisationId: string;
    organisation: Record<string, string>;
    voice: boolean;
  };
  /** `reason`: digest of the reason given; that it has left is told by `delegation.left`. */
  "departure.declared": { delegationId: string; reason: string };
  "delegation.left": { delegationId: string; organisationId: string; organisation: Record<string, string> };
  "seat.given": { delegationId: string; seatId: string; personId: string; role: string };
  "seat.ended": { delegationId: string; seatId: string; personId: string };
  "guest.appointed": {
    organisationId: string;
    organisation: Record<string, string>;
    role: "mediator" | "overseer";
  };
  /** `reason`: digest of the reason given; that it is gone is told by `guest.dismissed`. */
  "mediator.dismissed": { delegationId: string; organisationId: string; reason: string };
  "guest.dismissed": Events["guest.appointed"];
  /** `changes`: the open changes it gathers; `replaces`: the bridging text it takes the place of. */
  "bridge.tabled": {
    bridgeId: string;
    organisation: Record<string, string>;
    clauseId: string;
    digest: string;
    changes: string[];
    replaces: string | null;
  };
  "bridge.reacted": { bridgeId: string; delegationId: string; digest: string; stance: Stance };
  "bridge.withdrawn": { bridgeId: string; organisation: Record<string, string> };
  "bridge.taken_up": { bridgeId: string; delegationId: string; clauseId: string; digest: string };
  "bridge.lapsed": { bridges: string[] };
  "meeting.convened": Convened;
  "meeting.changed": Convened;
  "meeting.cancelled": Convened;
  /** `digest`: of the minutes and who was there. */
  "meeting.minuted": Convened & { digest: string };
  "minutes.approved": { meetingId: string; delegationId: string; digest: string };
  "minutes.objected": { meetingId: string; delegationId: string; digest: string };
  /** `subject`: digest of what is decided. */
  "motion.moved": { motionId: string; delegationId: string; kind: string; subject: string };
  "motion.voted": { motionId: string; delegationId: string };
  "motion.rejected": { motionId: string; delegationId: string };
  "motion.withdrawn": { motionId: string };
  /** A delegation left, and whoever remains had said yes: it is carried, or lapses where it makes no sense any more. */
  "motion.freed": { motionId: string; kind: string };
  "motion.lapsed": { motionId: string; kind: string };
  "institution.added": { institutionId: string };
  "institution.renamed": { institutionId: string };
  "institution.removed": { institutionId: string };
  /** Without its level: the others read it once they have given theirs. */
  "readiness.rated": { institutionId: string; dimension: string };
  "readiness.agreed": { institutionId: string; dimension: string; level: number };
  "amendment.drafted": { amendmentId: string; changes: number };
  "draft.edited": { amendmentId: string; digests: string[] };
  "draft.discarded": { amendmentId: string };
  "remark.dismissed": { dismissalId: string };
  "clearance.ruled": { clearers: number; order: string; days: number };
  "clearance.freed": Record<never, never>;
  "clearance.sent": { amendmentId: string; roundId: string; digest: string };
  "clearance.given": { amendmentId: string; roundId: string; clearingId: string; stage: string };
  "clearance.returned": { amendmentId: string; roundId: string; clearingId: string; stage: string };
  "clearance.recalled": { amendmentId: string; roundId: string };
  "stand_in.named": { standInId: string; from: string; until: string };
  "stand_in.ended": { standInId: string };
  "counsel.written": { entryId: string; kind: string };
  "counsel.edited": { entryId: string; kind: string };
  "counsel.removed": { entryId: string; kind: string };
  "counsel.shared": { shareId: string; delegationId: string; kind: string };
  "amendment.tabled": {
    amendmentId: string;
    number: number;
    delegationId: string;
    linked: boolean;
    /** Digest of its title, its rationale, who began it and when. */
    words: string;
    changes: Tabled[];
  };
  /** `reason`: digest of the reason given. */
  "change.withdrawn": { delegationId: string; changes: string[]; reason: string };
  "amendment.split": { amendmentId: string; changes: string[] };
  "change.consented": { delegationId: string; changes: Consented[] };
  "change.rejected": { delegationId: string; changes: string[]; reason: string };
  "change.rebased": { changes: (Consented & { base: string | null; conflicts: string[] })[] };
  /** `reasons`: a key for each change, in their order. */
  "change.lapsed": { changes: string[]; reasons: string[] };
  "change.resolved": { delegationId: string; change: Consented };
  "text.merged": {
    revision: number;
    root: string;
    clauseCount: number;
    changes: {
      clauseId: string;
      action: "add" | "change" | "remove";
      digest: string | null;
      consentDigest: string;
      consents: { delegationId: string; digest: string }[];
    }[];
  };
  /** On a clause, on a change of it, or, where both are null, on the package. */
  "thread.opened": { threadId: string; clauseId: string | null; changeId: string | null };
  "message.posted": { threadId: string; messageId: string; mentions: string[] };
  "question.asked": { threadId: string; messageId: string; delegations: string[] };
  "question.answered": { threadId: string; messageId: string; delegationId: string; answerId: string };
  "thread.resolved": { threadId: string };
  "thread.reopened": { threadId: string };
  /** The same within one delegation. */
  "own_thread.opened": { threadId: string; clauseId: string | null; changeId: string | null };
  "own_message.posted": { threadId: string; messageId: string; mentions: string[] };
  "own_thread.resolved": { threadId: string };
  "own_thread.reopened": { threadId: string };
  /** A text is before its signatories, named by their places alone; who they are is the parties'. */
  "package.initialled": {
    signingId: string;
    number: number;
    revision: number;
    root: string;
    order: "free" | "fixed";
    signatories: { id: string; delegationId: string; ordinal: number }[];
  };
  "signatories.called": { signingId: string; motionId: string; people: Record<string, string> };
  "text.signed": { statement: Statement; method: "passkey" | "code"; proof: PasskeyProof | null };
  /** `reason`: digest of the reason given. */
  "signature.refused": { signingId: string; signatoryId: string; reason: string };
  "package.entered": { signingId: string; number: number; revision: number; root: string };
  "signing.lapsed": { signingId: string };
  "organisation.founded": { kind: string };
  "person.invited": { invitationId: string; administrator: boolean };
  "invitation.revoked": { invitationId: string };
  "person.joined": { personId: string; administrator: boolean };
  "person.removed": { personId: string };
  "administration.given": { personId: string };
  "administration.ended": { personId: string };
  "language.chosen": { personId: string; language: string };
  "letters.chosen": { personId: string; choice: "at_once" | "daily" | "none" };
  "calendar.made": { feedId: string; personId: string };
  "calendar.revoked": { feedId: string; personId: string };
  "session.started": { sessionId: string; personId: string };
  "session.ended": { sessionId: string; personId: string };
  "password.changed": { personId: string };
  "session.confirmed": { sessionId: string; personId: string; method: "passkey" | "code" };
  "passkey.registered": { passkeyId: string; personId: string };
  "passkey.renamed": { passkeyId: string; personId: string };
  "passkey.revoked": { passkeyId: string; personId: string };
  "generator.begun": { generatorId: string; personId: string };
  "generator.confirmed": { generatorId: string; personId: string };
  "generator.revoked": { generatorId: string; personId: string };
  "second_factor.required": Record<never, never>;
  "second_factor.lifted": Record<never, never>;
  "recovery.requested": { recoveryId: string; personId: string };
  /** `opensAt`: with the second approval, when it can be completed. */
  "recovery.approved": { recoveryId: string; personId: string; approvals: number; opensAt: string | null };
  "recovery.cancelled": { recoveryId: string; personId: string };
  "recovery.completed": { recoveryId: string; personId: string };
};

export type EventType = keyof Events;
export type Event = { [T in EventType]: { type: T; data: Events[T] } }[EventType];
export type EntryVisibility = "public" | "parties" | "oversight" | "delegation" | "organisation";

export const visibilityOf: Record<EventType, EntryVisibility> = {
  "package.started": "public",
  "package.published": "public",
  "package.retitled": "public",
  "delegation.seated": "public",
  "departure.declared": "parties",
  "delegation.left": "public",
  "seat.given": "parties",
  "seat.ended": "parties",
  "guest.appointed": "public",
  "mediator.dismissed": "parties",
  "guest.dismissed": "public",
  "bridge.tabled": "parties",
  "bridge.reacted": "parties",
  "bridge.withdrawn": "parties",
  "bridge.taken_up": "parties",
  "bridge.lapsed": "parties",
  "meeting.convened": "parties",
  "meeting.changed": "parties",
  "meeting.cancelled": "parties",
  "meeting.minuted": "parties",
  "minutes.approved": "parties",
  "minutes.objected": "parties",
  "motion.moved": "parties",
  "motion.voted": "parties",
  "motion.rejected": "parties",
  "motion.withdrawn": "parties",
  "motion.freed": "parties",
  "motion.lapsed": "parties",
  "institution.added": "parties",
  "institution.renamed": "parties",
  "institution.removed": "parties",
  "readiness.rated": "parties",
  "readiness.agreed": "oversight",
  "amendment.drafted": "delegation",
  "draft.edited": "delegation",
  "draft.discarded": "delegation",
  "remark.dismissed": "delegation",
  "clearance.ruled": "delegation",
  "clearance.freed": "delegation",
  "clearance.sent": "delegation",
  "clearance.given": "delegation",
  "clearance.returned": "delegation",
  "clearance.recalled": "delegation",
  "stand_in.named": "delegation",
  "stand_in.ended": "delegation",
  "counsel.written": "delegation",
  "counsel.edited": "delegation",
  "counsel.removed": "delegation",
  "counsel.shared": "parties",
  "amendment.tabled": "parties",
  "change.withdrawn": "parties",
  "amendment.split": "parties",
  "change.consented": "parties",
  "change.rejected": "parties",
  "change.rebased": "parties",
  "change.lapsed": "parties",
  "change.resolved": "parties",
  "text.merged": "public",
  "thread.opened": "parties",
  "message.posted": "parties",
  "question.asked": "parties",
  "question.answered": "parties",
  "thread.resolved": "parties",
  "thread.reopened": "parties",
  "own_thread.opened": "delegation",
  "own_message.posted": "delegation",
  "own_thread.resolved": "delegation",
  "own_thread.reopened": "delegation",
  "package.initialled": "public",
  "signatories.called": "parties",
  "text.signed": "public",
  "signature.refused": "parties",
  "package.entered": "public",
  "signing.lapsed": "public",
  "organisation.founded": "organisation",
  "person.invited": "organisation",
  "invitation.revoked": "organisation",
  "person.joined": "organisation",
  "person.removed": "organisation",
  "administration.given": "organisation",
  "administration.ended": "organisation",
  "language.chosen": "organisation",
  "letters.chosen": "organisation",
  "calendar.made": "organisation",
  "calendar.revoked": "organisation",
  "session.started": "organisation",
  "session.ended": "organisation",
  "password.changed": "organisation",
  "session.confirmed": "organisation",
  "passkey.registered": "organisation",
  "passkey.renamed": "organisation",
  "passkey.revoked": "organisation",
  "generator.begun": "organisation",
  "generator.confirmed": "organisation",
  "generator.revoked": "organisation",
  "second_factor.required": "organisation",
  "second_factor.lifted": "organisation",
  "recovery.requested": "organisation",
  "recovery.approved": "organisation",
  "recovery.cancelled": "organisation",
  "recovery.completed": "organisation",
};
