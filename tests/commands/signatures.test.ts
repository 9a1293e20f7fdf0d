import { beforeAll, describe, expect, test } from "vitest";
import type { Viewer } from "@/lib/kernel/viewer";
import { auditPackage } from "@/lib/ledger/audit";
import { spokenDigest } from "@/lib/ledger/spoken-digest";
import { verifyBundle } from "@/lib/ledger/verify-bundle";
import { endSeat } from "@/lib/packages/end-seat";
import { move } from "@/lib/packages/move";
import { packageAt } from "@/lib/packages/queries";
import { vote } from "@/lib/packages/vote";
import { db } from "@/lib/platform/db";
import { recordOf } from "@/lib/record/queries";
import { readableBundle } from "@/lib/record/readable-bundle";
import { recordPlace } from "@/lib/record/schema";
import { signingsOf } from "@/lib/signatures/queries";
import { refuseToSign } from "@/lib/signatures/refuse-to-sign";
import { signText } from "@/lib/signatures/sign-text";
import type { Authenticator } from "@/prisma/seed/authenticator";
import { codeAt, withGenerator, withPasskey } from "../support/factors";
import { password } from "../support/password";
import {
  agreeOn,
  begun,
  canSignIn,
  decide,
  halfSigned,
  initialNow,
  seatSignatories,
  signWith,
  voicesOf,
} from "../support/signing";
import { addition, noon, riskBody, type Talks, table, talks } from "../support/talks";

type Signing = Talks & { device: (viewer: Viewer) => Authenticator };

/** Talks with one agreed clause, whose three leads may sign, each with a passkey. */
async function readyToSign(): Promise<Signing> {
  const at = await talks();
  await agreeOn(at, "Delay");
  await seatSignatories(at);
  const devices = new Map<string, Authenticator>();
  for (const viewer of voicesOf(at)) {
    await canSignIn(viewer);
    devices.set(viewer.personId, (await withPasskey(viewer)).authenticator);
  }
  return { ...at, device: ({ personId }) => devices.get(personId) as Authenticator };
}

const packageOf = ({ packageId }: Talks) => db().package.findUniqueOrThrow({ where: { id: packageId } });

const audited = ({ packageId }: Talks) =>
  db().$transaction(tx => auditPackage(tx, packageId), { isolationLevel: "RepeatableRead" });

async function bundleOf({ donor, slug }: Talks): Promise<unknown> {
  let text = "";
  for await (const part of await readableBundle(donor, slug)) text += part;
  return JSON.parse(text);
}

describe("initialling", () => {
  test("freezes one exact text at the last voice, and not before", async () => {
    const at = await readyToSign();
    const { packageId, donor, partner, host } = at;
    const { revision, root } = await packageOf(at);
    const subject = { kind: "initial", revision, root, order: "free" } as const;
    const { motionId } = await move({ viewer: donor, now: noon }, { packageId, subject });
    await vote({ viewer: partner, now: noon }, { packageId, motionId, yes: true });
    expect(await packageOf(at)).toMatchObject({ stage: "negotiating" });
    await vote({ viewer: host, now: noon }, { packageId, motionId, yes: true });
    expect(await packageOf(at)).toMatchObject({ stage: "initialled" });
    await expect(table(at, donor, [addition("risk", riskBody("Later"))])).rejects.toThrow("text_frozen");
  });

  test("is of the text that every voice read: one that moved meanwhile is refused", async () => {
    const at = await readyToSign();
    const { packageId, donor, partner } = at;
    const { revision, root } = await packageOf(at);
    const subject = { kind: "initial", revision, root, order: "free" } as const;
    const { motionId } = await move({ viewer: donor, now: noon }, { packageId, subject });
    await agreeOn(at, "Another");
    await vote({ viewer: partner, now: noon }, { packageId, motionId, yes: true });
    await expect(vote({ viewer: at.host, now: noon }, { packageId, motionId, yes: true })).rejects.toThrow(
      "text_moved",
    );
    expect(await packageOf(at)).toMatchObject({ stage: "negotiating" });
  });

  test("waits for what the pre-signature review blocks on", async () => {
    const at = await readyToSign();
    await table(at, at.host, [addition("risk", riskBody("Still open"))]);
    await expect(initialNow(at)).rejects.toThrow("review_incomplete");
  });

  test("needs a signatory on every side, and something agreed", async () => {
    const bare = await talks();
    const root = "0".repeat(64);
    const subject = { kind: "initial", revision: 1, root, order: "free" } as const;
    const asked = (at: Talks) => move({ viewer: at.donor, now: noon }, { packageId: at.packageId, subject });
    await expect(asked(bare)).rejects.toThrow("nothing_agreed");
    await agreeOn(bare, "Delay");
    await expect(initialNow(bare)).rejects.toThrow("no_signatory");
  });
});

