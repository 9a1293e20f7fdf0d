import "server-only";
import { Prisma } from "@/lib/platform/db";

/**
 * Whether the delegation aliased `d` has a voice and did not sign the text in force: what is agreed stays agreed when a donor
 * is seated, but nobody is bound by what they did not sign. False where nothing is in force.
 */
export const unbound = Prisma.sql`(d."leftAt" IS NULL AND EXISTS (
  SELECT FROM (SELECT s.id FROM "Signing" s WHERE s."packageId" = d."packageId" AND s.stage = 'complete'
               ORDER BY s.number DESC LIMIT 1) latest
  WHERE NOT EXISTS (SELECT FROM "Signatory" i WHERE i."signingId" = latest.id AND i."delegationId" = d.id)))`;
