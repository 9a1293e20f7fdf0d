import "server-only";
import type { Viewer } from "@/lib/kernel/viewer";
import { convenedBy, hasLeft } from "@/lib/mediation/meeting-of";
import { placeOnSide } from "@/lib/packages/place";
import { Prisma } from "@/lib/platform/db";
import { goesOn } from "./goes-on";

/**
 * Minutes that a delegation objected to, to whoever may write them again: the leads of the delegation that convened, or the
 * mediator; where these have left, whoever convenes now. Each session once, with who objected first.
 */
export const objectedMinutes = ({ personId, organisationId }: Viewer): Prisma.Sql => Prisma.sql`
  SELECT 'objected', p.slug, p.title, NULL, m.title, o.name, d.side::text, ${placeOnSide}, false, 1, x.at, NULL,
         m.id::text, NULL, NULL
  FROM (SELECT mine."packageId", mine.id AS delegation FROM mine
        WHERE EXISTS (SELECT 1 FROM "Seat" s WHERE s."delegationId" = mine.id AND s."personId" = ${personId}::uuid
                        AND s."until" IS NULL AND s.role = 'lead')
        UNION ALL
        SELECT g."packageId", NULL FROM "Guest" g
        WHERE g."organisationId" = ${organisationId}::uuid AND g.role = 'mediator' AND g."until" IS NULL) convener
  JOIN "Meeting" m ON m."packageId" = convener."packageId" AND m.stage = 'held'
  JOIN LATERAL (SELECT ${convenedBy} AS id) c
    ON c.id IS NOT DISTINCT FROM convener.delegation OR ${hasLeft(Prisma.sql`c.id`)}
  CROSS JOIN LATERAL (
    SELECT a."delegationId", a.at FROM "MinutesApproval" a
    WHERE a."meetingId" = m.id AND a.digest = m.digest AND a.objection IS NOT NULL ORDER BY a.at LIMIT 1) x
  JOIN "Delegation" d ON d.id = x."delegationId" AND d."leftAt" IS NULL JOIN "Organisation" o ON o.id = d."organisationId"
  JOIN "Package" p ON p.id = m."packageId" AND ${goesOn}`;
