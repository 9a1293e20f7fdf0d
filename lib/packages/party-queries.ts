import "server-only";
import { DomainError, no, type Verdict } from "@/lib/kernel/errors";
import type { Localised } from "@/lib/kernel/localised";
import type { Viewer } from "@/lib/kernel/viewer";
import { db, Prisma } from "@/lib/platform/db";
import { unbound } from "@/lib/signatures/unbound";
import { retitling } from "./machine";
import { placeOnSide } from "./place";
import { may } from "./policy";
import type { MotionSubject } from "./schema";
import type { GuestRole, Relation, SeatRole, Side } from "./standing";

/** Dates are ISO 8601 text, as PostgreSQL's JSON has them. */
export type SeatView = {
  id: string;
  personId: string;
  person: string;
  organisation: Localised;
  role: SeatRole;
  since: string;
};

export type SeatedParty = {
  id: string;
  organisationId: string;
  side: Side;
  place: number;
  name: Localised;
  seatedAt: Date;
  own: boolean;
  /** A text is in force that this delegation, seated since, did not sign. */
  unbound: boolean;
  seats: SeatView[];
};

/** A delegation that left; its reason is for those at the talks. Moments are ISO 8601. */
export type FormerParty = {
  id: string;
  place: number;
  name: Localised;
  seatedAt: string;
  leftAt: string;
  reason: string | null;
};

export type MotionView = {
  id: string;
  subject: MotionSubject;
  /** The organisation that would be appointed or seated. */
  organisation: Localised | null;
  /** The institution a rating is about. */
  institution: Localised | null;
  movedAt: Date;
  delegationId: string;
  /** Delegations that said yes. */
  yes: string[];
  can: { vote: Verdict; withdraw: Verdict };
};

export type Parties = {
  parties: SeatedParty[];
  former: FormerParty[];
  guests: { id: string; organisationId: string; role: GuestRole; name: Localised; since: Date }[];
  /** Mediators that a delegation dismissed, and why: for the delegations. */
  dismissed: { id: string; name: Localised; until: string; reason: string; delegation: Localised }[];
  motions: MotionView[];
  publishedAt: Date | null;
  can: { giveSeat: Verdict; move: Verdict; retitle: Verdict; leave: Verdict };
};

type Row = {
  parties: (Omit<SeatedParty, "own" | "seatedAt"> & { seatedAt: string })[];
  former: FormerParty[];
  guests: (Omit<Parties["guests"][number], "since"> & { since: string })[];
  dismissed: Parties["dismissed"];
  motions: (Omit<MotionView, "can" | "movedAt"> & { movedAt: string })[];
  publishedAt: Date | null;
};

/** Who sits at the table, who may bind whom, and what is being decided beside the text. One query. */
export async function partiesOf(viewer: Viewer, relation: Relation): Promise<Parties> {
  const [row] = await db().$queryRaw<Row[]>(partiesQuery(relation));
  if (!row) throw new DomainError("not-found", "not_found");
  const move = may(relation, "move");
  const administers = viewer.administrator && relation.delegation?.organisationId === viewer.organisationId;
  return {
    parties: row.parties.map(party => ({
      ...party,
      seatedAt: new Date(party.seatedAt),
      own: party.id === relation.delegation?.id,
    })),
    former: row.former,
    guests: row.guests.map(guest => ({ ...guest, since: new Date(guest.since) })),
    dismissed: row.dismissed,
    motions: row.motions.map(motion => ({
      ...motion,
      movedAt: new Date(motion.movedAt),
      can: {
        vote: may(relation, "vote"),
        withdraw: may(relation, "withdraw_motion", { delegationId: motion.delegationId }),
      },
    })),
    publishedAt: row.publishedAt,
    can: {
      giveSeat: may(relation, "give_seat", { administers }),
      move,
      retitle: move.ok ? retitling[relation.stage] : move,
      leave: mayLeave(relation, row.parties),
    },
  };
}

/** What the button says before the command decides it again. */
function mayLeave(relation: Relation, parties: readonly { side: Side }[]): Verdict {
  const verdict = may(relation, "leave");
  const donors = parties.filter(({ side }) => side === "donor").length;
  return verdict.ok && donors < 2 ? no("not-now", "last_donor") : verdict;
}

