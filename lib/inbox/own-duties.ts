import "server-only";
import type { Viewer } from "@/lib/kernel/viewer";
import { placeOnSide } from "@/lib/packages/place";
import { Prisma } from "@/lib/platform/db";
import { goesOn } from "./goes-on";

/*
 * What waits for one person rather than for whoever drafts in a delegation: a seat as clearer or signatory is enough. Each
 * begins at the person's own rows, so that no package of others is ever looked at.
 */

/** Rows of the inbox have these columns, in this order (`Waiting`). */
const home = Prisma.sql`o.name, d.side::text, ${placeOnSide}`;
const homeOf = Prisma.sql`
  JOIN "Delegation" d ON d.id = r."delegationId" AND d."leftAt" IS NULL JOIN "Organisation" o ON o.id = d."organisationId"
  JOIN "Package" p ON p.id = d."packageId" AND ${goesOn}`;
/** Whether that person has such a seat in the delegation aliased `d`. */
const seated = (person: Prisma.Sql, role = Prisma.sql`true`) => Prisma.sql`
  EXISTS (SELECT 1 FROM "Seat" s WHERE s."delegationId" = d.id AND s."personId" = ${person} AND s."until" IS NULL
            AND ${role})`;

/** People whose clearing the person may do today: their own, anywhere, and that of whom they stand in for in a delegation. */
const duties = (own: Prisma.Sql, now: Date) => Prisma.sql`
  (SELECT ${own} AS id, NULL::uuid AS "delegationId" UNION
   SELECT i."personId", i."delegationId" FROM "StandIn" i WHERE i."standInId" = ${own}
     AND i."endedAt" IS NULL AND ${now.toISOString().slice(0, 10)}::date BETWEEN i."from" AND i."until")`;

/** Drafts whose clearing is the person's turn, or that of somebody whom they stand in for today; each round once. */
export function draftsToClear({ personId }: Viewer, now: Date): Prisma.Sql {
  const own = Prisma.sql`${personId}::uuid`;
  return Prisma.sql`
    SELECT 'clear', p.slug, p.title, NULL, a.title, ${home}, a.linked, 1,
           coalesce((SELECT max(x."doneAt") FROM "Clearing" x WHERE x."roundId" = r.id AND r."order" = 'in_order'), r."startedAt"),
           NULL, r.id::text, min(c."dueAt"),
           CASE WHEN bool_and(w.id IS NOT NULL) THEN string_agg(w.name, ', ' ORDER BY w.name) END
    FROM ${duties(own, now)} duty
    JOIN "Clearing" c ON c."personId" = duty.id AND c.stage = 'open'
    JOIN "ClearanceRound" r ON r.id = c."roundId" AND r.stage = 'open'
      AND r."delegationId" = coalesce(duty."delegationId", r."delegationId")
    JOIN "Amendment" a ON a.id = r."amendmentId" ${homeOf}
    LEFT JOIN "Person" w ON w.id = duty.id AND w.id <> ${own}
    WHERE ${seated(own)}
    GROUP BY r.id, a.id, p.id, o.id, d.id`;
}

/** Whether the clearing aliased `c` asks somebody who can no longer clear, and nobody stands in for them. */
const vacant = (now: Date) => Prisma.sql`
  (NOT EXISTS (SELECT 1 FROM "Seat" s JOIN "Person" q ON q.id = s."personId" AND q."removedAt" IS NULL
               WHERE s."delegationId" = r."delegationId" AND s."personId" = c."personId" AND s."until" IS NULL
                 AND s.role = 'clearer')
   AND NOT EXISTS (SELECT 1 FROM "StandIn" i
                   JOIN "Seat" s ON s."delegationId" = i."delegationId" AND s."personId" = i."standInId" AND s."until" IS NULL
                   JOIN "Person" q ON q.id = i."standInId" AND q."removedAt" IS NULL
                   WHERE i."delegationId" = r."delegationId" AND i."personId" = c."personId" AND i."endedAt" IS NULL
                     AND i."until" >= ${now.toISOString().slice(0, 10)}::date))`;

/**
 * Drafts that other clearers of the delegation are late with or can no longer clear, to its leads, who alone can put somebody
 * in their stead; each round once.
 */
