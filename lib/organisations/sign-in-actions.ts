"use server";

import { redirect } from "next/navigation";
import { failure, fieldErrorsOf, fieldsOf, type Result } from "@/lib/platform/action";
import { isLocale } from "@/lib/platform/i18n/locales";
import { currentSession } from "./current-viewer";
import { endSession } from "./end-session";
import { forgetSessionToken, keepSessionToken } from "./next-auth";
import { originOf } from "./origin";
import { returnAddress } from "./return-address";
import { signInInput, startSession } from "./start-session";

export type SignInState = Extract<Result<never>, { ok: false }> | null;

type Fields = ReturnType<typeof fieldsOf>;

/**
 * Signs in with mail and password and leads on; works before the page's script has loaded, and without it. Returns only
 * to say why not.
 */
export async function signIn(_: SignInState, form: FormData): Promise<SignInState> {
  const fields = fieldsOf(form);
  const refused = await tryToSignIn(fields);
  if (refused) return refused;
  redirect(returnAddress(fields.to, localeOf(fields)));
}

async function tryToSignIn({ email, password }: Fields): Promise<SignInState> {
  try {
    const read = signInInput.safeParse({ email, password });
    if (!read.success)
      return { ok: false, code: "invalid", reason: "invalid_input", fieldErrors: fieldErrorsOf(read.error) };
    const { token } = await startSession(read.data, await originOf(), new Date());
    await keepSessionToken(token);
    return null;
  } catch (error) {
    return failure(error);
  }
}

/** Signs out: the session ends in the table, and the cookie goes even where the session had already ended. */
export async function signOut(form: FormData): Promise<void> {
  const session = await currentSession();
  await forgetSessionToken();
  if (session)
    await endSession({ viewer: session.viewer, now: new Date() }, { sessionId: session.sessionId }).catch(
      failure,
    );
  redirect(`/${localeOf(fieldsOf(form))}/sign-in`);
}

const localeOf = ({ locale }: Fields) => (isLocale(locale) ? locale : "en");
