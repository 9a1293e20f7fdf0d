"use server";

import { redirect } from "next/navigation";
import { DomainError } from "@/lib/kernel/errors";
import type { Attended } from "@/lib/kernel/viewer";
import { returnAddress } from "@/lib/organisations/return-address";
import { failure, fieldErrorsOf, fieldsOf } from "@/lib/platform/action";
import { address } from "@/lib/platform/i18n/addresses";
import { isLocale } from "@/lib/platform/i18n/locales";
import { type Refusal, toldAt } from "@/lib/platform/plain-form";
import { beginGenerator as begin } from "./begin-generator";
import { confirmGenerator as confirm } from "./confirm-generator";
import { carry, owner } from "./owner";
import { confirmGeneratorInput, passwordInput } from "./schema";
import type { InSession } from "./session-step";

/*
 * Setting up a code generator. Plain forms: where there is no script there are no passkeys, and this is the only way in.
 */
async function asOwner(
  work: (context: Attended, session: InSession) => Promise<unknown>,
): Promise<Refusal | null> {
  try {
    const session = await owner();
    if (!session) throw new DomainError("unauthenticated", "sign_in_first");
    const { viewer, ...inSession } = session;
    await work({ viewer, now: new Date() }, inSession);
    return null;
  } catch (error) {
    return failure(error);
  }
}

/** The page the form stands on: within signing in, or one's account. */
function pageOf(form: FormData): string {
  const { locale, to } = fieldsOf(form);
  const language = isLocale(locale) ? locale : "en";
  if (typeof to !== "string") return address(language, "/desk/account");
  return `${address(language, "/sign-in/set-up")}?to=${encodeURIComponent(returnAddress(to, language))}`;
}

export async function beginGenerator(_: Refusal | null, form: FormData): Promise<Refusal | null> {
  const refused = await asOwner(async (context, session) => {
    const { password } = fieldsOf(form);
    const read = passwordInput.safeParse({ password });
    if (!read.success)
      throw new DomainError("invalid", "invalid_input", { fieldErrors: fieldErrorsOf(read.error) });
    await begin(context, { ...read.data, ...session });
  });
  if (refused) return toldAt(pageOf(form), "begin", refused);
  redirect(pageOf(form));
}

export async function confirmGenerator(_: Refusal | null, form: FormData): Promise<Refusal | null> {
  const refused = await asOwner(async (context, session) => {
    const { code } = fieldsOf(form);
    const read = confirmGeneratorInput.safeParse({ code });
    if (!read.success)
      throw new DomainError("invalid", "invalid_input", { fieldErrors: fieldErrorsOf(read.error) });
    await carry(await confirm(context, { ...read.data, ...session }));
  });
  if (refused) return toldAt(pageOf(form), "first", refused);
  const { locale, to } = fieldsOf(form);
  redirect(typeof to === "string" ? returnAddress(to, isLocale(locale) ? locale : "en") : pageOf(form));
}
