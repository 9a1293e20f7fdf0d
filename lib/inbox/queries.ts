import "server-only";
import type { Viewer } from "@/lib/kernel/viewer";
import { convenedBy } from "@/lib/mediation/meeting-of";
import { placeOnSide } from "@/lib/packages/place";
import type { MotionSubject } from "@/lib/packages/schema";
import { db, Prisma } from "@/lib/platform/db";
import { goesOn } from "./goes-on";
import { objectedMinutes } from "./objected-minutes";
import {
  draftsFromClearers,
  draftsToClear,
  stalledAtHome,
  textsNobodyCanSign,
  textsToSign,
} from "./own-duties";

type Words = Record<string, string>;

/** Something that waits for the viewer's delegation. */
export type Waiting = {
  what:
    | "answer"
    | "confirm"
    | "resolve"
    | "vote"
    | "question"
    | "mention"
    | "bridge"
    | "minutes"
    | "objected"
    | "clear"
    | "vacant"
    | "overdue"
    | "returned"
    | "cleared"
    | "sign"
    | "unsignable";
  slug: string;
  package: Words;
  /**
   * Number and title of the amendment; null for a motion. Of a question or a call by name how it begins, of bridging text
   * the title of its clause, of minutes that of their session, of a draft its own, of a text that
   * cannot be signed who was to. Of a text to sign which amendment in
   * force it would be, 0 for the memorandum.
   */
  number: number | null;
  title: string | null;
  from: Words;
  side: "donor" | "host" | "mediator";
  /** Of that delegation among those of its side; 0 for the mediator. */
  place: number;
  linked: boolean;
  count: number;
  since: Date;
  /** A motion's kind. */
  motion: MotionSubject["kind"] | null;
  /** Id of the one thing that waits, where its page opens at it: a message, a clause, a session, a round, a signing. */
  subject: string | null;
  /** By when, where it has a deadline. */
  due: Date | null;
  /** For whom the viewer would do it, where that is somebody who is away. */
  stead: string | null;
};

/** The first words of a message aliased `m`. */
const beginning = Prisma.sql`left(m.body, 160) || CASE WHEN length(m.body) > 160 THEN '…' ELSE '' END`;
/** Who said it: their delegation, or the mediator. */
const speaker = Prisma.sql`o.name, coalesce(d.side::text, 'mediator'), ${placeOnSide}`;
const speakerOf = Prisma.sql`
  JOIN "Person" w ON w.id = m."personId" LEFT JOIN "Delegation" d ON d.id = m."delegationId"
  JOIN "Organisation" o ON o.id = coalesce(d."organisationId", w."organisationId")`;
/** What the clause of a bridge aliased `b` is called, in the viewer's language where it says so. */
const titleOf = ({ language }: Viewer) => Prisma.sql`
  coalesce(b.body -> 'title' ->> ${language},
           (SELECT words FROM jsonb_each_text(b.body -> 'title') AS one(language, words) LIMIT 1))`;

/**
 * What needs the viewer, oldest first: other delegations' changes to answer, own changes that were carried over and wait
 * for a new consent, own conflicts to resolve, motions to vote on, bridging text to react to, minutes to approve or to write
 * again, questions put to the delegation until it answers, and calls by name until their thread was seen; drafts to clear,
 * drafts whose clearers are late or gone, drafts that came back from them, texts to sign, and texts that somebody gone was
 * to sign. One query; the first 200.
 */
export async function waitingFor(viewer: Viewer, now: Date): Promise<Waiting[]> {
  return db().$queryRaw<Waiting[]>(waitingQuery(viewer, now));
}