export function stalledAtHome({ personId }: Viewer, now: Date): Prisma.Sql {
  const own = Prisma.sql`${personId}::uuid`;
  return Prisma.sql`
    SELECT CASE WHEN bool_or(c.vacant) THEN 'vacant' ELSE 'overdue' END, p.slug, p.title, NULL, a.title, ${home}, a.linked, 1,
           min(CASE WHEN c.vacant THEN coalesce(c.gone, r."startedAt") ELSE c."dueAt" END), NULL, r.id::text,
           min(c."dueAt") FILTER (WHERE c.stage = 'open'), NULL
    FROM mine JOIN "ClearanceRound" r ON r."delegationId" = mine.id AND r.stage = 'open'
    CROSS JOIN LATERAL (
      SELECT c."personId", c.stage, c."dueAt", ${vacant(now)} AS vacant,
             coalesce(w."removedAt", (SELECT max(s."until") FROM "Seat" s WHERE s."delegationId" = r."delegationId"
                                        AND s."personId" = w.id AND s.role = 'clearer')) AS gone
      FROM "Clearing" c JOIN "Person" w ON w.id = c."personId"
      WHERE c."roundId" = r.id AND c.stage IN ('open', 'waiting') OFFSET 0) c
    JOIN "Amendment" a ON a.id = r."amendmentId" ${homeOf}
    WHERE ${seated(own, Prisma.sql`s.role = 'lead'`)} AND (c.vacant OR c.stage = 'open' AND c."dueAt" < ${now} AND NOT EXISTS (
      SELECT 1 FROM ${duties(own, now)} duty
      WHERE duty.id = c."personId" AND coalesce(duty."delegationId", r."delegationId") = r."delegationId"))
    GROUP BY r.id, a.id, p.id, o.id, d.id`;
}

/**
 * Drafts that came back: a returned one to whoever sent it, a cleared one also to the leads, who alone can table it. Where
 * the sender drafts no longer, a returned one waits for everybody who does.
 */
export function draftsFromClearers({ personId }: Viewer): Prisma.Sql {
  const own = Prisma.sql`${personId}::uuid`;
  const drafts = Prisma.sql`s.role IN ('lead', 'drafter')`;
  return Prisma.sql`
    SELECT r.stage::text, p.slug, p.title, NULL, a.title, ${home}, a.linked, 1, r."settledAt", NULL, a.id::text,
           NULL, NULL
    FROM mine JOIN "ClearanceRound" r ON r."delegationId" = mine.id AND r.stage IN ('cleared', 'returned')
    JOIN "Amendment" a ON a.id = r."amendmentId" AND a.stage = 'draft' ${homeOf}
    WHERE NOT EXISTS (SELECT 1 FROM "ClearanceRound" x
                      WHERE x."amendmentId" = r."amendmentId" AND x."startedAt" > r."startedAt")
      AND (r."startedById" = ${own} OR NOT ${seated(Prisma.sql`r."startedById"`, drafts)}
           OR r.stage = 'cleared' AND ${seated(own, Prisma.sql`s.role = 'lead'`)})`;
}

/** Texts open for signing that wait for the person's own signature: in a fixed order only once it is their turn. */
export function textsToSign({ personId }: Viewer): Prisma.Sql {
  const own = Prisma.sql`${personId}::uuid`;
  return Prisma.sql`
    SELECT 'sign', p.slug, p.title, g.number, NULL, ${home}, false, 1,
           CASE WHEN g."order" = 'free' THEN g."openedAt" ELSE
             coalesce((SELECT max(x."signedAt") FROM "Signatory" x WHERE x."signingId" = g.id), g."openedAt") END,
           NULL, g.id::text, NULL, NULL
    FROM "Signatory" r JOIN "Signing" g ON g.id = r."signingId" AND g.stage = 'open' ${homeOf}
    WHERE r."personId" = ${own} AND r."signedAt" IS NULL AND r."refusedAt" IS NULL
      AND ${seated(own, Prisma.sql`s.role = 'signatory'`)}
      AND (g."order" = 'free' OR NOT EXISTS (
        SELECT 1 FROM "Signatory" x WHERE x."signingId" = g.id AND x.ordinal < r.ordinal AND x."signedAt" IS NULL))`;
}

/**
 * Texts that somebody was to sign who was removed since, to the leads of every delegation: none enters into force like this,
 * and each lead can move to take it back to the table. Once one of them has, that decision waits in its place.
 */
export function textsNobodyCanSign({ personId }: Viewer): Prisma.Sql {
  const own = Prisma.sql`${personId}::uuid`;
  return Prisma.sql`
    SELECT 'unsignable', p.slug, p.title, NULL, string_agg(w.name, ' · ' ORDER BY r.ordinal), ${home}, false,
           count(*)::int, min(w."removedAt"), NULL, g.id::text, NULL, NULL
    FROM mine JOIN "Signing" g ON g."packageId" = mine."packageId" AND g.stage = 'open'
    JOIN "Signatory" r ON r."signingId" = g.id AND r."signedAt" IS NULL
    JOIN "Person" w ON w.id = r."personId" AND w."removedAt" IS NOT NULL ${homeOf}
    WHERE EXISTS (SELECT 1 FROM "Seat" s WHERE s."delegationId" = mine.id AND s."personId" = ${own} AND s."until" IS NULL
                    AND s.role = 'lead')
      AND NOT EXISTS (SELECT 1 FROM "Motion" m WHERE m."packageId" = p.id AND m.stage = 'open' AND m.kind = 'reopen')
    GROUP BY g.id, p.id, o.id, d.id`;
}
