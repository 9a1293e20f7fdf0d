import "server-only";
import { DomainError, no, type Verdict } from "@/lib/kernel/errors";
import { type Relation, readable } from "@/lib/packages/standing";
import { db, Prisma } from "@/lib/platform/db";
import { attendable } from "./attendable";
import { fitsMeeting, type MeetingVerb } from "./machine";
import type { MeetingRow, Meetings, MeetingView } from "./meeting";
import { convenedBy, hasLeft } from "./meeting-of";
import { may } from "./policy";

/** Talks of ten years have fewer. */
const listLimit = 200;

type Row = { list: MeetingRow[]; shown: Omit<MeetingView, "can"> | null };

/**
 * The sessions of a package, the latest first, and one of them: the one asked for, else the next, else the last. One query.
 * Sessions are the parties' and their mediator's: for an overseer there are none to find.
 */
export async function meetingsOf(relation: Relation, asked: string | null, now: Date): Promise<Meetings> {
  if (!readable(relation).proposals) throw new DomainError("not-found", "not_found");
  const { packageId } = relation;
  const [row] = await db().$queryRaw<Row[]>(Prisma.sql`
    WITH mine AS (SELECT * FROM "Meeting" WHERE "packageId" = ${packageId}::uuid),
    shown AS (
      SELECT * FROM mine
      WHERE ${asked}::uuid IS NULL OR id = ${asked}::uuid
      ORDER BY stage = 'convened' AND "endsAt" >= ${now} DESC,
               CASE WHEN stage = 'convened' AND "endsAt" >= ${now} THEN "startsAt" END, "startsAt" DESC, id LIMIT 1)
    SELECT (SELECT coalesce(jsonb_agg(to_jsonb(l)), '[]') FROM (
              SELECT m.id, m.title, m.place, m."startsAt", m."endsAt", m.stage, ${answers} AS answers
              FROM mine m ORDER BY m."startsAt" DESC, m.id LIMIT ${listLimit}) l) AS list,
           (SELECT jsonb_build_object('id', m.id, 'title', m.title, 'place', m.place, 'agenda', m.agenda,
                     'startsAt', m."startsAt", 'endsAt', m."endsAt", 'stage', m.stage, 'minutes', m.minutes,
                     'digest', m.digest, 'minutedAt', m."minutedAt", 'attendance', m.attendance,
                     'answers', ${answers}, 'convener', ${convener}, 'attendable',
                     (SELECT coalesce(jsonb_agg(to_jsonb(a) ORDER BY a."delegationId", a.name), '[]') FROM (${attendable}) a))
            FROM shown m) AS shown`);
  const { list, shown } = row as Row;
  return {
    list,
    shown: shown && { ...shown, can: verdicts(relation, shown, now) },
    can: { convene: may(relation, "convene") },
  };
}

/** What was said of the minutes as they are now, for a session aliased `m`. */
const answers = Prisma.sql`
  (SELECT coalesce(jsonb_agg(jsonb_build_object('delegationId', x."delegationId", 'objection', x.objection,
            'approves', x.objection IS NULL, 'at', x.at) ORDER BY x.at), '[]')
   FROM "MinutesApproval" x WHERE x."meetingId" = m.id AND x.digest = m.digest)`;

const convener = Prisma.sql`
  (SELECT jsonb_build_object('delegationId', c.id, 'hasLeft', ${hasLeft(Prisma.sql`c.id`)}, 'person', p.name, 'organisation',
            coalesce((SELECT o.name FROM "Delegation" d JOIN "Organisation" o ON o.id = d."organisationId" WHERE d.id = c.id),
                     (SELECT o.name FROM "Organisation" o WHERE o.id = p."organisationId")))
   FROM "Person" p CROSS JOIN LATERAL (SELECT ${convenedBy} AS id) c WHERE p.id = m."convenedById")`;

function verdicts(relation: Relation, shown: Omit<MeetingView, "can">, now: Date): MeetingView["can"] {
  const decided = (verb: MeetingVerb): Verdict => {
    const allowed = may(relation, verb, shown.convener);
    return allowed.ok ? fitsMeeting(verb, shown.stage) : allowed;
  };
  const record = decided("record_minutes");
  const answer = decided("answer_minutes");
  const begun = new Date(shown.startsAt) <= now;
  const answered = shown.answers.some(({ delegationId }) => delegationId === relation.delegation?.id);
  return {
    change: decided("change_meeting"),
    cancel: decided("cancel_meeting"),
    record: record.ok && !begun ? no("not-now", "meeting_not_begun") : record,
    answer: answer.ok && answered ? no("not-now", "minutes_answered") : answer,
  };
}
