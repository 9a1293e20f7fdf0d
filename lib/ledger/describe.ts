import type { Events, EventType } from "./events";

type Params = Record<string, string | number>;
type Words = Readonly<Record<string, string>>;

/** The key of an event's sentence in the catalogue `events`: the type with its dot as an underscore. */
export type SentenceKey = EventType extends infer T
  ? T extends `${infer Noun}.${infer Verb}`
    ? `${Noun}_${Verb}`
    : never
  : never;

/** What an event's sentence needs beside who acted; names are in the reader's language. */
const params: { [T in EventType]: (data: Events[T], name: (words: Words) => string) => Params } = {
  "package.started": () => ({}),
  "package.published": () => ({}),
  "package.retitled": (data, name) => ({ title: name(data.title) }),
  "delegation.seated": (data, name) => ({ organisation: name(data.organisation), side: data.side }),
  "departure.declared": () => ({}),
  "delegation.left": (data, name) => ({ organisation: name(data.organisation) }),
  "seat.given": data => ({ role: data.role }),
  "seat.ended": () => ({}),
  "guest.appointed": (data, name) => ({ organisation: name(data.organisation), role: data.role }),
  "mediator.dismissed": () => ({}),
  "guest.dismissed": (data, name) => ({ organisation: name(data.organisation), role: data.role }),
  "bridge.tabled": (data, name) => ({ organisation: name(data.organisation) }),
  "bridge.reacted": data => ({ stance: data.stance }),
  "bridge.withdrawn": (data, name) => ({ organisation: name(data.organisation) }),
  "bridge.taken_up": () => ({}),
  "bridge.lapsed": data => ({ count: data.bridges.length }),
  "meeting.convened": (data, name) => ({ organisation: name(data.organisation) }),
  "meeting.changed": (data, name) => ({ organisation: name(data.organisation) }),
  "meeting.cancelled": (data, name) => ({ organisation: name(data.organisation) }),
  "meeting.minuted": (data, name) => ({ organisation: name(data.organisation) }),
  "minutes.approved": () => ({}),
  "minutes.objected": () => ({}),
  "motion.moved": data => ({ kind: data.kind }),
  "motion.voted": () => ({}),
  "motion.rejected": () => ({}),
  "motion.withdrawn": () => ({}),
  "motion.freed": data => ({ kind: data.kind }),
  "motion.lapsed": data => ({ kind: data.kind }),
  "institution.added": () => ({}),
  "institution.renamed": () => ({}),
  "institution.removed": () => ({}),
  "readiness.rated": data => ({ dimension: data.dimension }),
  "readiness.agreed": data => ({ dimension: data.dimension, level: data.level }),
  "amendment.drafted": data => ({ count: data.changes }),
  "draft.edited": () => ({}),
  "draft.discarded": () => ({}),
  "remark.dismissed": () => ({}),
  "clearance.ruled": data => ({ count: data.clearers, days: data.days }),
  "clearance.freed": () => ({}),
  "clearance.sent": () => ({}),
  "clearance.given": () => ({}),
  "clearance.returned": () => ({}),
  "clearance.recalled": () => ({}),
  "stand_in.named": () => ({}),
  "stand_in.ended": () => ({}),
  "counsel.written": data => ({ kind: data.kind }),
  "counsel.edited": data => ({ kind: data.kind }),
  "counsel.removed": data => ({ kind: data.kind }),
  "counsel.shared": data => ({ kind: data.kind }),
  "amendment.tabled": data => ({
    number: data.number,
    count: data.changes.length,
    linked: String(data.linked),
  }),
  "amendment.split": data => ({ count: data.changes.length }),
  "change.withdrawn": data => ({ count: data.changes.length }),
  "change.consented": data => ({ count: data.changes.length }),
  "change.rejected": data => ({ count: data.changes.length }),
  "change.rebased": data => ({ count: data.changes.length }),
  "change.lapsed": data => ({ count: data.changes.length }),
  "change.resolved": () => ({}),
  "text.merged": data => ({ revision: data.revision, count: data.changes.length }),
  "thread.opened": data => ({ about: aboutOf(data) }),
  "message.posted": () => ({}),
  "question.asked": data => ({ count: data.delegations.length }),
  "question.answered": () => ({}),
  "thread.resolved": () => ({}),
  "thread.reopened": () => ({}),
  "own_thread.opened": data => ({ about: aboutOf(data) }),
  "own_message.posted": () => ({}),
  "own_thread.resolved": () => ({}),
  "own_thread.reopened": () => ({}),
  "package.initialled": data => ({ number: data.number, revision: data.revision }),
  "signatories.called": data => ({ count: Object.keys(data.people).length }),
  "text.signed": ({ statement, method }, name) => ({
    number: statement.number,
    name: statement.signatory.name,
    office: statement.signatory.office,
    organisation: name(statement.signatory.organisation),
    method,
  }),
  "signature.refused": () => ({}),
  "package.entered": data => ({ number: data.number, revision: data.revision }),
  "signing.lapsed": () => ({}),
  "organisation.founded": () => ({}),
  "person.invited": data => ({ administrator: String(data.administrator) }),
  "invitation.revoked": () => ({}),
  "person.joined": data => ({ administrator: String(data.administrator) }),
  "person.removed": () => ({}),
  "administration.given": () => ({}),
  "administration.ended": () => ({}),
  "language.chosen": data => ({ language: data.language }),
  "letters.chosen": data => ({ choice: data.choice }),
  "calendar.made": () => ({}),
  "calendar.revoked": () => ({}),
  "session.started": () => ({}),
  "session.ended": () => ({}),
  "password.changed": () => ({}),
  "session.confirmed": data => ({ method: data.method }),
  "passkey.registered": () => ({}),
  "passkey.renamed": () => ({}),
  "passkey.revoked": () => ({}),
  "generator.begun": () => ({}),
  "generator.confirmed": () => ({}),
  "generator.revoked": () => ({}),
  "second_factor.required": () => ({}),
  "second_factor.lifted": () => ({}),
  "recovery.requested": () => ({}),
  "recovery.approved": data => ({ approvals: data.approvals }),
  "recovery.cancelled": () => ({}),
  "recovery.completed": () => ({}),
};

const aboutOf = ({ clauseId, changeId }: Events["thread.opened"]): string =>
  changeId ? "change" : clauseId ? "clause" : "package";

/**
 * One plain sentence for what happened. The caller adds `who` (the delegation that acted) and, for an organisation's own
 * ledger, `person` (who did it) and `subject` (to whom).
 * @param name picks a name's wording for the reader
 */
export function describe(
  event: { type: string; data: unknown },
  name: (words: Words) => string,
): { key: SentenceKey; params: Params } {
  const type = event.type as EventType;
  const make = params[type] as (data: unknown, name: (words: Words) => string) => Params;
  return { key: type.replace(".", "_") as SentenceKey, params: make(event.data, name) };
}
