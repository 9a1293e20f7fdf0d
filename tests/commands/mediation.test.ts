import { beforeEach, describe, expect, it } from "vitest";
import { consentToChanges } from "@/lib/amendments/consent-to-changes";
import { discardDraft } from "@/lib/amendments/discard-draft";
import { rejectChange } from "@/lib/amendments/reject-change";
import { tableAmendment } from "@/lib/amendments/table-amendment";
import { withdrawChanges } from "@/lib/amendments/withdraw-changes";
import type { Attended } from "@/lib/kernel/viewer";
import { auditPackage } from "@/lib/ledger/audit";
import { unreadLedgers, writeLetters } from "@/lib/letters/write-letters";
import { dismissMediator } from "@/lib/mediation/dismiss-mediator";
import { reactToBridge } from "@/lib/mediation/react-to-bridge";
import { tableBridge } from "@/lib/mediation/table-bridge";
import { takeUpBridge } from "@/lib/mediation/take-up-bridge";
import { withdrawBridge } from "@/lib/mediation/withdraw-bridge";
import { move } from "@/lib/packages/move";
import { partiesOf } from "@/lib/packages/party-queries";
import { relationTo } from "@/lib/packages/relation";
import { vote } from "@/lib/packages/vote";
import { db } from "@/lib/platform/db";
import { expectLaws } from "../support/laws";
import { at, bridged, type Contested, contested, openOn, wording } from "../support/mediated";
import { addition, riskBody, type Talks, table, talks } from "../support/talks";

let t: Talks;
let clause: Contested;
beforeEach(async () => {
  t = await talks();
  clause = await contested(t);
});

const latest = async () => {
  const entries = await db().entry.findMany({ where: { ledgerId: t.packageId }, orderBy: { seq: "desc" } });
  return entries.map(({ type }) => type);
};
const stageOf = async (id: string) => (await db().bridge.findUniqueOrThrow({ where: { id } })).stage;
const exact = ({ id: bridgeId, digest }: { id: string; digest: string }) => ({
  packageId: t.packageId,
  bridgeId,
  digest,
});
const faults = async () =>
  (await db().$transaction(tx => auditPackage(tx, t.packageId), { isolationLevel: "RepeatableRead" })).faults;

