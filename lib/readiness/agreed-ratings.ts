import "server-only";
import { Prisma } from "@/lib/platform/db";

/** What all agreed of institutions still on the list, as one JSON array of `AgreedRating`: a part of a larger query. */
export const agreedRatings = (packageId: string): Prisma.Sql => Prisma.sql`
  (SELECT coalesce(jsonb_agg(jsonb_build_object('name', i.name, 'dimension', a.dimension, 'level', a.level)), '[]')
   FROM "ReadinessAgreed" a JOIN "Institution" i ON i.id = a."institutionId" AND i."removedAt" IS NULL
   WHERE a."packageId" = ${packageId}::uuid AND a."supersededAt" IS NULL)`;
