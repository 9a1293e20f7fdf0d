import "server-only";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import { DomainError } from "@/lib/kernel/errors";
import type { Localised } from "@/lib/kernel/localised";
import type { Viewer } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db";
import { sessionToken, sessionTokenOf } from "./next-auth";
import { liveSession } from "./session";

/** The one place that mints a Viewer. Who is signed in now, if anyone; asked once a request. */
export const currentViewer = cache(
  async (): Promise<Viewer | null> => (await currentSession())?.viewer ?? null,
);

/** The signed-in person with the session they are in. */
export const currentSession = cache(async () => viewerBehind(await sessionToken()));

/** The same for a request outside a page. */
export const sessionOf = async (request: Request) => viewerBehind(await sessionTokenOf(request));

async function viewerBehind(
  token: string | undefined,
): Promise<{ sessionId: string; viewer: Viewer } | null> {
  const session = token ? await liveSession(token, new Date()) : undefined;
  const viewer = session && (await find(session.personId));
  return session && viewer ? { sessionId: session.id, viewer } : null;
}

/** For pages of the workspace: whoever is not signed in is asked to, and comes back to the desk. */
export async function requireViewer(): Promise<Viewer> {
  const viewer = await currentViewer();
  if (!viewer) redirect(`/${await getLocale()}/sign-in`);
  return viewer;
}

/** For the shell, the seed and tests, which know the person without a session. */
export async function viewerFor(personId: string): Promise<Viewer> {
  const viewer = await find(personId);
  if (!viewer) throw new DomainError("not-found", "not_found");
  return viewer;
}

async function find(id: string): Promise<Viewer | undefined> {
  const person = await db().person.findFirst({
    where: { id, removedAt: null },
    include: { organisation: true },
  });
  if (!person) return undefined;
  const { name, language, organisation, administratorSince } = person;
  return {
    personId: id,
    name,
    language,
    organisationId: organisation.id,
    organisationName: organisation.name as Localised,
    organisationKind: organisation.kind,
    administrator: administratorSince !== null,
  } as Viewer;
}
