import "server-only";
import type { Localised } from "@/lib/kernel/localised";
import { Prisma } from "@/lib/platform/db";

/** Somebody who can be called by name in a thread. */
export type Talker = {
  id: string;
  name: string;
  /** Null for a mediator. */
  delegationId: string | null;
  organisation: Localised;
};

/** Everyone with a seat, and the mediator's people: those who talk at this table. Of several seats each person once. */
export const talkersQuery = (packageId: string): Prisma.Sql => Prisma.sql`
  SELECT p.id, p.name, d.id AS "delegationId", o.name AS organisation, d.ordinal
  FROM "Delegation" d JOIN "Organisation" o ON o.id = d."organisationId"
  JOIN "Person" p ON p."removedAt" IS NULL AND EXISTS (
    SELECT 1 FROM "Seat" s WHERE s."delegationId" = d.id AND s."personId" = p.id AND s."until" IS NULL)
  WHERE d."packageId" = ${packageId}::uuid AND d."leftAt" IS NULL
  UNION ALL
  SELECT p.id, p.name, NULL, o.name, NULL
  FROM "Guest" g JOIN "Organisation" o ON o.id = g."organisationId"
  JOIN "Person" p ON p."organisationId" = o.id AND p."removedAt" IS NULL
  WHERE g."packageId" = ${packageId}::uuid AND g.role = 'mediator' AND g."until" IS NULL`;
