import "server-only";
import { assert, type Verdict } from "@/lib/kernel/errors";
import type { Localised } from "@/lib/kernel/localised";
import type { Viewer } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db";
import {
  may,
  mayEndAdministration,
  mayGiveAdministration,
  mayRemove,
  type OrganisationActor,
} from "./policy";
import { hashOf } from "./session";

export type PersonView = {
  id: string;
  name: string;
  email: string;
  administratorSince: Date | null;
  joinedAt: Date;
  /** Roles held in packages now. */
  seats: number;
  self: boolean;
  can: { remove: Verdict; giveAdministration: Verdict; endAdministration: Verdict };
};

export type InvitationView = {
  id: string;
  name: string;
  email: string;
  administrator: boolean;
  expiresAt: Date;
  hasExpired: boolean;
};

export type Desk = {
  people: PersonView[];
  /** Not yet accepted; for administrators only. */
  invitations: InvitationView[];
  can: { invite: Verdict; readRecord: Verdict };
};

const actorOf = (viewer: Viewer): OrganisationActor => (viewer.administrator ? "administrator" : "member");

/** The viewer's organisation: who belongs to it, who is invited, and what the viewer may do about either. */
export async function deskOf(viewer: Viewer, now: Date): Promise<Desk> {
  const { organisationId } = viewer;
  const actor = actorOf(viewer);
  const [people, invitations] = await Promise.all([
    db().person.findMany({
      where: { organisationId, removedAt: null },
      include: { _count: { select: { seats: { where: { until: null, delegation: { leftAt: null } } } } } },
      orderBy: [{ createdAt: "asc" }, { name: "asc" }],
    }),
    viewer.administrator ? openInvitations(organisationId, now) : [],
  ]);
  const administrators = people.filter(person => person.administratorSince !== null).length;
  return {
    people: people.map(({ id, name, email, administratorSince, createdAt, _count }) => {
      const self = id === viewer.personId;
      const administrator = administratorSince !== null;
      const subject = { self, administrator, lastAdministrator: administrator && administrators === 1 };
      return {
        id,
        name,
        email,
        administratorSince,
        joinedAt: createdAt,
        seats: _count.seats,
        self,
        can: {
          remove: mayRemove(actor, subject),
          giveAdministration: mayGiveAdministration(actor, subject),
          endAdministration: mayEndAdministration(actor, subject),
        },
      };
    }),
    invitations,
    can: { invite: may(actor, "invite"), readRecord: may(actor, "read_record") },
  };
}

async function openInvitations(organisationId: string, now: Date): Promise<InvitationView[]> {
  const open = await db().invitation.findMany({
    where: { organisationId, acceptedAt: null, revokedAt: null },
    select: { id: true, name: true, email: true, administrator: true, expiresAt: true },
    orderBy: { createdAt: "desc" },
  });
  return open.map(invitation => ({ ...invitation, hasExpired: invitation.expiresAt <= now }));
}

export type DeskEntry = {
  seq: number;
  at: Date;
  type: string;
  data: unknown;
  /** Who did it; null where the shell of the installation did, or nobody was signed in yet. */
  person: string | null;
  /** To whom it was done. */
  subject: string | null;
};

const pageSize = 40;

/** What happened in the viewer's organisation, newest first. `before` is the number of the entry a page ends at. */
export async function deskRecord(
  viewer: Viewer,
  before?: number,
): Promise<{ entries: DeskEntry[]; older: number | null }> {
  assert(may(actorOf(viewer), "read_record"));
  const rows = await db().$queryRaw<DeskEntry[]>`
    SELECT e.seq, e.at, e.type, e.data, actor.name AS person, coalesce(subject.name, i.name) AS subject
    FROM "Entry" e
    LEFT JOIN "Person" actor ON actor.id = e."personId"
    LEFT JOIN "Person" subject ON subject.id::text = e.data->>'personId'
    LEFT JOIN "Invitation" i ON i.id::text = e.data->>'invitationId'
    WHERE e."ledgerId" = ${viewer.organisationId}::uuid AND e.seq < ${before ?? 2 ** 31 - 1}
    ORDER BY e.seq DESC LIMIT ${pageSize + 1}`;
  const entries = rows.slice(0, pageSize);
  return { entries, older: rows.length > pageSize ? (entries.at(-1)?.seq ?? null) : null };
}

export type SessionView = {
  id: string;
  startedAt: Date;
  seenAt: Date;
  userAgent: string;
  isCurrent: boolean;
  /** How the person proved who they are: 1 password, 2 second factor. */
  assurance: number;
};

/** Where the viewer is signed in now, the session they are in first. */
export async function sessionsOf(viewer: Viewer, current: string, now: Date): Promise<SessionView[]> {
  const open = await db().session.findMany({
    where: {
      personId: viewer.personId,
      revokedAt: null,
      idleExpiresAt: { gt: now },
      expiresAt: { gt: now },
    },
    select: { id: true, createdAt: true, seenAt: true, userAgent: true, assurance: true },
    orderBy: { seenAt: "desc" },
  });
  const views = open.map(({ createdAt, ...rest }) => ({
    ...rest,
    startedAt: createdAt,
    isCurrent: rest.id === current,
  }));
  return views.sort((a, b) => Number(b.isCurrent) - Number(a.isCurrent));
}

/** The address with which the viewer signs in. */
export const emailOf = async (viewer: Viewer): Promise<string> =>
  (await db().person.findUniqueOrThrow({ where: { id: viewer.personId }, select: { email: true } })).email;

export type InvitationBehind = {
  name: string;
  email: string;
  administrator: boolean;
  organisation: Localised;
  expiresAt: Date;
};

/** The invitation a link carries, for whoever holds it; null once it is used, withdrawn or expired. */
export async function invitationBehind(token: string, now: Date): Promise<InvitationBehind | null> {
  const found = await db().invitation.findFirst({
    where: { tokenHash: hashOf(token), acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
    select: {
      name: true,
      email: true,
      administrator: true,
      expiresAt: true,
      organisation: { select: { name: true } },
    },
  });
  return found && { ...found, organisation: found.organisation.name as Localised };
}
