import { randomUUID } from "node:crypto";
import { newSecret, sealSecret } from "@/lib/factors/codes";
import * as packages from "@/lib/packages/actions";
import { db } from "@/lib/platform/db";
import * as signatures from "@/lib/signatures/actions";
import type { Everybody } from "./everybody";
import { codeAt } from "./factors";
import { password } from "./password";
import type { Act } from "./rights-acts";

const now = new Date();

/** The text is before one signatory: the donor's lead, who has a passkey or a generator of codes. */
async function initialled({ packageId, donorId, actors }: Everybody, factor?: "passkey" | "codes") {
  const { personId } = actors.donorLead.viewer;
  const { revision, root } = await db().package.findUniqueOrThrow({ where: { id: packageId } });
  const { id: delegationId } = await db().delegation.findFirstOrThrow({
    where: { packageId, organisationId: donorId },
  });
  const seat = { id: randomUUID(), delegationId, personId, role: "signatory" as const, since: now };
  await db().seat.create({ data: seat });
  const signingId = randomUUID();
  await db().signing.create({
    data: {
      id: signingId,
      packageId,
      number: 0,
      revision,
      root,
      order: "free",
      stage: "open",
      motionId: randomUUID(),
      openedAt: now,
      signatories: { create: { id: randomUUID(), delegationId, personId, ordinal: 0 } },
    },
  });
  // Whoever has a second factor gave it when they signed in.
  if (factor) await db().session.updateMany({ where: { personId }, data: { assurance: 2 } });
  const own = { id: randomUUID(), personId, createdAt: now };
  const secret = newSecret();
  if (factor === "passkey")
    await db().passkey.create({
      data: { ...own, credentialId: randomUUID(), publicKey: "", counter: 0, name: "Key" },
    });
  if (factor === "codes")
    await db().codeGenerator.create({
      data: { ...own, sealed: sealSecret(secret, personId), confirmedAt: now },
    });
  return { target: { packageId, signingId }, secret };
}

const as = { name: "A person", office: "Minister" };

export const signingActs: Record<string, Record<string, Act>> = {
  beginSignature: {
    "by the donor's lead": async e => {
      const { target } = await initialled(e, "passkey");
      return signatures.beginSignature({ ...target, ...as });
    },
  },
  signText: {
    "by the donor's lead": async e => {
      const { target, secret } = await initialled(e, "codes");
      // A command's time is never before its ledger's, which these talks have taken ahead.
      const { at } = await db().ledger.findUniqueOrThrow({ where: { id: e.packageId } });
      return signatures.signText({ ...target, ...as, password, code: codeAt(secret, at ?? new Date()) });
    },
  },
  refuseToSign: {
    "by the donor's lead": async e => {
      const { target } = await initialled(e);
      return signatures.refuseToSign({ ...target, reason: "Parliament first" });
    },
  },
};

/** Motions about signing, beside those of `rights-acts.ts`. */
export const signingMotions: Record<string, Act> = {
  "to initial a text with open changes": async e => {
    const { revision, root } = await db().package.findUniqueOrThrow({ where: { id: e.packageId } });
    const subject = { kind: "initial", revision, root, order: "free" };
    return packages.move({ packageId: e.packageId, subject });
  },
  "to take an initialled text back": async e => {
    await initialled(e);
    return packages.move({ packageId: e.packageId, subject: { kind: "reopen" } });
  },
};
