import "server-only";
import { createHash, randomBytes } from "node:crypto";
import type { Localised } from "@/lib/kernel/localised";
import type { OrganisationKind } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db";

const hour = 3_600_000;
/** A desk left alone for a working day is nobody's. */
export const idleFor = 12 * hour;
export const lastsFor = 7 * 24 * hour;

/** What the browser carries; the table keeps only its hash. */
export const newToken = (): string => randomBytes(32).toString("base64url");
export const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");

/** What is read of a person to know them. */
export type PersonRow = {
  id: string;
  name: string;
  language: string;
  administrator: boolean;
  organisationId: string;
  organisationName: Localised;
  organisationKind: OrganisationKind;
};

export type LiveSession = { sessionId: string; person: PersonRow };

/** The session behind a token, while it is neither ended nor expired and its person not removed. One query. */
export async function liveSession(token: string, now: Date): Promise<LiveSession | undefined> {
  const rows = await db().$queryRaw<(PersonRow & { sessionId: string; seenAt: Date })[]>`
    SELECT s.id AS "sessionId", s."seenAt", p.id, p.name, p.language, p."administratorSince" IS NOT NULL AS administrator,
           o.id AS "organisationId", o.name AS "organisationName", o.kind::text AS "organisationKind"
    FROM "Session" s JOIN "Person" p ON p.id = s."personId" JOIN "Organisation" o ON o.id = p."organisationId"
    WHERE s."tokenHash" = ${hashOf(token)} AND s."revokedAt" IS NULL AND s."idleExpiresAt" > ${now}
      AND s."expiresAt" > ${now} AND p."removedAt" IS NULL`;
  const [row] = rows;
  if (!row) return undefined;
  const { sessionId, seenAt, ...person } = row;
  await touch(sessionId, seenAt, now);
  return { sessionId, person };
}

/** Use keeps a session alive; written once a minute at most, because every request passes here. */
async function touch(id: string, seenAt: Date, now: Date): Promise<void> {
  if (now.getTime() - seenAt.getTime() < 60_000) return;
  await db().session.updateMany({
    where: { id, revokedAt: null },
    data: { seenAt: now, idleExpiresAt: new Date(now.getTime() + idleFor) },
  });
}