/** Motions are the delegations' own: a guest reads none. */
const partiesQuery = ({ packageId, delegation, guest }: Relation): Prisma.Sql => Prisma.sql`
  SELECT k."publishedAt",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'organisationId', o.id, 'side', d.side, 'place', ${placeOnSide},
              'name', o.name, 'seatedAt', d."seatedAt", 'unbound', ${unbound}, 'seats', ${seatsOf}) ORDER BY d.ordinal), '[]')
     FROM "Delegation" d JOIN "Organisation" o ON o.id = d."organisationId"
     WHERE d."packageId" = k.id AND d."leftAt" IS NULL) AS parties,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'place', ${placeOnSide}, 'name', o.name, 'seatedAt', d."seatedAt",
              'leftAt', d."leftAt", 'reason',
              CASE WHEN ${delegation !== undefined || guest === "mediator"} THEN d."leftReason" END) ORDER BY d."leftAt"), '[]')
     FROM "Delegation" d JOIN "Organisation" o ON o.id = d."organisationId"
     WHERE d."packageId" = k.id AND d."leftAt" IS NOT NULL) AS former,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'organisationId', o.id, 'role', g.role, 'name', o.name,
              'since', g.since) ORDER BY g.since), '[]')
     FROM "Guest" g JOIN "Organisation" o ON o.id = g."organisationId"
     WHERE g."packageId" = k.id AND g."until" IS NULL) AS guests,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', g.id, 'name', o.name, 'until', g."until", 'reason', g.reason,
              'delegation', ${dismissedBy}) ORDER BY g."until"), '[]')
     FROM "Guest" g JOIN "Organisation" o ON o.id = g."organisationId"
     WHERE ${delegation !== undefined} AND g."packageId" = k.id AND g.reason IS NOT NULL) AS dismissed,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'subject', m.subject, 'organisation', o.name, 'institution', i.name,
              'movedAt', m."movedAt", 'delegationId', m."delegationId", 'yes',
              (SELECT coalesce(jsonb_agg(v."delegationId"), '[]') FROM "Vote" v JOIN "Delegation" y ON y.id = v."delegationId"
                 AND y."leftAt" IS NULL WHERE v."motionId" = m.id))
              ORDER BY m."movedAt"), '[]')
     FROM "Motion" m LEFT JOIN "Organisation" o ON o.id::text = m.subject->>'organisationId'
       LEFT JOIN "Institution" i ON i."packageId" = m."packageId" AND i.id::text = m.subject->>'institutionId'
     WHERE ${delegation !== undefined} AND m."packageId" = k.id AND m.stage = 'open') AS motions
  FROM "Package" k WHERE k.id = ${packageId}::uuid`;

/** Whose lead dismissed the guest aliased `g`, as the record has it. */
const dismissedBy = Prisma.sql`
  (SELECT o.name FROM "Entry" e JOIN "Delegation" d ON d.id = (e.data->>'delegationId')::uuid
   JOIN "Organisation" o ON o.id = d."organisationId"
   WHERE e."ledgerId" = g."packageId" AND e.type = 'mediator.dismissed' AND e.at = g."until"
     AND e.data->>'organisationId' = g."organisationId"::text LIMIT 1)`;

/** Seats of the delegation aliased `d`, but for people who were removed. */
const seatsOf = Prisma.sql`
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'personId', p.id, 'person', p.name,
            'organisation', po.name, 'role', s.role, 'since', s.since) ORDER BY s.role, s.since), '[]')
   FROM "Seat" s JOIN "Person" p ON p.id = s."personId" AND p."removedAt" IS NULL
   JOIN "Organisation" po ON po.id = p."organisationId"
   WHERE s."delegationId" = d.id AND s."until" IS NULL)`;

/** People who could take a seat in the viewer's delegation: its organisation's, and a host's sister ministries'. */
export async function seatable(
  relation: Relation,
): Promise<{ id: string; name: string; organisation: Localised }[]> {
  if (!relation.delegation) return [];
  const { organisationId, side } = relation.delegation;
  return db().$queryRaw`
    SELECT p.id, p.name, o.name AS organisation
    FROM "Person" p JOIN "Organisation" o ON o.id = p."organisationId"
    JOIN "Organisation" home ON home.id = ${organisationId}::uuid
    WHERE p."removedAt" IS NULL
      AND (o.id = home.id OR (${side} = 'host' AND o.kind = 'host' AND o.country = home.country))
    ORDER BY o."createdAt", p.name`;
}
