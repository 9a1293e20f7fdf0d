import { randomUUID } from "node:crypto";
import * as factors from "@/lib/factors/actions";
import { newSecret, openSecret, sealSecret } from "@/lib/factors/codes";
import * as generators from "@/lib/factors/generator-actions";
import * as held from "@/lib/factors/held-actions";
import { recoveryDelay } from "@/lib/factors/machine";
import { signOut } from "@/lib/organisations/sign-in-actions";
import { db } from "@/lib/platform/db";
import { Authenticator } from "@/prisma/seed/authenticator";
import type { Everybody, Someone } from "./everybody";
import { codeAt } from "./factors";
import { password } from "./password";
import { type Answer, posted } from "./posted";

type Act = (e: Everybody, who: Someone | undefined) => Promise<Answer>;
type Who = Someone | undefined;

const personId = (who: Who) => who?.viewer.personId;

/** Of nobody's there is none. */
async function passkeyOf(id: string | undefined): Promise<{ passkeyId: string }> {
  const passkeyId = randomUUID();
  if (!id) return { passkeyId };
  const passkey = { credentialId: randomUUID(), publicKey: "", counter: 0, transports: [], name: "Key" };
  await db().passkey.create({ data: { id: passkeyId, personId: id, ...passkey, createdAt: new Date() } });
  return { passkeyId };
}

async function generatorOf(id: string | undefined): Promise<string> {
  const secret = newSecret();
  const [now, sealed] = [new Date(), id && sealSecret(secret, id)];
  if (id && sealed)
    await db().codeGenerator.create({
      data: { id: randomUUID(), personId: id, sealed, createdAt: now, confirmedAt: now },
    });
  return secret;
}

/** As if every session had had its second step. */
const confirmed = () => db().session.updateMany({ data: { assurance: 2 } });

async function recoveryOf(id: string | undefined, opensAt: Date | null = null) {
  const recoveryId = randomUUID();
  if (id)
    await db().recovery.create({
      data: { id: recoveryId, personId: id, reason: "Lost", requestedAt: new Date(), opensAt },
    });
  return { recoveryId };
}

async function registered(): Promise<Answer> {
  const options = await factors.beginPasskey({ password });
  if (!options.ok) return options;
  const response = new Authenticator().register(options.value);
  return factors.registerPasskey({ name: "Key", response });
}

async function generatorConfirmed(who: Who): Promise<Answer> {
  const begun = await posted(generators.beginGenerator, { password });
  if (!begun.ok) return begun;
  const own = { personId: personId(who), confirmedAt: null };
  const { sealed } = await db().codeGenerator.findFirstOrThrow({ where: own });
  const secret = openSecret(sealed, String(own.personId)) ?? "";
  return posted(generators.confirmGenerator, { code: codeAt(secret, new Date()) });
}

/** How everything about second factors is done, by command and thing. */
export const factorActs: Record<string, Record<string, Act>> = {
  beginPasskey: { "one's own": () => factors.beginPasskey({ password }) },
  registerPasskey: { "one's own": registered },
  renamePasskey: {
    "one's own": async (_, who) => {
      const passkey = await passkeyOf(personId(who));
      await confirmed();
      return factors.renamePasskey({ ...passkey, name: "Other" });
    },
    "the donor's lead's": async e => {
      const passkey = await passkeyOf(personId(e.actors.donorLead));
      await confirmed();
      return factors.renamePasskey({ ...passkey, name: "Other" });
    },
  },
  revokePasskey: {
    "one's own": async (_, who) => {
      const passkey = await passkeyOf(personId(who));
      await confirmed();
      return factors.revokePasskey({ ...passkey, password });
    },
    "the donor's lead's": async e => {
      const passkey = await passkeyOf(personId(e.actors.donorLead));
      await confirmed();
      return factors.revokePasskey({ ...passkey, password });
    },
  },
  beginGenerator: { "one's own": () => posted(generators.beginGenerator, { password }) },
  confirmGenerator: { "one's own": (_, who) => generatorConfirmed(who) },
  revokeGenerator: {
    "one's own": async (_, who) => {
      await generatorOf(personId(who));
      await confirmed();
      return factors.revokeGenerator({ password });
    },
  },
  requireSecondFactor: {
    "of the donor": async ({ donorId: organisationId }, who) => {
      await passkeyOf(personId(who));
      await confirmed();
      return factors.requireSecondFactor({ organisationId });
    },
  },
  liftSecondFactor: {
    "of the donor": async ({ donorId: organisationId }, who) => {
      await passkeyOf(personId(who));
      await confirmed();
      await db().organisation.updateMany({ data: { secondFactorSince: new Date() } });
      return factors.liftSecondFactor({ organisationId });
    },
  },
  beginConfirmation: {
    "one's own": async (_, who) => {
      await passkeyOf(personId(who));
      return posted(held.beginConfirmation, {});
    },
  },
  confirmSession: {
    "with a code": async (_, who) => {
      const secret = await generatorOf(personId(who));
      return posted(held.confirmSession, { code: codeAt(secret, new Date()) });
    },
  },
  abandonSession: {
    "one's own": async (_, who) => {
      await generatorOf(personId(who));
      return posted((_, form) => signOut(form).then(() => null), {});
    },
  },
  requestRecovery: {
    "one's own": async (_, who) => {
      await generatorOf(personId(who));
      return posted(held.requestRecovery, { reason: "Lost" });
    },
  },
  approveRecovery: {
    "of a colleague of the donor's": async e =>
      factors.approveRecovery(await recoveryOf(e.newcomer.personId)),
  },
  cancelRecovery: {
    "of a colleague of the donor's": async e => factors.cancelRecovery(await recoveryOf(e.newcomer.personId)),
    "one's own": async (_, who) => factors.cancelRecovery(await recoveryOf(personId(who))),
  },
  completeRecovery: {
    "one's own": async (_, who) => {
      await generatorOf(personId(who));
      await recoveryOf(personId(who), new Date(Date.now() - recoveryDelay));
      return posted(held.completeRecovery, {});
    },
  },
};
