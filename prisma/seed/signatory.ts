import { Secret, TOTP } from "otpauth";
import { beginGenerator } from "@/lib/factors/begin-generator";
import { beginPasskey } from "@/lib/factors/begin-passkey";
import { confirmGenerator } from "@/lib/factors/confirm-generator";
import { ownFactors } from "@/lib/factors/queries";
import { registerPasskey } from "@/lib/factors/register-passkey";
import { relyingParty } from "@/lib/factors/relying-party";
import { revokeGenerator } from "@/lib/factors/revoke-generator";
import { revokePasskey } from "@/lib/factors/revoke-passkey";
import { assertion, registration } from "@/lib/factors/schema";
import type { Viewer } from "@/lib/kernel/viewer";
import { startSession } from "@/lib/organisations/start-session";
import { db } from "@/lib/platform/db";
import { beginSignature } from "@/lib/signatures/begin-signature";
import { signText } from "@/lib/signatures/sign-text";
import { Authenticator } from "./authenticator";

/** Somebody of the demo who signs, with the password of their sign-in. */
export type Signatory = { viewer: Viewer; email: string; password: string; office: string };
type Text = { packageId: string; signingId: string };

/** How a signatory signs, and how they lay their second factor down, so that whoever plays them signs in by password. */
export type Pen = { sign(now: Date, text: Text): Promise<void>; layDown(now: Date): Promise<void> };

/** A passkey that lives as long as the story is being told. */
export async function passkeyOf(signatory: Signatory, now: Date): Promise<Pen> {
  const { viewer, office, password } = signatory;
  const device = new Authenticator(relyingParty().origin);
  const session = await sessionOf(signatory, now);
  const options = await beginPasskey({ viewer, now }, session);
  const response = registration.parse(device.register(options));
  await registerPasskey({ viewer, now }, { name: "Security key", response, ...session });
  const { id: passkeyId } = await db().passkey.findFirstOrThrow({ where: { personId: viewer.personId } });
  return {
    async sign(now, text) {
      const asked = await beginSignature({ viewer, now }, { ...text, name: viewer.name, office });
      await signText({ viewer, now }, { ...text, passkey: assertion.parse(device.answer(asked)) });
    },
    async layDown(now) {
      await revokePasskey({ viewer, now }, { passkeyId, password, ...session });
    },
  };
}

/** A generator of codes, whose secret nobody keeps. */
export async function codesOf(signatory: Signatory, now: Date): Promise<Pen> {
  const { viewer, office, password } = signatory;
  const session = await sessionOf(signatory, now);
  await beginGenerator({ viewer, now }, session);
  const { begun } = await ownFactors(viewer, now);
  if (!begun) throw new Error("no generator was begun");
  const secret = Secret.fromBase32(begun.secret);
  const codeAt = (moment: Date) => new TOTP({ secret }).generate({ timestamp: moment.getTime() });
  await confirmGenerator({ viewer, now }, { code: codeAt(now), ...session });
  return {
    async sign(now, text) {
      const code = codeAt(now);
      await signText({ viewer, now }, { ...text, name: viewer.name, office, password, code });
    },
    async layDown(now) {
      await revokeGenerator({ viewer, now }, { password, ...session });
    },
  };
}

async function sessionOf({ viewer, email, password }: Signatory, now: Date) {
  await startSession({ email, password }, { address: "::1", userAgent: "" }, now);
  const { id: sessionId, createdAt: startedAt } = await db().session.findFirstOrThrow({
    where: { personId: viewer.personId },
    orderBy: { createdAt: "desc" },
  });
  return { sessionId, startedAt };
}
