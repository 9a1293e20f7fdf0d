import "server-only";
import { DomainError } from "@/lib/kernel/errors";
import type { Viewer } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db";
import { liveSession, type PersonRow } from "./session";

/** The one place that mints a Viewer. */
const mint = ({ id, ...person }: PersonRow): Viewer => ({ personId: id, ...person }) as Viewer;

/** Who is behind a session's token now, if anyone. */
export async function viewerBehind(
  token: string | undefined,
): Promise<{ sessionId: string; viewer: Viewer } | null> {
  const session = token ? await liveSession(token, new Date()) : undefined;
  return session ? { sessionId: session.sessionId, viewer: mint(session.person) } : null;
}

/** For the shell, the seed and tests, which know the person without a session. */
export async function viewerFor(personId: string): Promise<Viewer> {
  const rows = await db().$queryRaw<PersonRow[]>`
    SELECT p.id, p.name, p.language, p."administratorSince" IS NOT NULL AS administrator,
           o.id AS "organisationId", o.name AS "organisationName", o.kind::text AS "organisationKind"
    FROM "Person" p JOIN "Organisation" o ON o.id = p."organisationId"
    WHERE p.id = ${personId}::uuid AND p."removedAt" IS NULL`;
  if (!rows[0]) throw new DomainError("not-found", "not_found");
  return mint(rows[0]);
}
