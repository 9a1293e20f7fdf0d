import "server-only";
import type { Localised } from "@/lib/kernel/localised";
import type { GuestRole, SeatRole } from "@/lib/packages/standing";
import { Prisma } from "@/lib/platform/db";

/** Somebody who was at a session, as its minutes name them. */
export type Attendee = {
  personId: string | null;
  delegationId: string | null;
  organisation: Localised;
  name: string;
  /** Null for somebody who had no place at the table. */
  role: SeatRole | GuestRole | null;
};

/** A person who had a place at the table when a session was held: a seat, or the chair of a guest. */
export type Attendable = Attendee & { personId: string };

/**
 * Those people as rows, each once by their first role, for a session aliased `m`. Minutes of a session are about that
 * day: who came or left the table since makes no difference.
 */
export const attendable = Prisma.sql`
  SELECT DISTINCT ON (x."personId") x."personId", x."delegationId", x.organisation, x.name, x.role
  FROM (
    SELECT p.id AS "personId", d.id AS "delegationId", o.name AS organisation, p.name, s.role::text AS role,
           d.ordinal AS place, s.role AS rank
    FROM "Seat" s JOIN "Delegation" d ON d.id = s."delegationId" JOIN "Person" p ON p.id = s."personId"
    JOIN "Organisation" o ON o.id = p."organisationId"
    WHERE d."packageId" = m."packageId" AND s.since <= m."endsAt" AND (s."until" IS NULL OR s."until" >= m."startsAt")
    UNION ALL
    SELECT p.id, NULL, o.name, p.name, g.role::text, 1000, NULL
    FROM "Guest" g JOIN "Organisation" o ON o.id = g."organisationId"
    JOIN "Person" p ON p."organisationId" = g."organisationId"
    WHERE g."packageId" = m."packageId" AND g.since <= m."endsAt" AND (g."until" IS NULL OR g."until" >= m."startsAt")
      AND (p."removedAt" IS NULL OR p."removedAt" >= m."startsAt")
  ) x ORDER BY x."personId", x.place, x.rank`;