/** Exported so that a test can have its plan explained. */
export const waitingQuery = (viewer: Viewer, now: Date): Prisma.Sql => Prisma.sql`
    WITH mine AS (
      SELECT DISTINCT d.id, d."packageId", d."seatedAt" FROM "Delegation" d
      JOIN "Seat" s ON s."delegationId" = d.id AND s."personId" = ${viewer.personId}::uuid AND s."until" IS NULL
      WHERE d."leftAt" IS NULL AND s.role IN ('lead', 'drafter')
    )
    SELECT CASE WHEN c."delegationId" <> mine.id THEN 'answer'
                WHEN c.conflicts <> '[]' THEN 'resolve' ELSE 'confirm' END AS what,
           p.slug, p.title AS package, a.number, a.title, o.name AS "from", d.side::text AS side, ${placeOnSide} AS place,
           a.linked, count(*)::int AS count, min(a."tabledAt") AS since, NULL AS motion, NULL AS subject,
           NULL::timestamptz AS due, NULL AS stead
    FROM mine JOIN "Change" c ON c."packageId" = mine."packageId" AND c.stage = 'open'
    JOIN "Amendment" a ON a.id = c."amendmentId" JOIN "Package" p ON p.id = c."packageId"
    JOIN "Delegation" d ON d.id = c."delegationId" JOIN "Organisation" o ON o.id = d."organisationId"
    LEFT JOIN "Consent" k ON k."changeId" = c.id AND k."delegationId" = mine.id AND k."lapsedAt" IS NULL
    WHERE k.id IS NULL AND (c."delegationId" = mine.id OR c.conflicts = '[]')
    GROUP BY 1, p.slug, p.title, o.name, d.id, a.id
    UNION ALL
    SELECT 'vote', p.slug, p.title, NULL, NULL, o.name, d.side::text, ${placeOnSide}, false, 1, m."movedAt", m.kind::text, NULL,
           NULL, NULL
    FROM mine JOIN "Motion" m ON m."packageId" = mine."packageId" AND m.stage = 'open'
    JOIN "Package" p ON p.id = m."packageId" JOIN "Delegation" d ON d.id = m."delegationId"
    JOIN "Organisation" o ON o.id = d."organisationId"
    WHERE NOT EXISTS (SELECT 1 FROM "Vote" v WHERE v."motionId" = m.id AND v."delegationId" = mine.id)
    UNION ALL
    SELECT 'bridge', p.slug, p.title, NULL, ${titleOf(viewer)}, o.name, 'mediator', 0, false, 1, b."tabledAt", NULL,
           b."clauseId"::text, NULL, NULL
    FROM mine JOIN "Bridge" b ON b."packageId" = mine."packageId" AND b.stage = 'open'
    JOIN "Package" p ON p.id = b."packageId" JOIN "Organisation" o ON o.id = b."organisationId"
    WHERE ${goesOn} AND NOT EXISTS (
      SELECT 1 FROM "Reaction" r WHERE r."bridgeId" = b.id AND r."delegationId" = mine.id AND r.digest = b.digest)
    UNION ALL
    SELECT 'minutes', p.slug, p.title, NULL, m.title, o.name, coalesce(d.side::text, 'mediator'), ${placeOnSide},
           false, 1, m."minutedAt", NULL, m.id::text, NULL, NULL
    FROM mine JOIN "Meeting" m ON m."packageId" = mine."packageId" AND m.stage = 'held' AND m."endsAt" >= mine."seatedAt"
    JOIN "Package" p ON p.id = m."packageId" JOIN "Person" w ON w.id = m."convenedById"
    LEFT JOIN "Delegation" d ON d.id = ${convenedBy}
    JOIN "Organisation" o ON o.id = coalesce(d."organisationId", w."organisationId")
    WHERE EXISTS (SELECT 1 FROM "Seat" s WHERE s."delegationId" = mine.id AND s."personId" = ${viewer.personId}::uuid
                    AND s."until" IS NULL AND s.role = 'lead')
      AND NOT EXISTS (SELECT 1 FROM "MinutesApproval" x
                      WHERE x."meetingId" = m.id AND x."delegationId" = mine.id AND x.digest = m.digest)
    UNION ALL
    SELECT 'question', p.slug, p.title, NULL, ${beginning}, ${speaker}, false, 1, m.at, NULL, m.id::text, NULL, NULL
    FROM mine JOIN "Question" q ON q."delegationId" = mine.id AND q."answerId" IS NULL
    JOIN "Message" m ON m.id = q."messageId" JOIN "Package" p ON p.id = m."packageId" ${speakerOf}
    WHERE ${goesOn}
    UNION ALL
    SELECT 'mention', p.slug, p.title, NULL, ${beginning}, ${speaker}, false, 1, m.at, NULL, m.id::text, NULL, NULL
    FROM "Message" m JOIN "Thread" t ON t.id = m."threadId" JOIN "Package" p ON p.id = m."packageId" ${speakerOf}
    LEFT JOIN "ThreadVisit" x ON x."threadId" = t.id AND x."personId" = ${viewer.personId}::uuid
    WHERE m.mentions @> ARRAY[${viewer.personId}::uuid] AND m.at > coalesce(x.at, '-infinity')
      AND (EXISTS (SELECT 1 FROM "Seat" s JOIN "Delegation" y ON y.id = s."delegationId" AND y."leftAt" IS NULL
                   WHERE s."personId" = ${viewer.personId}::uuid AND s."until" IS NULL AND y."packageId" = t."packageId"
                     AND (t.audience = 'parties' OR y.id = t."delegationId"))
           OR t.audience = 'parties' AND EXISTS (
             SELECT 1 FROM "Guest" g WHERE g."packageId" = t."packageId" AND g.role = 'mediator' AND g."until" IS NULL
               AND g."organisationId" = ${viewer.organisationId}::uuid))
      AND NOT EXISTS (SELECT 1 FROM mine JOIN "Question" q ON q."delegationId" = mine.id AND q."answerId" IS NULL
                      WHERE q."messageId" = m.id AND ${goesOn})
    UNION ALL ${objectedMinutes(viewer)}
    UNION ALL ${draftsToClear(viewer, now)}
    UNION ALL ${stalledAtHome(viewer, now)}
    UNION ALL ${draftsFromClearers(viewer)}
    UNION ALL ${textsToSign(viewer)}
    UNION ALL ${textsNobodyCanSign(viewer)}
    ORDER BY since LIMIT 200`;
