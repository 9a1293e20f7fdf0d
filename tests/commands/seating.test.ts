import { describe, expect, it } from "vitest";
import { consentToChanges } from "@/lib/amendments/consent-to-changes";
import type { Viewer } from "@/lib/kernel/viewer";
import { giveSeat } from "@/lib/packages/give-seat";
import { move } from "@/lib/packages/move";
import { partiesOf } from "@/lib/packages/party-queries";
import { packageAt } from "@/lib/packages/queries";
import { vote } from "@/lib/packages/vote";
import { db } from "@/lib/platform/db";
import { signingsOf } from "@/lib/signatures/queries";
import type { Authenticator } from "@/prisma/seed/authenticator";
import { carried, delegationOf, faultsOf, seating, seatNewcomer, told } from "../support/comings";
import { withPasskey } from "../support/factors";
import { expectLaws } from "../support/laws";
import { agreeOn, canSignIn, initialNow, seatSignatories, signWith } from "../support/signing";
import { addition, noon, riskBody, someone, type Talks, table, talks } from "../support/talks";

const exact = (changes: readonly { id: string; digest: string }[]) =>
  changes.map(({ id: changeId, digest }) => ({ changeId, digest }));

const consent = (t: Talks, viewer: Viewer, changes: readonly { id: string; digest: string }[]) =>
  consentToChanges({ viewer, now: noon }, { packageId: t.packageId, changes: exact(changes) });

const headOf = ({ packageId }: Talks) => db().package.findUniqueOrThrow({ where: { id: packageId } });
const propose = (t: Talks, viewer: Viewer, subject = seating(t.newcomer)) =>
  move({ viewer, now: noon }, { packageId: t.packageId, subject });

