import "server-only";
import type { Localised } from "@/lib/kernel/localised";
import type { Viewer } from "@/lib/kernel/viewer";
import { placeOnSide } from "@/lib/packages/place";
import { relationTo } from "@/lib/packages/relation";
import type { SeatRole, Side } from "@/lib/packages/standing";
import { db } from "@/lib/platform/db";
import { presentForMs } from "./constants";
import { isInTheRoom } from "./policy";

/** Somebody else who is looking now. */
export type Present = {
  party: { name: Localised; side: Side | "mediator"; place: number };
  roles: SeatRole[];
  /** The person's name, for their own colleagues; the other side sees which delegation looks, not who is on duty. */
  name: string | null;
  clauseId: string | null;
};

/** Who else is at the package now, in the order of the seats; nobody for those who are not seen themselves. Two queries. */
export async function presentIn(viewer: Viewer, packageId: string, now: Date): Promise<Present[]> {
  const relation = await relationTo(db(), viewer, packageId);
  if (!isInTheRoom(relation)) return [];
  const delegationId = relation.delegation?.id ?? null;
  const gone = new Date(now.getTime() - presentForMs);
  return db().$queryRaw<Present[]>`
    SELECT jsonb_build_object('name', o.name, 'side', coalesce(d.side::text, 'mediator'), 'place', ${placeOnSide}) AS party,
           (SELECT coalesce(array_agg(s.role::text ORDER BY s.role), '{}') FROM "Seat" s
            WHERE s."delegationId" = d.id AND s."personId" = q.id AND s."until" IS NULL) AS roles,
           CASE WHEN d.id = ${delegationId}::uuid OR q."organisationId" = ${viewer.organisationId}::uuid THEN q.name END AS name,
           c.id AS "clauseId"
    FROM "Presence" p JOIN "Person" q ON q.id = p."personId"
    LEFT JOIN "Delegation" d ON d.id = p."delegationId"
    JOIN "Organisation" o ON o.id = coalesce(d."organisationId", q."organisationId")
    LEFT JOIN "Clause" c ON c.id = p."clauseId" AND c."packageId" = p."packageId"
      AND (c.standing <> 'drafted' OR c."ownerDelegationId" = ${delegationId}::uuid)
    WHERE p."packageId" = ${packageId}::uuid AND p."seenAt" > ${gone} AND p."personId" <> ${viewer.personId}::uuid
    ORDER BY d.ordinal NULLS LAST, p."seenAt" DESC`;
}
