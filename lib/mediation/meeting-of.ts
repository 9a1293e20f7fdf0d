import "server-only";
import { assert, DomainError } from "@/lib/kernel/errors";
import type { Relation } from "@/lib/packages/standing";
import { Prisma, type Tx } from "@/lib/platform/db";
import { fitsMeeting, type MeetingVerb } from "./machine";
import { type Convener, may } from "./policy";

/** The delegation of whoever convened a session aliased `m`; none where it was the mediator. */
export const convenedBy = Prisma.sql`(
  SELECT d.id FROM "Seat" s JOIN "Delegation" d ON d.id = s."delegationId"
  WHERE d."packageId" = m."packageId" AND s."personId" = m."convenedById" AND s.since <= m."convenedAt"
  ORDER BY s.role = 'lead' DESC, s.since DESC LIMIT 1)`;

/**
 * Whether the delegation with this id, which convened a session aliased `m`, is at the table no more. Where it was the
 * mediator (`id` is null), whether nobody mediates now.
 */
export const hasLeft = (id: Prisma.Sql): Prisma.Sql => Prisma.sql`
  CASE WHEN ${id} IS NULL
    THEN NOT EXISTS (SELECT FROM "Guest" g WHERE g."packageId" = m."packageId" AND g.role = 'mediator' AND g."until" IS NULL)
    ELSE EXISTS (SELECT FROM "Delegation" l WHERE l.id = ${id} AND l."leftAt" IS NOT NULL) END`;

/** The session that a verb is about to touch, with every right and state decided. */
export async function meetingOf(tx: Tx, relation: Relation, verb: MeetingVerb, meetingId: string) {
  // Before it is looked for: a guest who may do nothing with sessions does not learn which there are.
  assert(may(relation, verb === "answer_minutes" ? verb : "convene"));
  const meeting = await tx.meeting.findFirst({ where: { id: meetingId, packageId: relation.packageId } });
  if (!meeting) throw new DomainError("not-found", "not_found");
  const [convener] = await tx.$queryRaw<Convener[]>`
    SELECT c.id AS "delegationId", ${hasLeft(Prisma.sql`c.id`)} AS "hasLeft"
    FROM "Meeting" m CROSS JOIN LATERAL (SELECT ${convenedBy} AS id) c WHERE m.id = ${meetingId}::uuid`;
  assert(may(relation, verb, convener));
  assert(fitsMeeting(verb, meeting.stage));
  return meeting;
}
