import "server-only";
import { kindsIn } from "@/lib/clauses/also-shown";
import type { CalendarSource, DatedClause, Session } from "@/lib/interchange/ics/calendar";
import { DomainError } from "@/lib/kernel/errors";
import type { Localised } from "@/lib/kernel/localised";
import type { Viewer } from "@/lib/kernel/viewer";
import { hashOf } from "@/lib/organisations/session";
import { viewerFor } from "@/lib/organisations/viewer";
import { relationTo } from "@/lib/packages/relation";
import { readable } from "@/lib/packages/standing";
import { db } from "@/lib/platform/db";
import { isSlug } from "@/lib/publication/slug";

export type Feed = { id: string; packageId: string; title: Localised; createdAt: Date };

/** The viewer's own calendar addresses that still work, the latest first. */
export async function feedsOf(viewer: Viewer): Promise<Feed[]> {
  return db().$queryRaw<Feed[]>`
    SELECT f.id, f."packageId", p.title, f."createdAt" FROM "CalendarFeed" f JOIN "Package" p ON p.id = f."packageId"
    WHERE f."personId" = ${viewer.personId}::uuid AND f."revokedAt" IS NULL ORDER BY f."createdAt" DESC`;
}

/** Whose eyes a calendar address reads with, and what; null once it is revoked or its person gone. */
export async function feedBehind(token: string): Promise<{ viewer: Viewer; packageId: string } | null> {
  const feed = await db().calendarFeed.findFirst({ where: { tokenHash: hashOf(token), revokedAt: null } });
  if (!feed) return null;
  const viewer = await viewerFor(feed.personId).catch(error => {
    if (error instanceof DomainError) return null;
    throw error;
  });
  return viewer && { viewer, packageId: feed.packageId };
}

type Found = Omit<CalendarSource, "clauses" | "sessions" | "linkTo"> & { slug: string };

/** What a package's text says of days, as far as this person may read it at this moment; sessions are the parties'. */
export async function calendarOf(
  viewer: Viewer,
  packageId: string,
): Promise<Omit<CalendarSource, "linkTo"> & { slug: string }> {
  const { visibilities, proposals } = readable(await relationTo(db(), viewer, packageId));
  const [[found], clauses, sessions] = await Promise.all([
    db().$queryRaw<Found[]>`
      SELECT slug, title, "termEnd"::text AS "termEnd" FROM "Package" WHERE id = ${packageId}::uuid`,
    db().$queryRaw<DatedClause[]>`
      SELECT l.id, v.kind::text AS kind, v.body, v.revision, to_json(v.at) #>> '{}' AS at
      FROM "Clause" l JOIN "ClauseVersion" v ON v.id = l."versionId"
      WHERE l."packageId" = ${packageId}::uuid AND l.standing = 'agreed' AND v.kind = ANY(${kindsIn("calendar")}::"ClauseKind"[])
        AND v.visibility = ANY(${visibilities}::"Visibility"[])
      ORDER BY l.id`,
    proposals ? sessionsIn(packageId) : [],
  ]);
  if (!found || !isSlug(found.slug)) throw new DomainError("not-found", "not_found");
  return { ...found, clauses, sessions };
}

/** A session's entry moves with each entry of the record about it. */
const sessionsIn = (packageId: string): Promise<Session[]> =>
  db().$queryRaw<Session[]>`
    SELECT m.id, m.title, m.agenda, m.place, m."startsAt", m."endsAt", m.stage = 'cancelled' AS cancelled,
           coalesce(told.at, m."convenedAt") AS "changedAt", coalesce(told.times, 0)::int AS sequence
    FROM "Meeting" m
    LEFT JOIN LATERAL (
      SELECT max(e.at) AS at, count(*) AS times FROM "Entry" e
      WHERE e."ledgerId" = m."packageId" AND e.type IN ('meeting.changed', 'meeting.cancelled')
        AND e.data->>'meetingId' = m.id::text) told ON true
    WHERE m."packageId" = ${packageId}::uuid ORDER BY m."startsAt", m.id`;
