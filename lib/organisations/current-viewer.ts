import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { connection } from "next/server";
import { getLocale } from "next-intl/server";
import { cache } from "react";
import type { Viewer } from "@/lib/kernel/viewer";
import { heldSession, stepFor } from "./held-session";
import { sessionToken, sessionTokenOf } from "./next-auth";
import { askedFor } from "./return-address";
import { viewerBehind } from "./viewer";

/**
 * The signed-in person with the session they are in; asked once a request. What a session decides is drawn for that request
 * alone: without the word to Next, each page would be drawn a second time, and its queries asked, to be prefetched.
 */
export const currentSession = cache(async () => {
  await connection();
  return viewerBehind(await sessionToken());
});

/** Who is signed in now, if anyone. */
export const currentViewer = async (): Promise<Viewer | null> => (await currentSession())?.viewer ?? null;

/** The same for a request outside a page. */
export const sessionOf = async (request: Request) => viewerBehind(await sessionTokenOf(request));

/**
 * For pages of the workspace: whoever is not signed in is asked to, or for what their session lacks, and comes back to
 * the page they asked for.
 */
export async function requireViewer(): Promise<Viewer> {
  const viewer = await currentViewer();
  if (viewer) return viewer;
  const [held, asked] = [await heldSession(), (await headers()).get(askedFor)];
  const step = held ? stepFor[held.lacks] : "/sign-in";
  redirect(`/${await getLocale()}${step}${asked ? `?to=${encodeURIComponent(asked)}` : ""}`);
}