describe("bridging text (N1)", () => {
  it("gathers what is open on a clause and counts for nobody (V1)", async () => {
    const before = await db().package.findUniqueOrThrow({ where: { id: t.packageId } });
    const bridge = await bridged(t, clause);
    expect(bridge).toMatchObject({ stage: "open", baseDigest: clause.baseDigest });
    expect(bridge.changeIds).toHaveLength(2);
    for (const viewer of [t.donor, t.partner, t.host])
      await reactToBridge(at(viewer), { ...exact(bridge), stance: "acceptable", note: "" });
    const { revision, root } = await db().package.findUniqueOrThrow({ where: { id: t.packageId } });
    expect({ revision, root }).toEqual({ revision: before.revision, root: before.root });
    expect((await latest())[0]).toBe("bridge.reacted");
    await expectLaws(t.packageId);
    expect(await faults()).toEqual([]);
  });

  it("is refused where the mediator saw another text, or nothing is contested", async () => {
    const seen = await openOn(clause);
    const input = (content = wording(clause, "Delay", 3)) => ({
      packageId: t.packageId,
      content,
      rationale: "",
      baseDigest: clause.baseDigest,
      changes: seen,
    });
    await expect(
      tableBridge(at(t.mediator), { ...input(), changes: seen.slice(0, 1) }),
    ).rejects.toMatchObject({ code: "conflict", reason: "text_moved" });
    await expect(tableBridge(at(t.mediator), { ...input(), baseDigest: null })).rejects.toMatchObject({
      code: "conflict",
      reason: "text_moved",
    });
    await expect(tableBridge(at(t.mediator), input(wording(clause, "Delay", 2)))).rejects.toMatchObject({
      reason: "nothing_changed",
    });
    await withdrawChanges(at(t.donor), {
      packageId: t.packageId,
      changeIds: [await ownedBy("donor")],
      reason: "",
    });
    await withdrawChanges(at(t.host), {
      packageId: t.packageId,
      changeIds: [await ownedBy("host")],
      reason: "",
    });
    await expect(tableBridge(at(t.mediator), input())).rejects.toMatchObject({ reason: "not_contested" });
  });

  it("gives way to a later one: a single text lies on a clause", async () => {
    const first = await bridged(t, clause);
    const second = await bridged(t, clause, 5);
    expect([await stageOf(first.id), await stageOf(second.id)]).toEqual(["withdrawn", "open"]);
    await expect(
      reactToBridge(at(t.host), { ...exact(first), stance: "acceptable", note: "" }),
    ).rejects.toMatchObject({ reason: "bridge_settled" });
    expect(await faults()).toEqual([]);
  });

  it("takes a reaction for the words that were read, and the last one counts (V2)", async () => {
    const bridge = await bridged(t, clause);
    await expect(
      reactToBridge(at(t.host), { ...exact(bridge), digest: "0".repeat(64), stance: "acceptable", note: "" }),
    ).rejects.toMatchObject({ code: "conflict", reason: "text_moved" });
    await reactToBridge(at(t.drafter), { ...exact(bridge), stance: "not_acceptable", note: "" });
    await reactToBridge(at(t.host), { ...exact(bridge), stance: "acceptable", note: "" });
    const said = await db().reaction.findMany({ where: { bridgeId: bridge.id } });
    expect(said.map(({ stance, personId }) => ({ stance, personId }))).toEqual([
      { stance: "acceptable", personId: t.host.personId },
    ]);
    expect(await faults()).toEqual([]);
  });

  it("becomes agreed text only when taken up, tabled and consented to by every voice (V1)", async () => {
    const bridge = await bridged(t, clause);
    const { amendmentId } = await takeUpBridge(at(t.drafter), {
      ...exact(bridge),
      title: "Half way",
      rationale: "It is fair",
    });
    const change = await db().change.findFirstOrThrow({
      where: { amendmentId },
      include: { counters: true },
    });
    const donor = await delegationOf("donor");
    expect(change).toMatchObject({
      stage: "draft",
      digest: bridge.digest,
      counters: { delegationId: donor },
    });
    expect(await stageOf(bridge.id)).toBe("open");
    await tableAmendment(at(t.host), { packageId: t.packageId, amendmentId });
    expect(await stageOf(bridge.id)).toBe("taken_up");
    expect((await latest()).slice(0, 2)).toEqual(["bridge.taken_up", "amendment.tabled"]);
    const consent = { packageId: t.packageId, changes: [{ changeId: change.id, digest: change.digest }] };
    await consentToChanges(at(t.donor), consent);
    expect((await db().clause.findUniqueOrThrow({ where: { id: clause.clauseId } })).digest).toBe(
      clause.baseDigest,
    );
    await consentToChanges(at(t.partner), consent);
    expect((await db().clause.findUniqueOrThrow({ where: { id: clause.clauseId } })).digest).toBe(
      bridge.digest,
    );
    await expectLaws(t.packageId);
    expect(await faults()).toEqual([]);
  });

  it("is taken up in private: nobody else can tell, and a draft thrown away leaves it on the table", async () => {
    const bridge = await bridged(t, clause);
    const told = async () => ({
      entries: await db().entry.count({ where: { ledgerId: t.packageId } }),
      bridge: await db().bridge.findUniqueOrThrow({ where: { id: bridge.id } }),
    });
    const before = await told();
    const { amendmentId } = await takeUpBridge(at(t.drafter), {
      ...exact(bridge),
      title: "Ours",
      rationale: "",
    });
    expect(await told()).toEqual(before);
    await discardDraft(at(t.drafter), { packageId: t.packageId, amendmentId });
    expect(await told()).toEqual(before);
    expect(await faults()).toEqual([]);
  });

  it("can be drafted by two delegations: the first to table takes it up, the other tables words of its own", async () => {
    const bridge = await bridged(t, clause);
    const input = { ...exact(bridge), title: "Half way", rationale: "It is fair" };
    const drafts = [];
    for (const viewer of [t.host, t.partner])
      drafts.push({ viewer, packageId: t.packageId, ...(await takeUpBridge(at(viewer), input)) });
    for (const { viewer, ...draft } of drafts) await tableAmendment(at(viewer), draft);
    const digests = [];
    for (const { amendmentId } of drafts) {
      const { body, digest } = await db().change.findFirstOrThrow({ where: { amendmentId } });
      expect(body).toEqual(bridge.body);
      digests.push(digest);
    }
    expect(digests[0]).toBe(bridge.digest);
    expect(digests[1]).not.toBe(bridge.digest);
    expect(await stageOf(bridge.id)).toBe("taken_up");
    await expectLaws(t.packageId);
    expect(await faults()).toEqual([]);
  });

  it("lets a proposed clause be worded by those who did not propose it", async () => {
    const [added] = await table(t, t.donor, [addition("risk", riskBody("New"))]);
    const proposed = { clauseId: added?.clauseId as string, rank: added?.rank as string, baseDigest: null };
    const bridge = await bridged(t, proposed);
    const input = { ...exact(bridge), title: "Half way", rationale: "" };
    await expect(takeUpBridge(at(t.donor), input)).rejects.toMatchObject({ reason: "own_change" });
    const { amendmentId } = await takeUpBridge(at(t.host), input);
    expect(await db().change.findFirstOrThrow({ where: { amendmentId } })).toMatchObject({
      action: "add",
      countersId: added?.id,
    });
  });

  it("lapses when the text moves under it, and when nothing is contested any more", async () => {
    const moved = await bridged(t, clause);
    const [change] = await openOn(clause);
    if (!change) throw new Error("nothing is open");
    for (const viewer of [t.donor, t.partner, t.host])
      await consentToChanges(at(viewer), { packageId: t.packageId, changes: [change] }).catch(() => null);
    expect(await stageOf(moved.id)).toBe("lapsed");
    expect((await latest())[0]).toBe("bridge.lapsed");

    const other = await contested(t);
    const settled = await bridged(t, other);
    const [first, second] = await openOn(other);
    if (!first || !second) throw new Error("two wordings are open");
    const no = { packageId: t.packageId, reason: "No" };
    await rejectChange(at(t.partner), { ...no, ...first });
    expect(await stageOf(settled.id)).toBe("open");
    await rejectChange(at(t.partner), { ...no, ...second });
    expect(await stageOf(settled.id)).toBe("lapsed");
    expect(await faults()).toEqual([]);
  });
});

