import "server-only";
import { entryVisibilities } from "@/lib/amendments/reader";
import type { Viewer } from "@/lib/kernel/viewer";
import { sentenceData } from "@/lib/ledger/sentence-data";
import { db, Prisma } from "@/lib/platform/db";
import { visitEndsAfterMs } from "./schema";

type Words = Record<string, string>;

export type Moved = {
  slug: string;
  seq: number;
  package: Words;
  type: string;
  data: unknown;
  at: Date;
  /** The delegation's organisation, or the guest's. */
  by: Words | null;
  /** Since the viewer's visit before this one; null where there was none. */
  isNew: boolean | null;
};

/** How many are shown at most. */
export const movedLimit = 24;

/** A message that opened a thread, asked or answered: the entry beside it says so. For an entry aliased `x`. */
const saidOtherwise = Prisma.sql`(x.type = 'message.posted' AND EXISTS (
  SELECT 1 FROM "Entry" y WHERE y."ledgerId" = x."ledgerId" AND y.seq IN (x.seq - 1, x.seq + 1) AND y.at = x.at
    AND y.type IN ('thread.opened', 'question.asked', 'question.answered')))`;

/**
 * What moved lately in the packages where the viewer has a seat or is a guest, newest first, as far as each may be read
 * there, except what their own delegation or organisation did. One query.
 */
export async function movedLately(viewer: Viewer, now: Date): Promise<Moved[]> {
  const left = new Date(now.getTime() - visitEndsAfterMs);
  const readable = (proposals: boolean) =>
    entryVisibilities({ packageId: "", own: null, visibilities: [], proposals });
  return db().$queryRaw<Moved[]>`
    WITH mine AS (
      SELECT DISTINCT d.id, d."packageId", NULL::uuid AS guest, ${readable(true)}::text[] AS visibilities
      FROM "Delegation" d
      JOIN "Seat" s ON s."delegationId" = d.id AND s."personId" = ${viewer.personId}::uuid AND s."until" IS NULL
      WHERE d."leftAt" IS NULL
    ), present AS (
      SELECT * FROM mine
      UNION ALL
      SELECT DISTINCT NULL::uuid, g."packageId", g."organisationId",
             CASE g.role WHEN 'mediator' THEN ${readable(true)}::text[] ELSE ${readable(false)}::text[] END
      FROM "Guest" g
      WHERE g."organisationId" = ${viewer.organisationId}::uuid AND g."until" IS NULL
        AND NOT EXISTS (SELECT 1 FROM mine WHERE mine."packageId" = g."packageId")
    ), moved AS (
      SELECT p.slug, p.title, x.* FROM present JOIN "Package" p ON p.id = present."packageId"
      CROSS JOIN LATERAL (
        SELECT * FROM "Entry" x WHERE x."ledgerId" = p.id AND x.visibility = ANY(present.visibilities)
          AND x.actor->>'delegationId' IS DISTINCT FROM present.id::text
          AND (present.guest IS NULL OR x.actor->>'organisationId' IS DISTINCT FROM present.guest::text)
          AND NOT ${saidOtherwise}
        ORDER BY x.seq DESC LIMIT ${movedLimit}) x
      ORDER BY x.at DESC, x.seq DESC LIMIT ${movedLimit})
    SELECT e.slug, e.seq, e.title AS package, e.type, ${sentenceData} AS data, e.at, o.name AS by,
           e.at > (SELECT CASE WHEN v."seenAt" < ${left} THEN v."seenAt" ELSE v.since END
                   FROM "InboxVisit" v WHERE v."personId" = ${viewer.personId}::uuid) AS "isNew"
    FROM moved e
    LEFT JOIN "Delegation" d ON d.id = (e.actor->>'delegationId')::uuid
    LEFT JOIN "Organisation" o ON o.id = coalesce(d."organisationId", (e.actor->>'organisationId')::uuid)
    ORDER BY e.at DESC, e.seq DESC`;
}
