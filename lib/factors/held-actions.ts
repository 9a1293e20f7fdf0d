"use server";

import { redirect } from "next/navigation";
import { DomainError } from "@/lib/kernel/errors";
import type { Unattended } from "@/lib/kernel/viewer";
import { heldSession } from "@/lib/organisations/held-session";
import { keepSessionToken } from "@/lib/organisations/next-auth";
import { returnAddress } from "@/lib/organisations/return-address";
import type { Held } from "@/lib/organisations/viewer";
import { failure, fieldErrorsOf, fieldsOf, type Result } from "@/lib/platform/action";
import { address } from "@/lib/platform/i18n/addresses";
import { isLocale } from "@/lib/platform/i18n/locales";
import { type Refusal, toldAt } from "@/lib/platform/plain-form";
import type { AssertionOptions } from "./assertion";
import { beginConfirmation as begin } from "./begin-confirmation";
import { completeRecovery as complete } from "./complete-recovery";
import { confirmSession as confirm } from "./confirm-session";
import { requestRecovery as request } from "./request-recovery";
import { type Proof, proofInput, requestRecoveryInput } from "./schema";

/*
 * The steps between the right password and being signed in. Plain forms, which work before the page's script has loaded
 * and without it; each returns only to say why not.
 */
const localeOf = (form: FormData) => {
  const { locale } = fieldsOf(form);
  return isLocale(locale) ? locale : "en";
};

/** The page on which these forms stand, with the page that signing in leads to. */
function pageOf(form: FormData): string {
  const locale = localeOf(form);
  const to = encodeURIComponent(returnAddress(fieldsOf(form).to, locale));
  return `${address(locale, "/sign-in/confirm")}?to=${to}`;
}

/** Runs a step for the session that waits for it. */
async function step<T>(work: (context: Unattended, held: Held) => Promise<T>): Promise<Result<T>> {
  try {
    const held = await heldSession();
    if (!held) throw new DomainError("unauthenticated", "sign_in_first");
    return { ok: true, value: await work({ viewer: null, now: new Date() }, held) };
  } catch (error) {
    return failure(error);
  }
}

/** What a passkey is asked; only a script can ask it. */
export async function beginConfirmation(
  _: Refusal | null,
  _form: FormData,
): Promise<Result<AssertionOptions>> {
  return step(begin);
}

/** A code, or what a passkey answered, which a script put into the form. */
export async function confirmSession(_: Refusal | null, form: FormData): Promise<Refusal | null> {
  const done = await step(async (context, held) => confirm(context, held, proofIn(form)));
  if (!done.ok) return toldAt(pageOf(form), "confirm", done);
  await keepSessionToken(done.value.token);
  const locale = localeOf(form);
  redirect(
    done.value.recoveryStopped
      ? address(locale, "/desk/account#second-factor")
      : returnAddress(fieldsOf(form).to, locale),
  );
}

function proofIn(form: FormData): Proof {
  const { code, passkey } = fieldsOf(form);
  const read = proofInput.safeParse(
    typeof passkey === "string" && passkey ? { passkey: json(passkey) } : { code },
  );
  if (read.success) return read.data;
  throw new DomainError("invalid", "invalid_input", { fieldErrors: [{ path: "code", code: "code" }] });
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export async function requestRecovery(_: Refusal | null, form: FormData): Promise<Refusal | null> {
  const done = await step(async (context, held) => {
    const { reason } = fieldsOf(form);
    const read = requestRecoveryInput.safeParse({ reason });
    if (!read.success)
      throw new DomainError("invalid", "invalid_input", { fieldErrors: fieldErrorsOf(read.error) });
    return request(context, held, read.data);
  });
  if (!done.ok) return toldAt(pageOf(form), "request", done);
  redirect(pageOf(form));
}

export async function completeRecovery(_: Refusal | null, form: FormData): Promise<Refusal | null> {
  const done = await step(complete);
  if (!done.ok) return toldAt(pageOf(form), "complete", done);
  redirect(address(localeOf(form), "/sign-in"));
}
