import "server-only";
import type { Viewer } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db";

type Words = Record<string, string>;

/** Something that waits for the viewer's delegation. */
export type Waiting = {
  what: "answer" | "confirm" | "resolve" | "vote";
  slug: string;
  package: Words;
  /** Number and title of the amendment; null for a motion. */
  number: number | null;
  title: string | null;
  from: Words;
  side: "donor" | "host";
  ordinal: number;
  linked: boolean;
  count: number;
  since: Date;
  /** A motion's kind. */
  motion: string | null;
};

/**
 * What needs the viewer, oldest first: other delegations' changes to answer, own changes that were carried over and wait
 * for a new consent, own conflicts to resolve, motions to vote on. One query; the first 200.
 */
export async function waitingFor(viewer: Viewer): Promise<Waiting[]> {
  return db().$queryRaw<Waiting[]>`
    WITH mine AS (
      SELECT DISTINCT d.id, d."packageId" FROM "Delegation" d
      JOIN "Seat" s ON s."delegationId" = d.id AND s."personId" = ${viewer.personId}::uuid AND s."until" IS NULL
      WHERE d."leftAt" IS NULL AND s.role IN ('lead', 'drafter')
    )
    SELECT CASE WHEN c."delegationId" <> mine.id THEN 'answer'
                WHEN c.conflicts <> '[]' THEN 'resolve' ELSE 'confirm' END AS what,
           p.slug, p.title AS package, a.number, a.title, o.name AS "from", d.side::text AS side, d.ordinal,
           a.linked, count(*)::int AS count, min(a."tabledAt") AS since, NULL AS motion
    FROM mine JOIN "Change" c ON c."packageId" = mine."packageId" AND c.stage = 'open'
    JOIN "Amendment" a ON a.id = c."amendmentId" JOIN "Package" p ON p.id = c."packageId"
    JOIN "Delegation" d ON d.id = c."delegationId" JOIN "Organisation" o ON o.id = d."organisationId"
    LEFT JOIN "Consent" k ON k."changeId" = c.id AND k."delegationId" = mine.id AND k."lapsedAt" IS NULL
    WHERE k.id IS NULL AND (c."delegationId" = mine.id OR c.conflicts = '[]')
    GROUP BY 1, p.slug, p.title, a.number, a.title, o.name, d.side, d.ordinal, a.linked, a.id
    UNION ALL
    SELECT 'vote', p.slug, p.title, NULL, NULL, o.name, d.side::text, d.ordinal, false, 1, m."movedAt", m.kind::text
    FROM mine JOIN "Motion" m ON m."packageId" = mine."packageId" AND m.stage = 'open'
    JOIN "Package" p ON p.id = m."packageId" JOIN "Delegation" d ON d.id = m."delegationId"
    JOIN "Organisation" o ON o.id = d."organisationId"
    WHERE NOT EXISTS (SELECT 1 FROM "Vote" v WHERE v."motionId" = m.id AND v."delegationId" = mine.id)
    ORDER BY since LIMIT 200`;
}

export type Moved = {
  slug: string;
  seq: number;
  package: Words;
  type: string;
  data: unknown;
  at: Date;
  delegation: Words | null;
};

/** What moved lately in the viewer's packages, newest first, except their own delegation's acts. One query. */
export async function movedLately(viewer: Viewer): Promise<Moved[]> {
  return db().$queryRaw<Moved[]>`
    WITH mine AS (
      SELECT DISTINCT d.id, d."packageId" FROM "Delegation" d
      JOIN "Seat" s ON s."delegationId" = d.id AND s."personId" = ${viewer.personId}::uuid AND s."until" IS NULL
      WHERE d."leftAt" IS NULL
    )
    SELECT p.slug, e.seq, p.title AS package, e.type, e.data, e.at, o.name AS delegation
    FROM mine JOIN "Package" p ON p.id = mine."packageId"
    CROSS JOIN LATERAL (
      SELECT * FROM "Entry" x WHERE x."ledgerId" = p.id AND x.visibility IN ('public', 'parties')
        AND x.actor->>'delegationId' IS DISTINCT FROM mine.id::text
      ORDER BY x.seq DESC LIMIT 12) e
    LEFT JOIN "Delegation" d ON d.id::text = e.actor->>'delegationId'
    LEFT JOIN "Organisation" o ON o.id = d."organisationId"
    ORDER BY e.at DESC, e.seq DESC LIMIT 12`;
}