describe("a mediator (N1, V1)", () => {
  const voice: Record<string, () => Promise<unknown>> = {
    consent: async () =>
      consentToChanges(at(t.mediator), { packageId: t.packageId, changes: await openOn(clause) }),
    reject: async () => {
      const [change] = await openOn(clause);
      return rejectChange(at(t.mediator), {
        packageId: t.packageId,
        changeId: change?.changeId as string,
        digest: change?.digest as string,
        reason: "No",
      });
    },
    "move and vote": async () =>
      move(at(t.mediator), { packageId: t.packageId, subject: { kind: "publish" } }),
    "take up its own words": async () =>
      takeUpBridge(at(t.mediator), { ...exact(await bridged(t, clause)), title: "Ours", rationale: "" }),
    "react to its own words": async () =>
      reactToBridge(at(t.mediator), { ...exact(await bridged(t, clause)), stance: "acceptable", note: "" }),
  };
  it.each(Object.keys(voice))("cannot %s", async act => {
    await expect(voice[act]?.()).rejects.toMatchObject({ code: "forbidden", reason: "guests_have_no_voice" });
  });

  it("goes at once when one delegation says so, and its words with it", async () => {
    const bridge = await bridged(t, clause);
    const { id: guestId } = await db().guest.findFirstOrThrow({
      where: { packageId: t.packageId, role: "mediator" },
    });
    const input = { packageId: t.packageId, guestId, reason: "Too close to the donor" };
    const refused = (viewer: Attended["viewer"]) => dismissMediator(at(viewer), input);
    await expect(refused(t.drafter)).rejects.toMatchObject({ reason: "only_lead" });
    await expect(refused(t.overseer)).rejects.toMatchObject({ code: "forbidden" });
    await expect(refused(t.outsider)).rejects.toMatchObject({ code: "not-found" });
    await dismissMediator(at(t.host), input);
    expect((await latest()).slice(0, 3)).toEqual(["bridge.lapsed", "guest.dismissed", "mediator.dismissed"]);
    await expect(withdrawBridge(at(t.mediator), exact(bridge))).rejects.toMatchObject({ code: "not-found" });
    await expect(refused(t.donor)).rejects.toMatchObject({ code: "not-found" });
    expect(await stageOf(bridge.id)).toBe("lapsed");
    expect(await faults()).toEqual([]);
  });

  it("says in public that it went, and not why", async () => {
    const { id: guestId } = await db().guest.findFirstOrThrow({
      where: { packageId: t.packageId, role: "mediator" },
    });
    await dismissMediator(at(t.host), { packageId: t.packageId, guestId, reason: "canary-of-a-reason" });
    const told = await db().entry.findMany({
      where: { ledgerId: t.packageId, type: { in: ["mediator.dismissed", "guest.dismissed"] } },
      orderBy: { seq: "asc" },
    });
    expect(told.map(({ visibility }) => visibility)).toEqual(["parties", "public"]);
    expect(JSON.stringify(told)).not.toContain("canary-of-a-reason");
    expect(Object.keys(told[1]?.data as object)).not.toContain("reason");
    const dismissed = async (viewer: Attended["viewer"]) =>
      (await partiesOf(viewer, await relationTo(db(), viewer, t.packageId))).dismissed;
    for (const viewer of [t.donor, t.drafter])
      expect(await dismissed(viewer)).toMatchObject([
        { reason: "canary-of-a-reason", delegation: t.host.organisationName },
      ]);
    expect(await dismissed(t.overseer)).toEqual([]);
  });

  it("is told by letter that it went, as are the delegations", async () => {
    for (const ledger of await unreadLedgers()) await writeLetters(ledger);
    const { packageId } = t;
    const { id: guestId } = await db().guest.findFirstOrThrow({ where: { packageId, role: "mediator" } });
    await dismissMediator(at(t.host), { packageId, guestId, reason: "A pause" });
    for (const ledger of await unreadLedgers()) await writeLetters(ledger);
    const kinds = async ({ personId }: Attended["viewer"]) =>
      (await db().letter.findMany({ where: { personId } })).map(({ kind }) => kind);
    expect(await kinds(t.mediator)).toContain("own_mediation_ended");
    expect(await kinds(t.donor)).toContain("mediator_dismissed");
    for (const viewer of [t.host, t.overseer, t.outsider])
      expect((await kinds(viewer)).filter(kind => /mediat/.test(kind))).toEqual([]);
  });

  it("can be appointed again after it was dismissed", async () => {
    const where = { packageId: t.packageId, role: "mediator" as const, until: null };
    const { id: guestId } = await db().guest.findFirstOrThrow({ where });
    await dismissMediator(at(t.host), { packageId: t.packageId, guestId, reason: "A pause" });
    const subject = { kind: "appoint", organisationId: t.mediator.organisationId, role: "mediator" } as const;
    const later = new Date("2027-03-02T12:00:00.000Z");
    const { motionId } = await move(at(t.donor, later), { packageId: t.packageId, subject });
    for (const viewer of [t.partner, t.host])
      await vote(at(viewer, later), { packageId: t.packageId, motionId, yes: true });
    expect(await db().guest.count({ where })).toBe(1);
    expect(await faults()).toEqual([]);
  });
});

const delegationOf = async (side: "donor" | "host") => {
  const { organisationId } = t[side];
  return (await db().delegation.findFirstOrThrow({ where: { packageId: t.packageId, organisationId } })).id;
};
const ownedBy = async (side: "donor" | "host") =>
  (
    await db().change.findFirstOrThrow({
      where: { clauseId: clause.clauseId, stage: "open", delegationId: await delegationOf(side) },
    })
  ).id;
