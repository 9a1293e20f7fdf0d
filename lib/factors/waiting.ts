import "server-only";
import { redirect } from "next/navigation";
import { getLocale } from "next-intl/server";
import { currentSession } from "@/lib/organisations/current-viewer";
import { heldSession, stepFor } from "@/lib/organisations/held-session";
import { returnAddress } from "@/lib/organisations/return-address";
import type { Lack } from "@/lib/organisations/session";
import type { Held } from "@/lib/organisations/viewer";
import { address } from "@/lib/platform/i18n/addresses";

/**
 * For the pages between the password and the desk: the session that waits for this step, and where its person wants to
 * go afterwards. Whoever has nothing to do here is led to where they belong.
 */
export async function requireHeld<L extends Lack>(
  lack: L,
  asked: unknown,
): Promise<{ held: Extract<Held, { lacks: L }>; to: string }> {
  const [held, locale] = [await heldSession(), await getLocale()];
  const to = returnAddress(asked, locale);
  if (held?.lacks === lack) return { held: held as Extract<Held, { lacks: L }>, to };
  const query = `?to=${encodeURIComponent(to)}`;
  if (held) redirect(`${address(locale, stepFor[held.lacks])}${query}`);
  redirect((await currentSession()) ? to : `${address(locale, "/sign-in")}${query}`);
}
