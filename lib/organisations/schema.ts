import { z } from "zod";
import { text } from "@/lib/kernel/text";
import type { OrganisationKind } from "@/lib/kernel/viewer";
import type { Locale } from "@/lib/platform/i18n/locales";

const id = z.uuid();

export const organisationKinds = [
  "donor",
  "host",
  "mediator",
  "oversight",
  "civil_society",
] as const satisfies readonly OrganisationKind[];

/** The language of the interface, in which a person is written to. */
const interfaceLanguages = {
  en: "en",
  fr: "fr",
  ar: "ar",
  es: "es",
  pt: "pt",
} as const satisfies { [L in Locale]: L };
const interfaceLanguage = z.enum(interfaceLanguages, { error: "choice" });

/** Ministries have addresses in their own scripts too (RFC 6531). */
const email = text(320)
  .pipe(z.email({ pattern: z.regexes.unicodeEmail, error: "email" }))
  .transform(address => address.toLowerCase());

/** Typed as it is: a password is neither trimmed nor composed here. */
const password = z
  .string({ error: "required" })
  .min(1, { error: "required" })
  .max(1_000, { error: "too_long" });

export const foundInput = z
  .strictObject({
    kind: z.enum(organisationKinds, { error: "choice" }),
    /** Localised text: language code → name. */
    name: z
      .record(z.string().regex(/^[a-z]{2,3}$/, { error: "language" }), text(200))
      .refine(name => Object.keys(name).length > 0, { error: "required" }),
    /** ISO 3166-1 alpha-2. */
    country: z
      .string()
      .regex(/^[A-Z]{2}$/, { error: "invalid" })
      .nullable(),
  })
  .refine(input => input.kind !== "host" || input.country !== null, { error: "required", path: ["country"] });
export type FoundInput = z.infer<typeof foundInput>;

export const inviteInput = z.strictObject({
  organisationId: id,
  email,
  name: text(200),
  administrator: z.boolean(),
});
export type InviteInput = z.infer<typeof inviteInput>;

export const invitationInput = z.strictObject({ organisationId: id, invitationId: id });
export type InvitationInput = z.infer<typeof invitationInput>;

export const acceptInput = z.strictObject({ token: text(100), password, language: interfaceLanguage });
export type AcceptInput = z.infer<typeof acceptInput>;

export const personInput = z.strictObject({ organisationId: id, personId: id });
export type PersonInput = z.infer<typeof personInput>;

export const changePasswordInput = z.strictObject({ current: password, password });
export type ChangePasswordInput = z.infer<typeof changePasswordInput>;

export const languageInput = z.strictObject({ language: interfaceLanguage });
export type LanguageInput = z.infer<typeof languageInput>;

/** For what is asked without saying more. */
export const nothing = z.strictObject({});
