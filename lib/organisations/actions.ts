"use server";

import { redirect } from "next/navigation";
import { DomainError } from "@/lib/kernel/errors";
import { failure, fieldErrorsOf, fieldsOf, perform } from "@/lib/platform/action";
import { address } from "@/lib/platform/i18n/addresses";
import { isLocale } from "@/lib/platform/i18n/locales";
import { type Refusal, toldAt } from "@/lib/platform/plain-form";
import { acceptInvitation as accept } from "./accept-invitation";
import { changePassword as replacePassword } from "./change-password";
import { chooseLanguage as choose } from "./choose-language";
import { currentSession, currentViewer } from "./current-viewer";
import { endAdministration as endAdministrationOf } from "./end-administration";
import { endOtherSessions as endOthers } from "./end-other-sessions";
import { endSession as endOne, endSessionInput } from "./end-session";
import { giveAdministration as giveAdministrationTo } from "./give-administration";
import { invitePerson as invite } from "./invite-person";
import { keepSessionToken } from "./next-auth";
import { originOf } from "./origin";
import { countTry } from "./rate-limit";
import { removePerson as remove } from "./remove-person";
import { revokeInvitation as revoke } from "./revoke-invitation";
import {
  acceptInput,
  changePasswordInput,
  invitationInput,
  inviteInput,
  languageInput,
  nothing,
  personInput,
} from "./schema";
import { startSession } from "./start-session";

export const invitePerson = async (input: unknown) => perform(currentViewer, inviteInput, input, invite);
export const revokeInvitation = async (input: unknown) =>
  perform(currentViewer, invitationInput, input, revoke);
export const removePerson = async (input: unknown) => perform(currentViewer, personInput, input, remove);
export const giveAdministration = async (input: unknown) =>
  perform(currentViewer, personInput, input, giveAdministrationTo);
export const endAdministration = async (input: unknown) =>
  perform(currentViewer, personInput, input, endAdministrationOf);
export const chooseLanguage = async (input: unknown) => perform(currentViewer, languageInput, input, choose);
export const endSession = async (input: unknown) => perform(currentViewer, endSessionInput, input, endOne);
export const endOtherSessions = async (input: unknown) =>
  perform(currentViewer, nothing, input, async context => endOthers(context, await ownSession()));
export const changePassword = async (input: unknown) =>
  perform(currentViewer, changePasswordInput, input, async (context, read) =>
    replacePassword(context, { ...read, ...(await ownSession()) }),
  );

/** Which session to keep is for the cookie to say, not for the form. */
async function ownSession(): Promise<{ sessionId: string }> {
  const session = await currentSession();
  if (!session) throw new DomainError("unauthenticated", "sign_in_first");
  return session;
}

/**
 * Nobody is signed in yet: the link's token stands for the person, who is then signed in with the password they chose.
 * A plain form, which works before the page's script has loaded. Returns only to say why not.
 */
export async function acceptInvitation(_: Refusal | null, form: FormData): Promise<Refusal | null> {
  const { token, password, language } = fieldsOf(form);
  const input = { token, password, language };
  const refused = await tryToAccept(input);
  const locale = isLocale(language) ? language : "en";
  if (refused)
    return toldAt(address(locale, `/invitations/${encodeURIComponent(String(token))}`), "accept", refused);
  redirect(address(locale, "/desk/inbox"));
}

async function tryToAccept(input: unknown): Promise<Refusal | null> {
  try {
    const origin = await originOf();
    await countTry("invitation", origin.address);
    const read = acceptInput.safeParse(input);
    if (!read.success)
      throw new DomainError("invalid", "invalid_input", { fieldErrors: fieldErrorsOf(read.error) });
    const { password } = read.data;
    const { email } = await accept({ viewer: null, now: new Date() }, read.data);
    // Once accepted there is no way back to this form: whatever keeps the session from starting now is met at the
    // sign-in page, to which the desk leads by itself.
    const session = await startSession({ email, password }, origin, new Date()).catch(failure);
    if ("token" in session) await keepSessionToken(session.token);
    return null;
  } catch (error) {
    return failure(error);
  }
}
