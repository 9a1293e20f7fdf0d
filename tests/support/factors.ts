import { randomUUID } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { beginGenerator } from "@/lib/factors/begin-generator";
import { beginPasskey } from "@/lib/factors/begin-passkey";
import { confirmGenerator } from "@/lib/factors/confirm-generator";
import { ownFactors } from "@/lib/factors/queries";
import { registerPasskey } from "@/lib/factors/register-passkey";
import { registration } from "@/lib/factors/schema";
import type { Viewer } from "@/lib/kernel/viewer";
import { foundOrganisation } from "@/lib/organisations/found-organisation";
import { startSession } from "@/lib/organisations/start-session";
import { type Held, heldBehind, viewerBehind, viewerFor } from "@/lib/organisations/viewer";
import { db } from "@/lib/platform/db";
import { Authenticator } from "@/prisma/seed/authenticator";
import { password, passwordHash } from "./password";
import { someone } from "./talks";

const from = () => ({ address: randomUUID(), userAgent: "" });

/** Somebody who can sign in: the administrator of a new organisation, or a member of this one. */
export async function withPassword(organisationId?: string): Promise<Viewer> {
  const shell = { viewer: null, now: new Date() };
  const home = { kind: "donor", name: { en: "Donor" }, country: null } as const;
  const { personId } = await someone(
    "donor",
    organisationId ?? (await foundOrganisation(shell, home)).organisationId,
  );
  const administratorSince = organisationId ? null : shell.now;
  await db().person.update({
    where: { id: personId },
    data: { passwordHash: await passwordHash, administratorSince },
  });
  return viewerFor(personId);
}

/** Gives the password; what the browser then carries, and what is still lacking. */
export async function givePassword({ personId }: Viewer, now = new Date()) {
  const { email } = await db().person.findUniqueOrThrow({ where: { id: personId } });
  return startSession({ email, password }, from(), now);
}

/** A session that waits for its second step. */
export async function held(viewer: Viewer, now = new Date()): Promise<Held & { token: string }> {
  const { token } = await givePassword(viewer, now);
  const waiting = await heldBehind(token);
  if (!waiting) throw new Error("this session lacks nothing");
  return { ...waiting, token };
}

/** A session that stands for the person, who has no second factor yet. */
export async function inSession(viewer: Viewer) {
  const { token } = await givePassword(viewer);
  const session = await viewerBehind(token);
  if (!session) throw new Error("this session stands for nobody");
  return { token, sessionId: session.sessionId, startedAt: session.startedAt };
}

type Session = { sessionId: string; startedAt: Date };

export const at = (viewer: Viewer, now = new Date()) => ({ viewer, now });

/** Adds a passkey in that session, or in a new one. */
export async function withPasskey(viewer: Viewer, session?: Session, name = "Key") {
  const authenticator = new Authenticator();
  const inside = session ?? (await inSession(viewer));
  const options = await beginPasskey(at(viewer), inside);
  const response = registration.parse(authenticator.register(options));
  const { token } = await registerPasskey(at(viewer), { name, response, ...inside });
  return { authenticator, session: inside, token };
}

/** What the person's generator shows at that moment. */
export const codeAt = (secret: string, now: Date): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now.getTime() });

/** Sets up a code generator; the code that proved it is used up with it. */
export async function withGenerator(viewer: Viewer, session?: Session, now = new Date()) {
  const inside = session ?? (await inSession(viewer));
  await beginGenerator(at(viewer, now), inside);
  const { begun } = await ownFactors(viewer, now);
  if (!begun) throw new Error("no generator was begun");
  const { secret } = begun;
  const { token } = await confirmGenerator(at(viewer, now), { code: codeAt(secret, now), ...inside });
  return { secret, session: inside, token };
}
