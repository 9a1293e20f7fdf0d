import { z } from "zod";
import { text } from "@/lib/kernel/text";

const id = z.uuid();

/** Bytes as WebAuthn's JSON forms carry them (RFC 4648 section 5, unpadded). */
const base64url = (max: number) =>
  z
    .string({ error: "required" })
    .max(max, { error: "too_long" })
    .regex(/^[\w-]+$/, { error: "invalid" });

const transports = ["ble", "cable", "hybrid", "internal", "nfc", "smart-card", "usb"] as const;

const credential = {
  id: base64url(1_400),
  rawId: base64url(1_400),
  type: z.literal("public-key", { error: "invalid" }),
};

/** What the browser hands on from an authenticator that made a passkey. */
export const registration = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url(8_000),
    attestationObject: base64url(20_000),
    /** Ways to reach it; those that we do not know are no hint to us. */
    transports: z
      .array(z.string())
      .max(20)
      .optional()
      .transform(named => transports.filter(known => named?.includes(known))),
  }),
});
export type Registration = z.infer<typeof registration>;

/** What the browser hands on from an authenticator that answered a challenge. */
export const assertion = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url(8_000),
    authenticatorData: base64url(8_000),
    signature: base64url(8_000),
    userHandle: base64url(100).nullish(),
  }),
});
export type AssertionInput = z.infer<typeof assertion>;

/** As people type it: some generators show a space in the middle, and Arabic has digits of its own. */
export const code = z
  .string({ error: "required" })
  .max(40, { error: "code" })
  .transform(typed => western(typed.replace(/\s/g, "")))
  .pipe(z.string().regex(/^\d{6}$/, { error: "code" }));

const western = (typed: string): string =>
  typed.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, digit => String(digit.charCodeAt(0) & 15));

/** Asked again where the session is not fresh; empty where it is. */
const password = z.string().max(1_000, { error: "too_long" }).optional();
const name = text(60);

export const passwordInput = z.strictObject({ password });
export const registerPasskeyInput = z.strictObject({ name, response: registration });
export const renamePasskeyInput = z.strictObject({ passkeyId: id, name });
export const revokePasskeyInput = z.strictObject({ passkeyId: id, password });
export const confirmGeneratorInput = z.strictObject({ code });
export const organisationInput = z.strictObject({ organisationId: id });
export const requestRecoveryInput = z.strictObject({ reason: text(1_000) });
export const recoveryInput = z.strictObject({ recoveryId: id });

export type PasswordInput = z.infer<typeof passwordInput>;
export type RegisterPasskeyInput = z.infer<typeof registerPasskeyInput>;
export type RenamePasskeyInput = z.infer<typeof renamePasskeyInput>;
export type RevokePasskeyInput = z.infer<typeof revokePasskeyInput>;
export type ConfirmGeneratorInput = z.infer<typeof confirmGeneratorInput>;
export type OrganisationInput = z.infer<typeof organisationInput>;
export type RequestRecoveryInput = z.infer<typeof requestRecoveryInput>;
export type RecoveryInput = z.infer<typeof recoveryInput>;

/** The second step of signing in: one of the two. */
export const proofInput = z.union([z.strictObject({ code }), z.strictObject({ passkey: assertion })]);
export type Proof = z.infer<typeof proofInput>;
