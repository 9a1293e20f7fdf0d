import "server-only";
import { DomainError } from "@/lib/kernel/errors";
import type { Viewer } from "@/lib/kernel/viewer";
import { currentSession } from "@/lib/organisations/current-viewer";
import { heldSession } from "@/lib/organisations/held-session";
import { keepSessionToken } from "@/lib/organisations/next-auth";
import type { SignedIn } from "@/lib/organisations/viewer";
import type { InSession } from "./session-step";

/**
 * Who may set up a second factor: whoever is signed in, and whoever has to set one up before they are. Which session that
 * is is for the cookie to say, and for no form.
 */
export async function owner(): Promise<SignedIn | null> {
  const session = await currentSession();
  if (session) return session;
  const held = await heldSession();
  return held?.lacks === "set_up" ? held.owner : null;
}

export const ownerAsViewer = async (): Promise<Viewer | null> => (await owner())?.viewer ?? null;

export async function ownSession(): Promise<InSession> {
  const session = await owner();
  if (!session) throw new DomainError("unauthenticated", "sign_in_first");
  return { sessionId: session.sessionId, startedAt: session.startedAt };
}

/** The browser carries the token that the session has from now on; no answer says it. */
export async function carry({ token }: { token: string | null }): Promise<null> {
  if (token) await keepSessionToken(token);
  return null;
}
