import type { GuestRole, SeatRole } from "@/lib/packages/standing";

/**
 * What a person can be told by letter, and what of it matters to the post: whether somebody waits, where it is read, and
 * who may be told. Its sentence stands in the catalogue `letters`.
 */
type KindOfLetter = {
  about: "waits" | "news" | "account";
  /** Where it is read, below the package's own address, or below the desk's for what is about the account. */
  place:
    | "draft"
    | "talk"
    | "sessions"
    | "clearance"
    | "sign"
    | "parties"
    | "record"
    | "packages"
    | "account"
    | "organisation";
  /** Who may be told, asked again when it goes out: whoever sees the table, or this delegation alone. */
  to: "table" | "standing" | "delegation" | "administrator" | "person";
};

const kinds = {
  amendment_tabled: { about: "waits", place: "draft", to: "table" },
  counter_tabled: { about: "waits", place: "draft", to: "table" },
  change_rejected: { about: "news", place: "draft", to: "table" },
  change_lapsed: { about: "news", place: "draft", to: "table" },
  consent_lapsed: { about: "waits", place: "draft", to: "table" },
  text_merged: { about: "news", place: "record", to: "table" },
  motion_moved: { about: "waits", place: "parties", to: "table" },
  package_published: { about: "news", place: "record", to: "standing" },
  seat_given: { about: "news", place: "parties", to: "standing" },
  donor_seated: { about: "news", place: "parties", to: "table" },
  delegation_left: { about: "news", place: "parties", to: "table" },
  own_delegation_left: { about: "news", place: "packages", to: "person" },
  guest_appointed: { about: "news", place: "parties", to: "standing" },
  mediator_dismissed: { about: "news", place: "parties", to: "table" },
  own_mediation_ended: { about: "news", place: "packages", to: "person" },
  clearance_waits: { about: "waits", place: "clearance", to: "delegation" },
  clearance_given: { about: "news", place: "draft", to: "delegation" },
  clearance_returned: { about: "news", place: "draft", to: "delegation" },
  clearance_due: { about: "waits", place: "clearance", to: "delegation" },
  clearance_late: { about: "waits", place: "clearance", to: "delegation" },
  clearer_due: { about: "news", place: "clearance", to: "delegation" },
  clearer_late: { about: "waits", place: "clearance", to: "delegation" },
  stand_in_named: { about: "waits", place: "clearance", to: "delegation" },
  mentioned: { about: "waits", place: "talk", to: "table" },
  mentioned_at_home: { about: "waits", place: "talk", to: "delegation" },
  question_asked: { about: "waits", place: "talk", to: "delegation" },
  question_answered: { about: "news", place: "talk", to: "table" },
  bridge_tabled: { about: "waits", place: "draft", to: "table" },
  meeting_convened: { about: "news", place: "sessions", to: "table" },
  meeting_changed: { about: "news", place: "sessions", to: "table" },
  meeting_cancelled: { about: "news", place: "sessions", to: "table" },
  minutes_wait: { about: "waits", place: "sessions", to: "table" },
  minutes_objected: { about: "waits", place: "sessions", to: "table" },
  text_initialled: { about: "news", place: "sign", to: "table" },
  signature_waits: { about: "waits", place: "sign", to: "table" },
  text_signed: { about: "news", place: "sign", to: "table" },
  signature_refused: { about: "news", place: "sign", to: "table" },
  signing_lapsed: { about: "news", place: "sign", to: "table" },
  package_entered: { about: "news", place: "sign", to: "table" },
  administration_given: { about: "account", place: "organisation", to: "person" },
  password_changed: { about: "account", place: "account", to: "person" },
  session_started: { about: "account", place: "account", to: "person" },
  factor_added: { about: "account", place: "account", to: "person" },
  factor_removed: { about: "account", place: "account", to: "person" },
  second_factor_required: { about: "account", place: "account", to: "person" },
  recovery_requested: { about: "account", place: "account", to: "person" },
  recovery_opens: { about: "account", place: "account", to: "person" },
  recovery_completed: { about: "account", place: "account", to: "person" },
  recovery_cancelled: { about: "account", place: "account", to: "person" },
  recovery_waits: { about: "waits", place: "organisation", to: "administrator" },
} as const satisfies Record<string, KindOfLetter>;

export type LetterKind = keyof typeof kinds;
export const letterKinds: Readonly<Record<LetterKind, KindOfLetter>> = kinds;

export const isLetterKind = (kind: string): kind is LetterKind => Object.hasOwn(kinds, kind);

/** What is about the account reaches its owner at once and always: it may not have been they who did it. */
export const isAboutAccount = (kind: LetterKind): boolean => letterKinds[kind].about === "account";

/** Whether it is about a package, and not about the desk or the account. */
export const isOfPackage = (kind: LetterKind): boolean =>
  letterKinds[kind].to !== "person" && letterKinds[kind].to !== "administrator";

/** What fills a letter's sentence and leads to it: ids, numbers and words of the product, never a text of a package. */
export type LetterParams = {
  packageId?: string;
  delegationId?: string;
  /** The row it is about: once that is settled, the letter need not go out. */
  subjectId?: string;
  number?: number;
  count?: number;
  role?: SeatRole | GuestRole;
  /** ISO 8601. */
  moment?: string;
};

/** How a reader stands when a letter goes out. */
export type Standing = {
  administrator: boolean;
  relation: { delegation?: { id: string }; guest?: GuestRole } | undefined;
};

/** Whether this may be told to somebody who stands like that now. */
export function mayBeTold(
  kind: LetterKind,
  { delegationId }: LetterParams,
  { administrator, relation }: Standing,
): boolean {
  switch (letterKinds[kind].to) {
    case "person":
      return true;
    case "administrator":
      return administrator;
    case "standing":
      return relation !== undefined;
    case "table":
      return relation?.delegation !== undefined || relation?.guest === "mediator";
    case "delegation":
      return relation?.delegation !== undefined && relation.delegation.id === delegationId;
  }
}