describe("signing", () => {
  let at: Signing;
  let signingId: string;
  beforeAll(async () => {
    at = await readyToSign();
    ({ id: signingId } = await initialNow(at));
  });

  test("binds the device to this text, this role and this moment", async () => {
    const { packageId, donor, host, partner } = at;
    const options = await begun(at, signingId, donor);
    const passkey = at.device(donor).answer(options);
    const input = { packageId, signingId, passkey };
    await expect(signText({ viewer: host, now: noon }, input)).rejects.toThrow("passkey_refused");
    for (const twist of [
      { isVerified: false },
      { origin: "https://elsewhere.test" },
      { challenge: Buffer.alloc(32).toString("base64url") },
      { type: "webauthn.create" },
    ]) {
      const twisted = at.device(partner).answer(await begun(at, signingId, partner), twist);
      await expect(
        signText({ viewer: partner, now: noon }, { packageId, signingId, passkey: twisted }),
      ).rejects.toThrow(/passkey_refused|challenge_spent/);
    }
    expect(await signText({ viewer: donor, now: noon }, input)).toEqual({ inForce: false });
    await expect(signText({ viewer: donor, now: noon }, input)).rejects.toThrow("already_signed");
  });

  test("is for those named when the text was initialled, and nobody else", async () => {
    for (const viewer of [at.drafter, at.mediator, at.overseer])
      await expect(begun(at, signingId, viewer)).rejects.toThrow(/not_a_signatory|guests_have_no_voice/);
    await expect(begun(at, signingId, at.outsider)).rejects.toThrow("not_found");
    const { packageId, host } = at;
    const { id: seatId } = await db().seat.findFirstOrThrow({
      where: { personId: host.personId, role: "signatory", delegation: { packageId } },
    });
    await expect(endSeat({ viewer: host, now: noon }, { packageId, seatId })).rejects.toThrow("signing_open");
  });

  test("can be declined with reasons, and given all the same; the last brings the text into force", async () => {
    const { packageId, host, partner } = at;
    await refuseToSign({ viewer: host, now: noon }, { packageId, signingId, reason: "Parliament first" });
    await signWith(at, signingId, partner, at.device(partner));
    expect(await packageOf(at)).toMatchObject({ stage: "initialled", inForceRevision: null });
    expect(await signWith(at, signingId, host, at.device(host))).toEqual({ inForce: true });
    expect(await packageOf(at)).toMatchObject({ stage: "in_force", inForceRevision: 1 });
    expect((await audited(at)).faults).toEqual([]);
  });

  test("can be checked from the record alone, with the keys to compare", async () => {
    const verdict = await verifyBundle(await bundleOf(at));
    expect(verdict).toMatchObject({ ok: true });
    if (!verdict.ok) return;
    expect(verdict.summary.signatures).toHaveLength(3);
    expect(verdict.summary.signatures.every(({ key }) => key !== null)).toBe(true);
  });

  test("amendments are initialled and signed alike, and numbered from one", async () => {
    await expect(initialNow(at)).rejects.toThrow("nothing_new_to_sign");
    await agreeOn(at, "Amended");
    const second = await initialNow(at, "fixed");
    expect(second).toMatchObject({ number: 1, revision: 2 });
    await expect(begun(at, second.id, at.host)).rejects.toThrow("sign_after_others");
    for (const viewer of [at.donor, at.host, at.partner])
      await signWith(at, second.id, viewer, at.device(viewer));
    expect(await packageOf(at)).toMatchObject({ stage: "in_force", inForceRevision: 2 });
    expect(await verifyBundle(await bundleOf(at))).toMatchObject({ ok: true });
  });
});

test("the record names who signed, and to the parties alone who has yet to, and who declined", async () => {
  const at = await halfSigned(false);
  const recordFor = async (viewer: Viewer) =>
    (await recordOf((await packageAt(viewer, at.slug)).relation, recordPlace.parse({}))).signings;
  const [signing] = await recordFor(at.host);
  expect(signing).toMatchObject({ number: 0, revision: 1, stage: "open", settledAt: null });
  expect(signing?.places).toMatchObject([
    {
      name: at.donor.name,
      office: "Minister",
      method: "passkey",
      key: expect.stringMatching(/^[0-9a-f]{64}$/),
    },
    { name: null, key: null, person: at.host.name, declinedAt: null },
    { name: null, key: null, person: at.partner.name, declinedAt: expect.stringMatching(/^2027-03-01/) },
  ]);
  const [seen] = await recordFor(at.overseer);
  expect(seen?.places).toMatchObject([
    { name: at.donor.name },
    { person: null, declinedAt: null },
    { person: null, declinedAt: null },
  ]);
  const { signatures, faults } = await audited(at);
  expect(faults).toEqual([]);
  expect(signatures).toMatchObject([
    { name: at.donor.name, standing: "open", method: "passkey", fits: true },
  ]);
});

