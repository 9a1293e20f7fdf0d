import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { beginAssertion, finishAssertion } from "@/lib/factors/assertion";
import { beginConfirmation } from "@/lib/factors/begin-confirmation";
import { beginGenerator } from "@/lib/factors/begin-generator";
import { beginPasskey } from "@/lib/factors/begin-passkey";
import { challengeLasts } from "@/lib/factors/challenge";
import { checkCode } from "@/lib/factors/codes";
import { confirmGenerator } from "@/lib/factors/confirm-generator";
import { confirmSession } from "@/lib/factors/confirm-session";
import { liftSecondFactor } from "@/lib/factors/lift-second-factor";
import { ownFactors } from "@/lib/factors/queries";
import { registerPasskey } from "@/lib/factors/register-passkey";
import { renamePasskey } from "@/lib/factors/rename-passkey";
import { requireSecondFactor } from "@/lib/factors/require-second-factor";
import { revokeGenerator } from "@/lib/factors/revoke-generator";
import { revokePasskey } from "@/lib/factors/revoke-passkey";
import { assertion, registration } from "@/lib/factors/schema";
import type { Viewer } from "@/lib/kernel/viewer";
import { liveSession } from "@/lib/organisations/session";
import { type Held, heldBehind, viewerBehind } from "@/lib/organisations/viewer";
import { db } from "@/lib/platform/db";
import { Authenticator, type Twist } from "@/prisma/seed/authenticator";
import {
  at,
  codeAt,
  givePassword,
  held,
  inSession,
  withGenerator,
  withPasskey,
  withPassword,
} from "../support/factors";
import { password } from "../support/password";

const minute = 60_000;
const later = (ms: number) => new Date(Date.now() + ms);
const nobody = (now = new Date()) => ({ viewer: null, now });

const recordOf = async (organisationId: string) =>
  (await db().entry.findMany({ where: { ledgerId: organisationId }, orderBy: { seq: "asc" } })).map(
    entry => entry.type,
  );

/** The second step by passkey, with whatever a browser might say wrongly. */
async function answerWith(authenticator: Authenticator, waiting: Held, twist?: Twist) {
  const options = await beginConfirmation(nobody(), waiting);
  const passkey = assertion.parse(authenticator.answer(options, twist));
  return { passkey, confirm: () => confirmSession(nobody(), waiting, { passkey }) };
}

