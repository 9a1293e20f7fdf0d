import { canonicalJson } from "@/lib/kernel/canonical-json";
import type { Digest } from "@/lib/kernel/digest";
import type { Row } from "./audit-faults";
import type { Event, Events, EventType } from "./events";
import type { KeptDigests } from "./kept-rows";
import { wordsDigest } from "./words";

export type ToldEntry = { seq: number; at: string; personId: string | null; event: Event };

type Teller<T extends EventType> = (data: Events[T], entry: ToldEntry) => void;

/**
 * What the tables must hold if the record is true: a package's entries folded into rows. The agreed text itself is
 * `TextReplay`'s; here is who sits at the table, what lies on it and who consented to what.
 */
export class Told {
  package: Row = {};
  readonly delegations = new Map<string, Row>();
  readonly seats = new Map<string, Row>();
  readonly guests = new Map<string, Row>();
  readonly motions = new Map<string, Row>();
  readonly signings = new Map<string, Row>();
  readonly signatories = new Map<string, Row>();
  readonly votes = new Map<string, Row>();
  readonly amendments = new Map<string, Row>();
  readonly changes = new Map<string, Row>();
  readonly consents = new Map<string, Row>();
  /** The change that first brought a clause to the table. */
  readonly firstChange = new Map<string, string>();
  /** The change whose content has, or had, this digest. */
  readonly changeOf = new Map<Digest, string>();
  /** Digests of rows that are bound whole, by the row's name; null once removed. */
  readonly rows = new Map<string, Digest | null>();
  readonly #consentsOn = new Map<string, string[]>();
  readonly #openIn = new Map<string, number>();
  #lastMotion = "";

