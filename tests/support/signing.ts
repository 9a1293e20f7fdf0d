import { consentToChanges } from "@/lib/amendments/consent-to-changes";
import type { AssertionOptions } from "@/lib/factors/assertion";
import type { Viewer } from "@/lib/kernel/viewer";
import { openLedger } from "@/lib/ledger/change";
import { giveSeat } from "@/lib/packages/give-seat";
import { move } from "@/lib/packages/move";
import type { MotionSubject } from "@/lib/packages/schema";
import { vote } from "@/lib/packages/vote";
import { db } from "@/lib/platform/db";
import { beginSignature } from "@/lib/signatures/begin-signature";
import { refuseToSign } from "@/lib/signatures/refuse-to-sign";
import { signText } from "@/lib/signatures/sign-text";
import type { Authenticator } from "@/prisma/seed/authenticator";
import { withPasskey } from "./factors";
import { passwordHash } from "./password";
import { publish } from "./published-talks";
import { addition, noon, riskBody, type Talks, table, talks } from "./talks";

export const voicesOf = ({ donor, partner, host }: Talks): Viewer[] => [donor, partner, host];

/** Every voice consents to one new clause. */
export async function agreeOn(at: Talks, title: string) {
  const tabled = await table(at, at.donor, [addition("risk", riskBody(title))]);
  const changes = tabled.map(({ id: changeId, digest }) => ({ changeId, digest }));
  for (const viewer of [at.partner, at.host])
    await consentToChanges({ viewer, now: noon }, { packageId: at.packageId, changes });
}

/** Moves a decision and has every other voice say yes. */
export async function decide(at: Talks, subject: MotionSubject, now = noon) {
  const { packageId } = at;
  const { motionId } = await move({ viewer: at.donor, now }, { packageId, subject });
  for (const viewer of [at.partner, at.host]) await vote({ viewer, now }, { packageId, motionId, yes: true });
  return motionId;
}

/** Lets somebody of the talks sign in. */
export async function canSignIn({ personId, organisationId }: Viewer) {
  await openLedger(db(), "organisation", organisationId);
  await db().person.update({ where: { id: personId }, data: { passwordHash: await passwordHash } });
}

/** The lead of each delegation may sign. */
export async function seatSignatories(at: Talks) {
  for (const viewer of voicesOf(at))
    await giveSeat(
      { viewer, now: noon },
      { packageId: at.packageId, personId: viewer.personId, role: "signatory" },
    );
}

/** Initials the text as it is now. @returns the signing */
export async function initialNow(at: Talks, order: "free" | "fixed" = "free") {
  const { revision, root } = await db().package.findUniqueOrThrow({ where: { id: at.packageId } });
  const motionId = await decide(at, { kind: "initial", revision, root, order });
  return db().signing.findUniqueOrThrow({ where: { motionId } });
}

/** Begins to sign; the device's answer is the caller's to give, or to twist. */
export const begun = (
  at: Talks,
  signingId: string,
  viewer: Viewer,
  as = { name: viewer.name, office: "Minister" },
): Promise<AssertionOptions> =>
  beginSignature({ viewer, now: noon }, { packageId: at.packageId, signingId, ...as });

export async function signWith(at: Talks, signingId: string, viewer: Viewer, device: Authenticator) {
  const passkey = device.answer(await begun(at, signingId, viewer));
  return signText({ viewer, now: noon }, { packageId: at.packageId, signingId, passkey });
}

/** Talks in the open or not, whose text the donor signed, the partner declined to sign, and the host has yet to. */
export async function halfSigned(
  isPublic: boolean,
): Promise<Talks & { signingId: string; device: Authenticator }> {
  const at = await talks();
  await agreeOn(at, "Delay");
  if (isPublic) await publish(at);
  await seatSignatories(at);
  const { id: signingId } = await initialNow(at);
  await canSignIn(at.donor);
  const { authenticator: device } = await withPasskey(at.donor);
  await signWith(at, signingId, at.donor, device);
  const refusal = { packageId: at.packageId, signingId, reason: "Parliament first" };
  await refuseToSign({ viewer: at.partner, now: noon }, refusal);
  return { ...at, signingId, device };
}
