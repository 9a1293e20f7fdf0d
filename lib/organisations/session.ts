import "server-only";
import { createHash, randomBytes } from "node:crypto";
import type { Localised } from "@/lib/kernel/localised";
import type { OrganisationKind } from "@/lib/kernel/viewer";
import { db, Prisma, type Tx } from "@/lib/platform/db";

const hour = 3_600_000;
/** A desk left alone for a working day is nobody's. */
export const idleFor = 12 * hour;
/** How long a session waits for its second step. */
export const heldFor = hour / 4;
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

/**
 * What a session lacks before it stands for its person: `factor`, the second step of signing in, asked of everybody who
 * has a second factor; `set_up`, a second factor at all, where the organisation requires one. Asked at every request, so
 * that what is required or set up today holds the sessions of yesterday.
 */
export type Lack = "factor" | "set_up";

/** Of a session `s`, its person `p` and their organisation `o`. */
const lacking = Prisma.sql`
  CASE WHEN EXISTS (SELECT FROM "Passkey" k WHERE k."personId" = p.id AND k."revokedAt" IS NULL)
         OR EXISTS (SELECT FROM "CodeGenerator" g
                    WHERE g."personId" = p.id AND g."confirmedAt" IS NOT NULL AND g."revokedAt" IS NULL)
       THEN CASE WHEN s.assurance < 2 THEN 'factor' END
       WHEN o."secondFactorSince" IS NOT NULL THEN 'set_up' END`;

export type LiveSession = { sessionId: string; startedAt: Date; lacks: Lack | null; person: PersonRow };

/** The session behind a token, while it is neither ended nor expired and its person not removed. One query. */
export async function liveSession(token: string, now: Date): Promise<LiveSession | undefined> {
  const rows = await db().$queryRaw<(PersonRow & Omit<LiveSession, "person"> & { seenAt: Date })[]>`
    SELECT s.id AS "sessionId", s."createdAt" AS "startedAt", s."seenAt", ${lacking} AS lacks,
           p.id, p.name, p.language, p."administratorSince" IS NOT NULL AS administrator,
           o.id AS "organisationId", o.name AS "organisationName", o.kind::text AS "organisationKind"
    FROM "Session" s JOIN "Person" p ON p.id = s."personId" JOIN "Organisation" o ON o.id = p."organisationId"
    WHERE s."tokenHash" = ${hashOf(token)} AND s."revokedAt" IS NULL AND s."idleExpiresAt" > ${now}
      AND s."expiresAt" > ${now} AND p."removedAt" IS NULL`;
  const [row] = rows;
  if (!row) return undefined;
  const { sessionId, startedAt, lacks, seenAt, ...person } = row;
  if (!lacks) await touch(sessionId, seenAt, now);
  return { sessionId, startedAt, lacks, person };
}

/** What a session lacks now; undefined where it is over. Asking is no use of it. */
export async function lackOf(tx: Tx, sessionId: string, now: Date): Promise<Lack | null | undefined> {
  const rows = await tx.$queryRaw<{ lacks: Lack | null }[]>`
    SELECT ${lacking} AS lacks
    FROM "Session" s JOIN "Person" p ON p.id = s."personId" JOIN "Organisation" o ON o.id = p."organisationId"
    WHERE s.id = ${sessionId}::uuid AND s."revokedAt" IS NULL AND s."idleExpiresAt" > ${now}
      AND s."expiresAt" > ${now} AND p."removedAt" IS NULL`;
  return rows[0]?.lacks;
}

/** Use keeps a session alive; written once a minute at most, because every request passes here. */
async function touch(id: string, seenAt: Date, now: Date): Promise<void> {
  if (now.getTime() - seenAt.getTime() < 60_000) return;
  await db().session.updateMany({
    where: { id, revokedAt: null },
    data: { seenAt: now, idleExpiresAt: new Date(now.getTime() + idleFor) },
  });
}
