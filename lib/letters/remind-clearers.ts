import "server-only";
import { randomUUID } from "node:crypto";
import { goesOn } from "@/lib/inbox/goes-on";
import { Prisma } from "@/lib/platform/db";
import { postDb } from "./connection";
import { nextDigest } from "./digest-hour";
import type { LetterKind, LetterParams } from "./kinds";

const DAY = 86_400_000;

type Reminder = {
  kind: Extract<LetterKind, `clearance_${string}` | `clearer_${string}`>;
  occasion: string;
  clearingId: string;
  packageId: string;
  delegationId: string;
  dueAt: Date;
  personId: string;
  letterChoice: "at_once" | "daily";
};

/**
 * Tells whoever a draft waits for, and their delegation's leads, that the clearer's time ends within a day, and again that it
 * has ended. Nothing happens when a time runs out, so no ledger tells of it: this looks at what is open. A reminder's
 * occasion is unique, whichever process writes it.
 */
export async function remindClearers(now: Date): Promise<void> {
  const reminders = await postDb().$queryRaw<Reminder[]>(remindersQuery(now));
  if (reminders.length === 0) return;
  await postDb().letter.createMany({
    data: reminders.map(({ kind, occasion, personId, letterChoice, ...of }) => {
      const params: LetterParams = {
        packageId: of.packageId,
        delegationId: of.delegationId,
        subjectId: of.clearingId,
        moment: of.dueAt.toISOString(),
      };
      const dueAt = letterChoice === "daily" ? nextDigest(now) : now;
      return { id: randomUUID(), personId, kind, params, occasion, stage: "queued", createdAt: now, dueAt };
    }),
    skipDuplicates: true,
  });
}

/** Whoever has a day or less from the start was told until when as they were asked: they hear only that it ended. */
const remindersQuery = (now: Date): Prisma.Sql => Prisma.sql`
  WITH due AS (
    SELECT c.id, c."personId", c."dueAt", r."packageId", r."delegationId", c."dueAt" <= ${now} AS late
    FROM "ClearanceRound" r JOIN "Package" p ON p.id = r."packageId" AND ${goesOn}
    JOIN "Clearing" c ON c."roundId" = r.id AND c.stage = 'open'
    JOIN "Clearing" f ON f."roundId" = r.id AND f.ordinal = 0
    WHERE r.stage = 'open' AND (c."dueAt" <= ${now} OR
      c."dueAt" <= ${new Date(now.getTime() + DAY)} AND f."dueAt" - r."startedAt" > interval '1 day')
  ), told AS (
    SELECT id, "personId", true AS clears FROM due
    UNION ALL
    SELECT due.id, i."standInId", true FROM due JOIN "StandIn" i ON i."delegationId" = due."delegationId"
      AND i."personId" = due."personId" AND i."endedAt" IS NULL
      AND ${now.toISOString().slice(0, 10)}::date BETWEEN i."from" AND i."until"
    UNION ALL
    SELECT due.id, s."personId", false FROM due JOIN "Seat" s ON s."delegationId" = due."delegationId"
      AND s.role = 'lead' AND s."until" IS NULL
  ), reminders AS (
    SELECT due.id AS "clearingId", due."packageId", due."delegationId", due."dueAt", told."personId",
           CASE WHEN bool_or(told.clears) THEN 'clearance' ELSE 'clearer' END
             || CASE WHEN due.late THEN '_late' ELSE '_due' END AS kind
    FROM due JOIN told ON told.id = due.id
    GROUP BY due.id, due."packageId", due."delegationId", due."dueAt", due.late, told."personId"
  )
  SELECT o.*, x.occasion, w."letterChoice"::text AS "letterChoice"
  FROM reminders o JOIN "Person" w ON w.id = o."personId" AND w."removedAt" IS NULL AND w."letterChoice" <> 'none'
  CROSS JOIN LATERAL (SELECT o."clearingId" || '/' || o."personId" || '/' || o.kind AS occasion) x
  WHERE NOT EXISTS (SELECT 1 FROM "Letter" l WHERE l.occasion = x.occasion)`;
