import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { db } from "@/lib/platform/db";

const hour = 3_600_000;
/** A desk left alone for a working day is nobody's. */
export const idleFor = 12 * hour;
export const lastsFor = 7 * 24 * hour;

/** What the browser carries; the table keeps only its hash. */
export const newToken = (): string => randomBytes(32).toString("base64url");
export const hashOf = (token: string): string => createHash("sha256").update(token).digest("hex");

export type LiveSession = { id: string; personId: string };

/** The session behind a token, while it is neither ended nor expired and its person not removed. */
export async function liveSession(token: string, now: Date): Promise<LiveSession | undefined> {
  const session = await db().session.findUnique({
    where: { tokenHash: hashOf(token) },
    select: { id: true, personId: true, seenAt: true, idleExpiresAt: true, expiresAt: true, revokedAt: true },
  });
  if (!session || session.revokedAt || session.idleExpiresAt <= now || session.expiresAt <= now)
    return undefined;
  await touch(session.id, session.seenAt, now);
  return { id: session.id, personId: session.personId };
}

/** Use keeps a session alive; written once a minute at most, because every request passes here. */
async function touch(id: string, seenAt: Date, now: Date): Promise<void> {
  if (now.getTime() - seenAt.getTime() < 60_000) return;
  await db().session.updateMany({
    where: { id, revokedAt: null },
    data: { seenAt: now, idleExpiresAt: new Date(now.getTime() + idleFor) },
  });
}