test("the page of signing names to overseers who signed, and of the others the delegation alone", async () => {
  const at = await halfSigned(false);
  const seenBy = async (viewer: Viewer) =>
    (await signingsOf(viewer, (await packageAt(viewer, at.slug)).relation)).open?.signatories;
  expect(await seenBy(at.mediator)).toMatchObject([
    { name: at.donor.name, person: at.donor.name },
    { name: null, person: at.host.name, refusedAt: null },
    { name: null, person: at.partner.name, refusedAt: expect.stringMatching(/^2027-03-01/) },
  ]);
  const seen = await seenBy(at.overseer);
  expect(seen).toMatchObject([
    { name: at.donor.name, office: "Minister" },
    { name: null, person: null, refusal: null, refusedAt: null },
    { name: null, person: null, refusal: null, refusedAt: null },
  ]);
  expect(seen?.every(({ delegationId }) => delegationId)).toBe(true);
});

test("the page of signing says to the parties who was removed and can sign no more", async () => {
  const at = await halfSigned(false);
  await db().person.update({ where: { id: at.host.personId }, data: { removedAt: noon } });
  const gone = async (viewer: Viewer) =>
    (await signingsOf(viewer, (await packageAt(viewer, at.slug)).relation)).open?.signatories.map(
      signatory => signatory.gone,
    );
  expect(await gone(at.partner)).toEqual([false, true, false]);
  expect(await gone(at.overseer)).toEqual([false, false, false]);
});

test("a text taken back by every voice is signed anew from the start", async () => {
  const at = await readyToSign();
  const { id } = await initialNow(at);
  await signWith(at, id, at.donor, at.device(at.donor));
  const pending = at.device(at.host).answer(await begun(at, id, at.host));
  await decide(at, { kind: "reopen" });
  const { packageId, host } = at;
  await expect(
    signText({ viewer: host, now: noon }, { packageId, signingId: id, passkey: pending }),
  ).rejects.toThrow("no_signing");
  expect(await packageOf(at)).toMatchObject({ stage: "negotiating" });
  await agreeOn(at, "Now agreed");
  const { id: again } = await initialNow(at);
  for (const viewer of voicesOf(at)) await signWith(at, again, viewer, at.device(viewer));
  expect(await packageOf(at)).toMatchObject({ stage: "in_force", inForceRevision: 2 });
  expect((await audited(at)).faults).toEqual([]);
  expect(await verifyBundle(await bundleOf(at))).toMatchObject({ ok: true });
});

test("a wish to take one text back is none to take back the next, nor a wish to initial to initial it again", async () => {
  const at = await readyToSign();
  const { packageId, donor, partner, host } = at;
  const { revision, root } = await packageOf(at);
  const crossing = { kind: "initial", revision, root, order: "fixed" } as const;
  const initialling = await move({ viewer: host, now: noon }, { packageId, subject: crossing });
  const { id } = await initialNow(at);
  const stageOf = async (motionId: string) =>
    (await db().motion.findUniqueOrThrow({ where: { id: motionId } })).stage;
  expect(await stageOf(initialling.motionId)).toBe("lapsed");
  const reopening = await move({ viewer: partner, now: noon }, { packageId, subject: { kind: "reopen" } });
  for (const viewer of voicesOf(at)) await signWith(at, id, viewer, at.device(viewer));
  expect(await stageOf(reopening.motionId)).toBe("lapsed");
  await agreeOn(at, "Amended");
  await initialNow(at);
  for (const viewer of [donor, host])
    await expect(
      vote({ viewer, now: noon }, { packageId, motionId: reopening.motionId, yes: true }),
    ).rejects.toThrow("motion_settled");
  expect((await audited(at)).faults).toEqual([]);
  expect(await verifyBundle(await bundleOf(at))).toMatchObject({ ok: true });
});

test("whoever has no passkey signs with password and code, and the record says that we vouch for it", async () => {
  const at = await talks();
  await agreeOn(at, "Delay");
  await seatSignatories(at);
  const { id: signingId } = await initialNow(at);
  const { packageId } = at;
  for (const [index, viewer] of voicesOf(at).entries()) {
    await canSignIn(viewer);
    const { secret } = await withGenerator(viewer);
    const now = new Date(noon.getTime() + (index + 2) * 60_000);
    const as = { packageId, signingId, name: viewer.name, office: "Minister", code: codeAt(secret, now) };
    const sign = (typed: string) => signText({ viewer, now }, { ...as, password: typed });
    await expect(sign("not the password")).rejects.toThrow("invalid_input");
    await sign(password);
    await expect(sign(password)).rejects.toThrow(/already_signed|no_signing/);
  }
  const verdict = await verifyBundle(await bundleOf(at));
  expect(verdict).toMatchObject({
    ok: true,
    summary: { signatures: [{ key: null }, { key: null }, { key: null }] },
  });
});

test("a code does not stand in for a passkey that its owner has", async () => {
  const at = await readyToSign();
  const { id: signingId } = await initialNow(at);
  const { packageId, donor: viewer } = at;
  const input = { packageId, signingId, name: "N", office: "O", password, code: "123456" };
  await expect(signText({ viewer, now: noon }, input)).rejects.toThrow("has_passkey");
});

test("the digest to compare by telephone is thirty digits, the same on every machine", () => {
  expect(spokenDigest("f".repeat(64))).toMatch(/^\d{5}( \d{5}){5}$/);
  expect(spokenDigest("0".repeat(64))).toBe("00000 00000 00000 00000 00000 00000");
});