describe("a further donor", () => {
  it("is seated once every voice agrees, with a place, a ledger and a lead of its own (N1, R1)", async () => {
    const t = await talks();
    const { packageId } = t;
    const { motionId } = await propose(t, t.donor);
    await vote({ viewer: t.partner, now: noon }, { packageId, motionId, yes: true });
    await expect(packageAt(t.newcomer, t.slug)).rejects.toMatchObject({ code: "not-found" });
    await vote({ viewer: t.host, now: noon }, { packageId, motionId, yes: true });
    const { id, ordinal, side } = await delegationOf(t, t.newcomer);
    expect({ ordinal, side }).toEqual({ ordinal: 3, side: "donor" });
    expect((await told(t)).slice(-3)).toEqual(["motion.voted", "delegation.seated", "seat.given"]);
    expect((await packageAt(t.newcomer, t.slug)).relation).toMatchObject({
      roles: ["lead"],
      delegation: { id },
    });
    expect(await db().ledger.count({ where: { id, scope: "delegation" } })).toBe(1);
    expect(await faultsOf(t)).toEqual([]);
  });

  it("has a voice from then on: what all others agreed to in vain so far waits for it too (V1)", async () => {
    const t = await talks();
    const open = await table(t, t.donor, [addition("risk", riskBody("Delay"))]);
    await consent(t, t.partner, open);
    const waiting = await propose(t, t.donor, { kind: "publish" });
    await vote({ viewer: t.partner, now: noon }, { packageId: t.packageId, ...waiting, yes: true });
    await seatNewcomer(t);
    expect(await consent(t, t.host, open)).toEqual({ merged: false });
    expect(
      await vote({ viewer: t.host, now: noon }, { packageId: t.packageId, ...waiting, yes: true }),
    ).toEqual({ carried: false });
    expect(await consent(t, t.newcomer, open)).toEqual({ merged: true });
    expect(
      await vote({ viewer: t.newcomer, now: noon }, { packageId: t.packageId, ...waiting, yes: true }),
    ).toEqual({ carried: true });
    await expectLaws(t.packageId);
    expect(await faultsOf(t)).toEqual([]);
  });

  it("is refused where it makes no sense, and to those who may not decide", async () => {
    const t = await talks();
    const unled = await someone("donor");
    await db().person.update({ where: { id: unled.personId }, data: { administratorSince: null } });
    for (const [who, reason] of [
      [t.partner, "already_at_table"],
      [t.host, "not_a_donor"],
      [t.mediator, "not_a_donor"],
      [unled, "nobody_to_lead"],
    ] as const)
      await expect(propose(t, t.donor, seating(who))).rejects.toMatchObject({ reason });
    for (const [viewer, reason] of [
      [t.drafter, "only_lead"],
      [t.mediator, "guests_have_no_voice"],
      [t.newcomer, "not_found"],
    ] as const)
      await expect(propose(t, viewer)).rejects.toMatchObject({ reason });
    const { motionId } = await propose(t, t.donor);
    await expect(propose(t, t.host)).rejects.toMatchObject({ code: "conflict", reason: "already_moved" });
    await vote({ viewer: t.host, now: noon }, { packageId: t.packageId, motionId, yes: false });
    expect(await db().delegation.count({ where: { packageId: t.packageId } })).toBe(3);
  });

  it("is not seated while a text is before its signatories: it would have a voice and no place to sign", async () => {
    const t = await talks();
    await agreeOn(t, "Delay");
    await seatSignatories(t);
    const { motionId } = await propose(t, t.donor);
    await vote({ viewer: t.partner, now: noon }, { packageId: t.packageId, motionId, yes: true });
    await initialNow(t);
    const late = vote({ viewer: t.host, now: noon }, { packageId: t.packageId, motionId, yes: true });
    await expect(late).rejects.toMatchObject({ code: "not-now", reason: "signing_before_seating" });
    await carried(t, { kind: "reopen" }, [t.donor, t.partner, t.host]);
    await vote({ viewer: t.host, now: noon }, { packageId: t.packageId, motionId, yes: true });
    expect(await delegationOf(t, t.newcomer)).toMatchObject({ ordinal: 3 });
    expect(await faultsOf(t)).toEqual([]);
  });

  it("is bound by the text in force once it signs, and then the same text binds all four", {
    timeout: 30_000,
  }, async () => {
    const t = await talks();
    await agreeOn(t, "Delay");
    await seatSignatories(t);
    const devices = new Map<Viewer, Authenticator>();
    for (const viewer of [t.donor, t.partner, t.host, t.newcomer]) {
      await canSignIn(viewer);
      devices.set(viewer, (await withPasskey(viewer)).authenticator);
    }
    const sign = async (signingId: string, viewers: readonly Viewer[]) => {
      for (const viewer of viewers)
        await signWith(t, signingId, viewer, devices.get(viewer) as Authenticator);
    };
    const memorandum = await initialNow(t);
    await sign(memorandum.id, [t.donor, t.partner, t.host]);
    await seatNewcomer(t);
    const { id } = await delegationOf(t, t.newcomer);
    const { relation } = await packageAt(t.host, t.slug);
    expect(await signingsOf(t.host, relation)).toMatchObject({ unbound: [id], inForce: { revision: 1 } });
    const seen = (await partiesOf(t.host, relation)).parties.filter(({ unbound }) => unbound);
    expect(seen.map(party => party.id)).toEqual([id]);

    const { revision, root } = await headOf(t);
    const again = { kind: "initial", revision, root, order: "free" } as const;
    const everyone = [t.donor, t.partner, t.host, t.newcomer];
    await expect(carried(t, again, everyone)).rejects.toMatchObject({ reason: "no_signatory" });
    const { personId } = t.newcomer;
    await giveSeat(
      { viewer: t.newcomer, now: noon },
      { packageId: t.packageId, personId, role: "signatory" },
    );
    const motionId = await carried(t, again, everyone);
    const accession = await db().signing.findUniqueOrThrow({ where: { motionId } });
    await sign(accession.id, everyone);
    expect(accession).toMatchObject({ number: 1, revision: 1 });
    expect(await headOf(t)).toMatchObject({ stage: "in_force", inForceRevision: 1 });
    expect(await signingsOf(t.host, relation)).toMatchObject({ unbound: [] });
    await expect(carried(t, again, everyone)).rejects.toMatchObject({ reason: "nothing_new_to_sign" });
    expect(await faultsOf(t)).toEqual([]);
  });
});