describe("a passkey", () => {
  it("is kept, named, renamed and revoked, each on the record", async () => {
    const viewer = await withPassword();
    const { session } = await withPasskey(viewer);
    const {
      passkeys: [passkey],
    } = await ownFactors(viewer, new Date());
    expect(passkey).toMatchObject({ name: "Key", usedAt: null });
    const passkeyId = passkey?.id as string;
    await renamePasskey(at(viewer), { passkeyId, name: "Key on the blue ring" });
    await revokePasskey(at(viewer), { passkeyId, ...session });
    expect((await ownFactors(viewer, new Date())).passkeys).toEqual([]);
    expect((await recordOf(viewer.organisationId)).slice(-4)).toEqual([
      "passkey.registered",
      "session.confirmed",
      "passkey.renamed",
      "passkey.revoked",
    ]);
    const begun = beginAssertion(db(), { personId: viewer.personId, purpose: "sign", now: new Date() });
    await expect(begun).rejects.toMatchObject({ reason: "no_factor" });
  });

  it("is not added by a session left open, unless the password is given again", async () => {
    const viewer = await withPassword();
    const session = await inSession(viewer);
    const context = at(viewer, later(16 * minute));
    await expect(beginPasskey(context, session)).rejects.toMatchObject({
      details: { fieldErrors: [{ path: "password", code: "wrong_password" }] },
    });
    const wrong = beginPasskey(context, { ...session, password: "not the password" });
    await expect(wrong).rejects.toMatchObject({ code: "invalid" });
    await beginPasskey(context, { ...session, password });
    await expect(beginGenerator(context, session)).rejects.toMatchObject({ code: "invalid" });
  });

  it.each<[string, Twist]>([
    ["from another site", { origin: "http://concord.example" }],
    ["for another site", { rpId: "concord.example" }],
    ["without a verified user", { isVerified: false }],
    ["for a challenge nobody gave", { challenge: "bm9ib2R5IGdhdmUgdGhpcw" }],
    ["that is an answer to something else", { type: "webauthn.get" }],
  ])("%s is refused", async (_, twist) => {
    const viewer = await withPassword();
    const session = await inSession(viewer);
    const options = await beginPasskey(at(viewer), session);
    const response = registration.parse(new Authenticator().register(options, twist));
    const kept = registerPasskey(at(viewer), { name: "Key", response, ...session });
    await expect(kept).rejects.toMatchObject({
      reason: expect.stringMatching(/passkey_refused|challenge_spent/),
    });
    expect(await db().passkey.count({ where: { personId: viewer.personId } })).toBe(0);
  });

  it("is made for one challenge, of one person, in five minutes", async () => {
    const [viewer, other] = [await withPassword(), await withPassword()];
    const session = await inSession(viewer);
    const options = await beginPasskey(at(viewer), session);
    const response = registration.parse(new Authenticator().register(options));
    const keep = (by: Viewer, now = new Date()) =>
      registerPasskey(at(by, now), { name: "Key", response, ...session });
    await expect(keep(other)).rejects.toMatchObject({ reason: "challenge_spent" });
    await expect(keep(viewer, later(challengeLasts + 1))).rejects.toMatchObject({
      reason: "challenge_spent",
    });
    const answers = await Promise.allSettled([keep(viewer), keep(viewer)]);
    expect(answers.map(answer => answer.status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("with certificates that we did not ask for is not even looked at", async () => {
    const viewer = await withPassword();
    const session = await inSession(viewer);
    const options = await beginPasskey(at(viewer), session);
    const made = new Authenticator().register(options);
    const attestation = Buffer.from(made.response.attestationObject, "base64url");
    // "none" becomes "tpm\0": a format whose statements name places to fetch revocation lists from.
    attestation.write("tpm\0", attestation.indexOf("none"));
    const attestationObject = attestation.toString("base64url");
    const response = registration.parse({ ...made, response: { ...made.response, attestationObject } });
    const kept = registerPasskey(at(viewer), { name: "Key", response, ...session });
    await expect(kept).rejects.toMatchObject({ reason: "passkey_refused" });
  });
});

describe("the second step", () => {
  it("stands between the password and being anybody", async () => {
    const viewer = await withPassword();
    const { authenticator } = await withPasskey(viewer);
    const waiting = await held(viewer);
    expect(waiting).toMatchObject({ lacks: "factor", personId: viewer.personId });
    expect(await viewerBehind(waiting.token)).toBeNull();
    const { confirm } = await answerWith(authenticator, waiting);
    const { token } = await confirm();
    expect((await viewerBehind(token))?.viewer).toEqual(viewer);
    expect((await recordOf(viewer.organisationId)).slice(-2)).toEqual([
      "session.started",
      "session.confirmed",
    ]);
  });

  it("changes the session's token, so that a planted cookie is worth nothing after it (session fixation)", async () => {
    const viewer = await withPassword();
    const { authenticator, session, token: raised } = await withPasskey(viewer);
    const before = await held(viewer);
    const { token } = await (await answerWith(authenticator, before)).confirm();
    expect(token).not.toBe(before.token);
    expect(await liveSession(before.token, new Date())).toBeUndefined();
    expect(await heldBehind(before.token)).toBeNull();
    // The session in which the first factor was set up has a new token as well.
    expect(raised).not.toBeNull();
    expect((await viewerBehind(raised as string))?.sessionId).toBe(session.sessionId);
  });

  it("waits a quarter of an hour", async () => {
    const viewer = await withPassword();
    await withPasskey(viewer);
    const { token, lacks } = await givePassword(viewer);
    expect(lacks).toBe("factor");
    expect(await liveSession(token, later(14 * minute))).toBeDefined();
    expect(await liveSession(token, later(16 * minute))).toBeUndefined();
  });

  it("holds the sessions that were there before the first factor", async () => {
    const viewer = await withPassword();
    const [here, there] = [await inSession(viewer), await inSession(viewer)];
    const { token } = await withPasskey(viewer, here);
    expect((await viewerBehind(token as string))?.viewer.personId).toBe(viewer.personId);
    expect(await viewerBehind(there.token)).toBeNull();
    expect(await heldBehind(there.token)).toMatchObject({ lacks: "factor" });
  });

  it.each<[string, Twist]>([
    ["from another site", { origin: "https://concord.test.example" }],
    ["for another site", { rpId: "concord.test.example" }],
    ["without a verified user", { isVerified: false }],
    ["to a challenge nobody gave", { challenge: "bm9ib2R5IGdhdmUgdGhpcw" }],
    ["of another kind", { type: "webauthn.create" }],
    ["with a counter that goes back, as a copied key's would", { counter: 1 }],
  ])("refuses an answer %s", async (_, twist) => {
    const viewer = await withPassword();
    const { authenticator } = await withPasskey(viewer);
    const waiting = await held(viewer);
    const { confirm } = await answerWith(authenticator, waiting, twist);
    await expect(confirm()).rejects.toMatchObject({
      reason: expect.stringMatching(/passkey_refused|challenge_spent/),
    });
    expect(await viewerBehind(waiting.token)).toBeNull();
  });

  it("takes an answer once, of two at once one", async () => {
    const viewer = await withPassword();
    const { authenticator } = await withPasskey(viewer);
    const [one, two] = [await held(viewer), await held(viewer)];
    const { passkey, confirm } = await answerWith(authenticator, one);
    const replay = () => confirmSession(nobody(), two, { passkey });
    const answers = await Promise.allSettled([confirm(), replay()]);
    expect(answers.map(answer => answer.status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(replay()).rejects.toMatchObject({ reason: "challenge_spent" });
  });

  it("takes no answer of another person's passkey, nor of one that was revoked", async () => {
    const [viewer, other] = [await withPassword(), await withPassword()];
    const [own, foreign] = [await withPasskey(viewer), await withPasskey(other)];
    const waiting = await held(viewer);
    const { confirm } = await answerWith(foreign.authenticator, waiting);
    await expect(confirm()).rejects.toMatchObject({ reason: "passkey_refused" });

    await withGenerator(viewer, own.session);
    const {
      passkeys: [passkey],
    } = await ownFactors(viewer, new Date());
    const answer = await answerWith(own.authenticator, waiting);
    await revokePasskey(at(viewer), { passkeyId: passkey?.id as string, ...own.session });
    await expect(answer.confirm()).rejects.toMatchObject({ reason: "passkey_refused" });
  });

  it("takes no signature for a confirmation, nor a confirmation for a signature", async () => {
    const viewer = await withPassword();
    const { personId } = viewer;
    const { authenticator } = await withPasskey(viewer);
    const waiting = await held(viewer);
    const now = new Date();
    const value = Buffer.from("a digest of thirty-two bytes ....").toString("base64url");
    const bound = { packageId: randomUUID(), revision: 7 };
    const asked = await beginAssertion(db(), { personId, purpose: "sign", value, bound, now });
    expect(asked.challenge).toBe(value);
    const response = assertion.parse(authenticator.answer(asked));
    const confirmed = confirmSession(nobody(), waiting, { passkey: response });
    await expect(confirmed).rejects.toMatchObject({ reason: "challenge_spent" });
    const signed = await finishAssertion(db(), { personId, purpose: "sign", response, now });
    expect(signed).toMatchObject({ bound, algorithm: "ES256", credentialId: authenticator.credentialId });
    const again = finishAssertion(db(), { personId, purpose: "sign", response, now });
    await expect(again).rejects.toMatchObject({ reason: "challenge_spent" });
  });
});

describe("a code generator", () => {
  it("counts from its first code on, keeps its secret sealed, and is revoked", async () => {
    const viewer = await withPassword();
    const session = await inSession(viewer);
    await beginGenerator(at(viewer), session);
    const { begun, generator } = await ownFactors(viewer, new Date());
    expect(generator).toBeNull();
    expect(begun?.address).toMatch(/^otpauth:\/\/totp\/Concord:/);
    const { secret } = begun as { secret: string };
    const stored = await db().codeGenerator.findFirstOrThrow({ where: { personId: viewer.personId } });
    expect(JSON.stringify(stored, (_, value) => String(value))).not.toContain(secret);
    expect((await givePassword(viewer)).lacks).toBeNull();
    const wrong = confirmGenerator(at(viewer), { code: "000000", ...session });
    await expect(wrong).rejects.toMatchObject({ reason: "code_refused" });
    await confirmGenerator(at(viewer), { code: codeAt(secret, new Date()), ...session });
    expect((await ownFactors(viewer, new Date())).begun).toBeNull();
    expect((await givePassword(viewer)).lacks).toBe("factor");
    await expect(beginGenerator(at(viewer), session)).rejects.toMatchObject({ reason: "generator_exists" });
    await revokeGenerator(at(viewer), session);
    expect((await givePassword(viewer)).lacks).toBeNull();
    expect((await recordOf(viewer.organisationId)).filter(type => type.startsWith("generator"))).toEqual([
      "generator.begun",
      "generator.confirmed",
      "generator.revoked",
    ]);
  });

  it("lets a person in with a code of now, of the step before and of the step after", async () => {
    const now = later(2 * minute);
    const confirmWith = async (off: number) => {
      const viewer = await withPassword();
      const { secret } = await withGenerator(viewer);
      const code = codeAt(secret, new Date(now.getTime() + off));
      return confirmSession(nobody(now), await held(viewer), { code });
    };
    for (const off of [-30_000, 0, 30_000])
      expect((await viewerBehind((await confirmWith(off)).token))?.viewer).toBeDefined();
    for (const off of [-60_000, 60_000])
      await expect(confirmWith(off)).rejects.toMatchObject({ reason: "code_refused" });
  });

  it("takes a code once, and none that is older than the last", async () => {
    const viewer = await withPassword();
    const { secret } = await withGenerator(viewer);
    const now = later(2 * minute);
    const [before, code] = [codeAt(secret, new Date(now.getTime() - 30_000)), codeAt(secret, now)];
    const confirm = async (code: string) => confirmSession(nobody(now), await held(viewer), { code });
    const answers = await Promise.allSettled([confirm(code), confirm(code)]);
    expect(answers.map(answer => answer.status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(confirm(before)).rejects.toMatchObject({ reason: "code_refused" });
  });

  it("is of no use in another person's row", async () => {
    const [viewer, other] = [await withPassword(), await withPassword()];
    const { secret } = await withGenerator(viewer);
    await withGenerator(other);
    const now = later(2 * minute);
    const { sealed } = await db().codeGenerator.findFirstOrThrow({ where: { personId: viewer.personId } });
    await db().codeGenerator.updateMany({ where: { personId: other.personId }, data: { sealed } });
    const given = { personId: other.personId, code: codeAt(secret, now), now };
    await expect(checkCode(db(), given)).rejects.toMatchObject({ reason: "code_refused" });
  });

  it("cannot be guessed: after five wrong codes none counts for a while, not even the right one", async () => {
    const viewer = await withPassword();
    const { secret } = await withGenerator(viewer);
    const now = later(2 * minute);
    const confirm = async (code: string) => confirmSession(nobody(now), await held(viewer), { code });
    const counting = [-30_000, 0, 30_000].map(off => codeAt(secret, new Date(now.getTime() + off)));
    const wrong = ["123456", "654321", "111111", "222222"].find(code => !counting.includes(code)) as string;
    for (let tries = 0; tries < 5; tries++)
      await expect(confirm(wrong)).rejects.toMatchObject({ reason: "code_refused" });
    await expect(confirm(counting[1] as string)).rejects.toMatchObject({ reason: "too_many_tries" });
  });
});

describe("an organisation that requires a second factor", () => {
  it("holds everybody without one, who can then do nothing but set one up", async () => {
    const administrator = await withPassword();
    const { organisationId } = administrator;
    const member = await withPassword(organisationId);
    const working = await inSession(member);
    await expect(requireSecondFactor(at(administrator), { organisationId })).rejects.toMatchObject({
      reason: "own_factor_first",
    });
    await withPasskey(administrator);
    await expect(requireSecondFactor(at(member), { organisationId })).rejects.toMatchObject({
      reason: "only_administrator",
    });
    const stranger = await withPassword();
    await expect(requireSecondFactor(at(stranger), { organisationId })).rejects.toMatchObject({
      code: "not-found",
    });
    await requireSecondFactor(at(administrator), { organisationId });
    await expect(requireSecondFactor(at(administrator), { organisationId })).rejects.toMatchObject({
      reason: "already_required",
    });

    expect(await viewerBehind(working.token)).toBeNull();
    const waiting = await heldBehind(working.token);
    if (waiting?.lacks !== "set_up") throw new Error("the session should wait for a set-up");
    const { token } = await withPasskey(waiting.owner.viewer, waiting.owner);
    expect((await viewerBehind(token as string))?.viewer.personId).toBe(member.personId);

    await liftSecondFactor(at(administrator), { organisationId });
    await expect(liftSecondFactor(at(administrator), { organisationId })).rejects.toMatchObject({
      reason: "not_required",
    });
    const newcomer = await withPassword(organisationId);
    expect((await givePassword(newcomer)).lacks).toBeNull();
    expect((await recordOf(organisationId)).filter(type => type.startsWith("second_factor"))).toEqual([
      "second_factor.required",
      "second_factor.lifted",
    ]);
  });

  it("keeps everybody's last factor in place until there is another", async () => {
    const viewer = await withPassword();
    const { organisationId } = viewer;
    const { session } = await withPasskey(viewer);
    await requireSecondFactor(at(viewer), { organisationId });
    const {
      passkeys: [passkey],
    } = await ownFactors(viewer, new Date());
    expect(passkey?.can.revoke).toMatchObject({ ok: false, reason: "last_factor" });
    const revoke = () => revokePasskey(at(viewer), { passkeyId: passkey?.id as string, ...session });
    await expect(revoke()).rejects.toMatchObject({ reason: "last_factor" });
    await withGenerator(viewer, session);
    await revoke();
    await expect(revokeGenerator(at(viewer), session)).rejects.toMatchObject({ reason: "last_factor" });
    expect((await ownFactors(viewer, new Date())).generator).not.toBeNull();
  });
});
