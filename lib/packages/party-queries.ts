import "server-only";
import type { Verdict } from "@/lib/kernel/errors";
import type { Localised } from "@/lib/kernel/localised";
import type { Viewer } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db";
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
  side: Side;
  ordinal: number;
  name: Localised;
  seatedAt: Date;
  own: boolean;
  seats: SeatView[];
};

export type MotionView = {
  id: string;
  subject: MotionSubject;
  /** The organisation an appointment is about. */
  organisation: Localised | null;
  movedAt: Date;
  delegationId: string;
  /** Delegations that said yes. */
  yes: string[];
  can: { vote: Verdict; withdraw: Verdict };
};

export type Parties = {
  parties: SeatedParty[];
  guests: { role: GuestRole; name: Localised; since: Date }[];
  motions: MotionView[];
  publishedAt: Date | null;
  can: { giveSeat: Verdict; move: Verdict };
};

/** Who sits at the table, who may bind whom, and what is being decided beside the text. Four queries. */
export async function partiesOf(viewer: Viewer, relation: Relation): Promise<Parties> {
  const { packageId } = relation;
  const parties = await db().$queryRaw<Omit<SeatedParty, "own">[]>`
    SELECT d.id, d.side::text AS side, d.ordinal, o.name, d."seatedAt",
           coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'personId', p.id, 'person', p.name, 'organisation', po.name,
             'role', s.role, 'since', s.since) ORDER BY s.role, s.since) FILTER (WHERE s.id IS NOT NULL), '[]') AS seats
    FROM "Delegation" d JOIN "Organisation" o ON o.id = d."organisationId"
    LEFT JOIN ("Seat" s JOIN "Person" p ON p.id = s."personId" AND p."removedAt" IS NULL)
      ON s."delegationId" = d.id AND s."until" IS NULL
    LEFT JOIN "Organisation" po ON po.id = p."organisationId"
    WHERE d."packageId" = ${packageId}::uuid AND d."leftAt" IS NULL
    GROUP BY d.id, o.name ORDER BY d.ordinal`;
  const guests = await db().$queryRaw<Parties["guests"]>`
    SELECT g.role::text AS role, o.name, g.since FROM "Guest" g JOIN "Organisation" o ON o.id = g."organisationId"
    WHERE g."packageId" = ${packageId}::uuid AND g."until" IS NULL ORDER BY g.since`;
  const motions = relation.delegation ? await openMotions(packageId) : [];
  const { publishedAt } = await db().package.findUniqueOrThrow({
    where: { id: packageId },
    select: { publishedAt: true },
  });
  const administers = viewer.administrator && relation.delegation?.organisationId === viewer.organisationId;
  return {
    parties: parties.map(party => ({ ...party, own: party.id === relation.delegation?.id })),
    guests,
    motions: motions.map(motion => ({
      ...motion,
      can: {
        vote: may(relation, "vote"),
        withdraw: may(relation, "withdraw_motion", { delegationId: motion.delegationId }),
      },
    })),
    publishedAt,
    can: { giveSeat: may(relation, "give_seat", { administers }), move: may(relation, "move") },
  };
}

const openMotions = (packageId: string): Promise<Omit<MotionView, "can">[]> =>
  db().$queryRaw`
    SELECT m.id, m.subject, o.name AS organisation, m."movedAt", m."delegationId",
           (SELECT array_agg(v."delegationId"::text) FROM "Vote" v WHERE v."motionId" = m.id) AS yes
    FROM "Motion" m LEFT JOIN "Organisation" o ON o.id::text = m.subject->>'organisationId'
    WHERE m."packageId" = ${packageId}::uuid AND m.stage = 'open' ORDER BY m."movedAt"`;

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
