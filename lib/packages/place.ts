import "server-only";
import { Prisma } from "@/lib/platform/db";

/**
 * How many delegations of its side sat down before the delegation aliased `d`, those that left since included: the place
 * that picks its tone for life, whichever side began the package. 0 where there is no such delegation.
 */
export const placeOnSide = Prisma.sql`
  (SELECT count(*)::int FROM "Delegation" b
   WHERE b."packageId" = d."packageId" AND b.side = d.side AND b.ordinal < d.ordinal)`;
