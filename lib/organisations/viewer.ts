import "server-only";
import { DomainError } from "@/lib/kernel/errors";
import type { Viewer } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db";
import { type LiveSession, liveSession, type PersonRow } from "./session";

/** The one place that mints a Viewer. */
const mint = ({ id, ...person }: PersonRow): Viewer => ({ personId: id, ...person }) as Viewer;

export type SignedIn = { sessionId: string; startedAt: Date; viewer: Viewer };

/** Who is behind a session's token now, if anyone: a session that lacks its second step stands for nobody. */
export async function viewerBehind(token: string | undefined): Promise<SignedIn | null> {
  const session = token ? await liveSession(token, new Date()) : undefined;
  return session && !session.lacks ? signedIn(session) : null;
}

const signedIn = ({ sessionId, startedAt, person }: LiveSession): SignedIn => ({
  sessionId,
  startedAt,
  viewer: mint(person),
});

/**
 * Somebody whose password was right and who is nobody here yet. Who has no second factor to give may set one up: `owner`
 * is them, for that alone.
 */
export type Held = { sessionId: string; personId: string; organisationId: string } & (
  | { lacks: "factor" }
  | { lacks: "set_up"; owner: SignedIn }
);

/** The session behind a token that still lacks something; null where there is none, or where it lacks nothing. */
export async function heldBehind(token: string | undefined): Promise<Held | null> {
  const session = token ? await liveSession(token, new Date()) : undefined;
  if (!session?.lacks) return null;
  const { sessionId, lacks, person } = session;
  const held = { sessionId, personId: person.id, organisationId: person.organisationId };
  return lacks === "factor" ? { ...held, lacks } : { ...held, lacks, owner: signedIn(session) };
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