  apply(entry: ToldEntry): void {
    const { type, data } = entry.event;
    for (const [row, digest] of Object.entries((data as { rows?: KeptDigests }).rows ?? {}))
      this.rows.set(row, digest);
    (this.#tellers[type] as ((data: unknown, entry: ToldEntry) => void) | null)?.(data, entry);
  }

  /** Whether that delegation's consent to that wording stands now. */
  stands(changeId: string, delegationId: string, digest: Digest): boolean {
    return this.consents.get(`${changeId} ${delegationId} ${digest}`)?.lapsedAt === null;
  }

  /** `null`: of an event that no row of the package follows from. */
  readonly #tellers: { [T in EventType]: Teller<T> | null } = {
    "package.started": ({ slug, title, termStart, termEnd, languages, hostCountry }, { at, personId }) => {
      const given = {
        slug,
        title: canonicalJson(title),
        termStart,
        termEnd,
        languages: languages.join(" "),
        hostCountry,
      };
      this.package = {
        ...given,
        stage: "drafting",
        publishedAt: null,
        createdAt: at,
        createdById: personId,
        inForceRevision: null,
        inForceAt: null,
      };
    },
    "package.published": (_, { at }) => {
      this.package = { ...this.package, publishedAt: at };
      this.#carried("publish", at);
    },
    "package.retitled": ({ title }, { at }) => {
      this.package = { ...this.package, title: canonicalJson(title) };
      this.#carried("retitle", at);
    },
    "delegation.seated": ({ delegationId, side, organisationId }, { at }) => {
      const ordinal = this.delegations.size;
      const since = { seatedAt: at, leftAt: null, leftReason: null };
      this.delegations.set(delegationId, { side, organisationId, ordinal, ...since });
      this.#carried("seat", at);
    },
    "departure.declared": ({ delegationId, reason }) => {
      // What follows in its command follows from no motion that was voted on before.
      this.#lastMotion = "";
      update(this.delegations, delegationId, { leftReason: reason });
    },
    "delegation.left": ({ delegationId }, { at }) => {
      update(this.delegations, delegationId, { leftAt: at });
      this.#silence(delegationId, at);
    },
    "seat.given": ({ seatId, delegationId, personId, role }, { at }) => {
      this.seats.set(seatId, { delegationId, personId, role, since: at, until: null });
    },
    "seat.ended": ({ seatId }, { at }) => update(this.seats, seatId, { until: at }),
    "guest.appointed": ({ organisationId, role }, { at }) => {
      this.guests.set(`${organisationId} ${role} ${at}`, { until: null, reason: null });
      this.#carried("appoint", at);
    },
    "mediator.dismissed": ({ organisationId, reason }, { at }) => {
      for (const [key, guest] of this.guests)
        if (key.startsWith(`${organisationId} mediator `) && guest.until === null)
          update(this.guests, key, { until: at, reason });
    },
    "guest.dismissed": null,
    "bridge.tabled": null,
    "bridge.reacted": null,
    "bridge.withdrawn": null,
    "bridge.taken_up": null,
    "bridge.lapsed": null,
    "meeting.convened": null,
    "meeting.changed": null,
    "meeting.cancelled": null,
    "meeting.minuted": null,
    "minutes.approved": null,
    "minutes.objected": null,
    "motion.moved": ({ motionId, delegationId, kind, subject }, { at, personId }) => {
      const moved = { delegationId, kind, subject, movedById: personId, movedAt: at };
      this.motions.set(motionId, { ...moved, stage: "open", settledAt: null });
      this.#vote(motionId, delegationId, personId, at);
    },
    "motion.voted": ({ motionId, delegationId }, { at, personId }) =>
      this.#vote(motionId, delegationId, personId, at),
    "motion.rejected": ({ motionId }, { at }) =>
      update(this.motions, motionId, { stage: "rejected", settledAt: at }),
    "motion.withdrawn": ({ motionId }, { at }) =>
      update(this.motions, motionId, { stage: "withdrawn", settledAt: at }),
    "motion.freed": ({ motionId }) => {
      this.#lastMotion = motionId;
    },
    "motion.lapsed": ({ motionId }, { at }) =>
      update(this.motions, motionId, { stage: "lapsed", settledAt: at }),
    "readiness.agreed": (_, { at }) => this.#carried("rate", at),
    "amendment.tabled": (tabled, { at, personId }) => this.#table(tabled, personId, at),
    "amendment.split": ({ amendmentId }) => update(this.amendments, amendmentId, { linked: false }),
    "change.consented": ({ delegationId, changes }, { at, personId }) => {
      for (const { changeId, digest } of changes) this.#consent(changeId, delegationId, digest, personId, at);
    },
    "change.rebased": ({ changes }, { at }) => {
      for (const { changeId, digest, base, conflicts } of changes) {
        this.#lapseConsents(changeId, at);
        this.#reword(changeId, digest, conflicts);
        update(this.changes, changeId, { baseDigest: base });
      }
    },
    "change.resolved": ({ delegationId, change: { changeId, digest } }, { at, personId }) => {
      this.#reword(changeId, digest, []);
      this.#consent(changeId, delegationId, digest, personId, at);
    },
    "change.rejected": ({ changes, reason }, { at }) => this.#close(changes, "rejected", at, reason),
    "change.withdrawn": ({ changes, reason }, { at }) => this.#close(changes, "withdrawn", at, reason),
    "change.lapsed": ({ changes, reasons }, { at }) => {
      for (const [index, changeId] of changes.entries())
        this.#close([changeId], "lapsed", at, wordsDigest(reasons[index] ?? ""));
    },
    "text.merged": ({ changes }, { at }) =>
      this.#close(
        changes.map(change => this.changeOf.get(change.consentDigest) ?? ""),
        "agreed",
        at,
      ),
    "institution.added": null,
    "institution.renamed": null,
    "institution.removed": null,
    "readiness.rated": null,
    "amendment.drafted": null,
    "draft.edited": null,
    "draft.discarded": null,
    "remark.dismissed": null,
    "clearance.ruled": null,
    "clearance.freed": null,
    "clearance.sent": null,
    "clearance.given": null,
    "clearance.returned": null,
    "clearance.recalled": null,
    "stand_in.named": null,
    "stand_in.ended": null,
    "counsel.written": null,
    "counsel.edited": null,
    "counsel.removed": null,
    "counsel.shared": null,
    "thread.opened": null,
    "message.posted": null,
    "question.asked": null,
    "question.answered": null,
    "thread.resolved": null,
    "thread.reopened": null,
    "own_thread.opened": null,
    "own_message.posted": null,
    "own_thread.resolved": null,
    "own_thread.reopened": null,
    "package.initialled": ({ signingId, number, revision, root, order, signatories }, { at }) => {
      this.package = { ...this.package, stage: "initialled" };
      this.#carried("initial", at);
      const row = { number, revision, root, order, stage: "open", openedAt: at, settledAt: null };
      this.signings.set(signingId, row);
      for (const { id, delegationId, ordinal } of signatories)
        this.signatories.set(id, { signingId, delegationId, ordinal, ...unsigned, ...unrefused });
    },
    "signatories.called": ({ signingId, motionId, people }) => {
      update(this.signings, signingId, { motionId });
      for (const [id, personId] of Object.entries(people)) update(this.signatories, id, { personId });
    },
    "text.signed": ({ statement, method, proof }, { at, personId }) => {
      const { id, name, office } = statement.signatory;
      const given = { name, office, method, personId, signedAt: at, ...unrefused };
      update(this.signatories, id, {
        ...given,
        statement: canonicalJson(statement),
        proof: proof && canonicalJson(proof),
      });
    },
    "signature.refused": ({ signatoryId, reason }, { at }) =>
      update(this.signatories, signatoryId, { refusal: reason, refusedAt: at }),
    "package.entered": ({ signingId, revision }, { at }) => {
      this.package = { ...this.package, stage: "in_force", inForceRevision: revision, inForceAt: at };
      update(this.signings, signingId, { stage: "complete", settledAt: at });
    },
    "signing.lapsed": ({ signingId }, { at }) => {
      const stage = this.package.inForceAt === null ? "negotiating" : "in_force";
      this.package = { ...this.package, stage };
      this.#carried("reopen", at);
      update(this.signings, signingId, { stage: "lapsed", settledAt: at });
    },
    "organisation.founded": null,
    "person.invited": null,
    "invitation.revoked": null,
    "person.joined": null,
    "person.removed": null,
    "administration.given": null,
    "administration.ended": null,
    "language.chosen": null,
    "letters.chosen": null,
    "calendar.made": null,
    "calendar.revoked": null,
    "session.started": null,
    "session.ended": null,
    "password.changed": null,
    "session.confirmed": null,
    "passkey.registered": null,
    "passkey.renamed": null,
    "passkey.revoked": null,
    "generator.begun": null,
    "generator.confirmed": null,
    "generator.revoked": null,
    "second_factor.required": null,
    "second_factor.lifted": null,
    "recovery.requested": null,
    "recovery.approved": null,
    "recovery.cancelled": null,
    "recovery.completed": null,
  };

  /** A motion carries in the command of its last vote, or of what freed it, and its effect is told right after. */
  #carried(kind: string, at: string): void {
    if (this.motions.get(this.#lastMotion)?.kind === kind)
      update(this.motions, this.#lastMotion, { stage: "carried", settledAt: at });
  }

  #vote(motionId: string, delegationId: string, personId: string | null, at: string): void {
    this.#lastMotion = motionId;
    this.votes.set(`${motionId} ${delegationId}`, { personId, at });
  }

  #table(tabled: Events["amendment.tabled"], personId: string | null, at: string): void {
    const { amendmentId, number, delegationId, linked, words, changes } = tabled;
    if (this.package.stage === "drafting") this.package = { ...this.package, stage: "negotiating" };
    // One that only decides conflicts in changes tabled before has nothing open (amendments/put-on-table.ts).
    const standing =
      changes.length > 0 ? { stage: "tabled", settledAt: null } : { stage: "settled", settledAt: at };
    const row = { number, delegationId, linked, words, tabledAt: at, ...standing };
    this.amendments.set(amendmentId, row);
    this.#openIn.set(amendmentId, changes.length);
    for (const { changeId, clauseId, digest, base, counters, position, edition } of changes) {
      const row = { clauseId, amendmentId, delegationId, baseDigest: base, countersId: counters, position };
      const since = { stage: "open", settledAt: null, reason: null, edition: edition - 1 };
      this.changes.set(changeId, { ...row, ...since });
      this.#reword(changeId, digest, []);
      if (!this.firstChange.has(clauseId)) this.firstChange.set(clauseId, changeId);
      this.#consent(changeId, delegationId, digest, personId, at);
    }
  }

  #reword(changeId: string, digest: Digest, conflicts: readonly string[]): void {
    const edition = Number(this.changes.get(changeId)?.edition) + 1;
    update(this.changes, changeId, { digest, edition, conflicts: JSON.stringify(conflicts) });
    this.changeOf.set(digest, changeId);
  }

  #consent(
    changeId: string,
    delegationId: string,
    digest: Digest,
    personId: string | null,
    at: string,
  ): void {
    const key = `${changeId} ${delegationId} ${digest}`;
    if (this.consents.has(key)) return;
    this.consents.set(key, { personId, at, lapsedAt: null });
    this.#consentsOn.set(changeId, [...(this.#consentsOn.get(changeId) ?? []), key]);
  }

  #lapseConsents(changeId: string, at: string): void {
    for (const key of this.#consentsOn.get(changeId) ?? [])
      if (this.consents.get(key)?.lapsedAt === null) update(this.consents, key, { lapsedAt: at });
  }

  /** Consents of a voice that is gone count no longer for what is still open. */
  #silence(delegationId: string, at: string): void {
    for (const [changeId, keys] of this.#consentsOn)
      if (this.changes.get(changeId)?.stage === "open")
        for (const key of keys)
          if (key.startsWith(`${changeId} ${delegationId} `) && this.consents.get(key)?.lapsedAt === null)
            update(this.consents, key, { lapsedAt: at });
  }

  #close(changeIds: readonly string[], stage: string, at: string, reason: Digest | null = null): void {
    for (const changeId of changeIds) {
      update(this.changes, changeId, { stage, settledAt: at, reason });
      const amendmentId = String(this.changes.get(changeId)?.amendmentId);
      const open = (this.#openIn.get(amendmentId) ?? 0) - 1;
      this.#openIn.set(amendmentId, open);
      if (open === 0) update(this.amendments, amendmentId, { stage: "settled", settledAt: at });
    }
  }
}

const unsigned = { name: null, office: null, method: null, statement: null, proof: null, signedAt: null };
const unrefused = { refusal: null, refusedAt: null };

function update(rows: Map<string, Row>, key: string, columns: Row): void {
  const row = rows.get(key);
  if (row) rows.set(key, { ...row, ...columns });
}
