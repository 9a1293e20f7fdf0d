import "server-only";
import { Prisma } from "@/lib/platform/db";

/** Nothing is answered once a package has ended. Of a package aliased `p`. */
export const goesOn = Prisma.sql`p.stage NOT IN ('completed', 'expired', 'terminated')`;
