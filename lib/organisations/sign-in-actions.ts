"use server";

import { redirect } from "next/navigation";
import { failure, fieldErrorsOf, fieldsOf } from "@/lib/platform/action";
import { address } from "@/lib/platform/i18n/addresses";
import { isLocale } from "@/lib/platform/i18n/locales";
import { type Refusal, toldAt } from "@/lib/platform/plain-form";
import { abandonSession } from "./abandon-session";
import { currentSession } from "./current-viewer";
import { endSession } from "./end-session";
import { heldSession, stepFor } from "./held-session";
import { forgetSessionToken, keepSessionToken } from "./next-auth";
import { originOf } from "./origin";
import { returnAddress } from "./return-address";
import type { Lack } from "./session";
import { signInInput, startSession } from "./start-session";

type Fields = ReturnType<typeof fieldsOf>;

/**
 * Signs in with mail and password and leads on, where need be to the second step; works before the page's script has
 * loaded, and without it. Returns only to say why not.
 */
export async function signIn(_: Refusal | null, form: FormData): Promise<Refusal | null> {
  const fields = fieldsOf(form);
  const started = await tryToSignIn(fields);
  const locale = localeOf(fields);
  const to = returnAddress(fields.to, locale);
  if ("ok" in started)
    return toldAt(`${address(locale, "/sign-in")}?to=${encodeURIComponent(to)}`, "sign-in", started);
  const { lacks } = started;
  redirect(lacks ? `${address(locale, stepFor[lacks])}?to=${encodeURIComponent(to)}` : to);
}

async function tryToSignIn({ email, password }: Fields): Promise<Refusal | { lacks: Lack | null }> {
  try {
    const read = signInInput.safeParse({ email, password });
    if (!read.success)
      return { ok: false, code: "invalid", reason: "invalid_input", fieldErrors: fieldErrorsOf(read.error) };
    const { token, lacks } = await startSession(read.data, await originOf(), new Date());
    await keepSessionToken(token);
    return { lacks };
  } catch (error) {
    return failure(error);
  }
}

/** Signs out: the session ends in the table, and the cookie goes even where the session had already ended. */
export async function signOut(form: FormData): Promise<void> {
  const [session, held, now] = [await currentSession(), await heldSession(), new Date()];
  await forgetSessionToken();
  if (session)
    await endSession({ viewer: session.viewer, now }, { sessionId: session.sessionId }).catch(failure);
  if (held) await abandonSession({ viewer: null, now }, held).catch(failure);
  redirect(address(localeOf(fieldsOf(form)), "/sign-in"));
}

const localeOf = ({ locale }: Fields) => (isLocale(locale) ? locale : "en");
