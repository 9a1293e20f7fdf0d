import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { consentToChanges } from "@/lib/amendments/consent-to-changes";
import { draftAmendment } from "@/lib/amendments/draft-amendment";
import type { Viewer } from "@/lib/kernel/viewer";
import { unreadLedgers, writeLetters } from "@/lib/letters/write-letters";
import { approveMinutes } from "@/lib/mediation/approve-minutes";
import { conveneMeeting } from "@/lib/mediation/convene-meeting";
import { meetingsOf } from "@/lib/mediation/queries";
import { recordMinutes } from "@/lib/mediation/record-minutes";
import { leaveTable } from "@/lib/packages/leave-table";
import { move } from "@/lib/packages/move";
import { partiesOf } from "@/lib/packages/party-queries";
import { packageAt } from "@/lib/packages/queries";
import { vote } from "@/lib/packages/vote";
import { db } from "@/lib/platform/db";
import { openPackage } from "@/lib/publication/open-data";
import { publishedPackage } from "@/lib/publication/queries";
import { openThread } from "@/lib/talking/open-thread";
import { resolveThread } from "@/lib/talking/resolve-thread";
import { carried, delegationOf, faultsOf, leave, seating, seatNewcomer, told } from "../support/comings";
import { expectLaws } from "../support/laws";
import { session } from "../support/mediated";
import { publish } from "../support/published-talks";
import { agreeOn, halfSigned, seatSignatories } from "../support/signing";
import { addition, noon, riskBody, type Talks, table, talks } from "../support/talks";

type Changes = readonly { id: string; digest: string }[];
const consent = (t: Talks, viewer: Viewer, changes: Changes) =>
  consentToChanges(
    { viewer, now: noon },
    { packageId: t.packageId, changes: changes.map(({ id: changeId, digest }) => ({ changeId, digest })) },
  );
const risk = (title: string) => addition("risk", riskBody(title));
const headOf = ({ packageId }: Talks) => db().package.findUniqueOrThrow({ where: { id: packageId } });
const stagesOf = async (ids: readonly { id: string }[]) =>
  (
    await db().change.findMany({
      where: { id: { in: ids.map(({ id }) => id) } },
      orderBy: { position: "asc" },
    })
  ).map(({ stage, reason }) => [stage, reason]);
const ask = async (
  t: Talks,
  viewer: Viewer,
  subject: Parameters<typeof carried>[1],
  yes: readonly Viewer[] = [],
  now = noon,
) => {
  const { motionId } = await move({ viewer, now }, { packageId: t.packageId, subject });
  for (const other of yes)
    await vote({ viewer: other, now: noon }, { packageId: t.packageId, motionId, yes: true });
  return motionId;
};
const motion = (id: string) => db().motion.findUniqueOrThrow({ where: { id } });

describe("a donor that leaves", () => {
  it("takes what it had open with it, and its people read nothing more, at once (V6)", async () => {
    const t = await talks();
    const { packageId } = t;
    const open = await table(t, t.partner, [risk("Ours")]);
    const draft = { packageId, title: "Later", rationale: "", linked: false, changes: [risk("Draft")] };
    await draftAmendment({ viewer: t.partner, now: noon }, draft);
    const motionId = await ask(t, t.partner, { kind: "publish" });
    const { id } = await delegationOf(t, t.partner);
    await leave(t, t.partner);
    expect(await stagesOf(open)).toEqual([["withdrawn", "The budget was cut"]]);
    expect(await db().amendment.count({ where: { delegationId: id, number: null } })).toBe(0);
    expect(await motion(motionId)).toMatchObject({ stage: "withdrawn" });
    await expect(packageAt(t.partner, t.slug)).rejects.toMatchObject({ code: "not-found" });
    await expect(table(t, t.partner, [risk("Again")])).rejects.toMatchObject({ code: "not-found" });
    expect(await db().seat.count({ where: { delegationId: id, until: null } })).toBe(0);
    expect((await told(t)).slice(-5)).toEqual([
      "departure.declared",
      "motion.withdrawn",
      "change.withdrawn",
      "delegation.left",
      "seat.ended",
    ]);
    const own = await db().entry.findMany({ where: { ledgerId: id }, orderBy: { seq: "asc" } });
    expect(own.map(({ type }) => type)).toEqual([
      "amendment.drafted",
      "amendment.drafted",
      "draft.discarded",
    ]);
    expect(await faultsOf(t)).toEqual([]);
  });

  it("no longer holds up what all the others agree to: it merges at once, as one revision (V1, V7)", async () => {
    const t = await talks();
    const [ours, theirs] = [
      await table(t, t.donor, [risk("Ours")]),
      await table(t, t.host, [risk("Theirs")]),
    ];
    await consent(t, t.host, ours);
    await consent(t, t.donor, theirs);
    const unanswered = await table(t, t.donor, [risk("Unanswered")]);
    await consent(t, t.partner, unanswered);
    expect(await headOf(t)).toMatchObject({ revision: 0 });
    expect(await leave(t, t.partner)).toEqual({ merged: true });
    expect(await headOf(t)).toMatchObject({ revision: 1, clauseCount: 2 });
    expect(await stagesOf(unanswered)).toEqual([["open", null]]);
    const given = await db().consent.findMany({ where: { changeId: unanswered[0]?.id, lapsedAt: null } });
    expect(given).toHaveLength(1);
    expect(await consent(t, t.host, unanswered)).toEqual({ merged: true });
    await expectLaws(t.packageId);
    expect(await faultsOf(t)).toEqual([]);
  });

  it("no longer holds up decisions: what all others agreed to is carried, what makes no sense any more lapses", async () => {
    const t = await talks();
    await agreeOn(t, "Delay");
    await seatSignatories(t);
    const { revision, root } = await headOf(t);
    const initial = { kind: "initial", revision, root, order: "free" } as const;
    const motions = [
      await ask(t, t.donor, initial, [t.host]),
      await ask(t, t.donor, { kind: "publish" }, [t.host], new Date(noon.getTime() + 60_000)),
      await ask(t, t.donor, seating(t.newcomer)),
    ];
    const waiting = await table(t, t.donor, [risk("Other")]);
    await consent(t, t.host, waiting);
    await leave(t, t.partner);
    const stages = await Promise.all(motions.map(async id => (await motion(id)).stage));
    expect(stages).toEqual(["lapsed", "carried", "open"]);
    expect((await told(t)).slice(-4)).toEqual([
      "text.merged",
      "motion.lapsed",
      "motion.freed",
      "package.published",
    ]);
    const { relation } = await packageAt(t.host, t.slug);
    expect((await partiesOf(t.host, relation)).motions.map(({ id }) => id)).toEqual([motions[2]]);
    expect(await faultsOf(t)).toEqual([]);
  });

  it("takes a text that is before its signatories back to the table; what it signed before stays good", {
    timeout: 30_000,
  }, async () => {
    const t = await halfSigned(false);
    const motionId = await ask(t, t.host, { kind: "reopen" });
    await leave(t, t.donor);
    expect(await headOf(t)).toMatchObject({ stage: "negotiating" });
    expect(await db().signing.findUniqueOrThrow({ where: { id: t.signingId } })).toMatchObject({
      stage: "lapsed",
    });
    expect(await motion(motionId)).toMatchObject({ stage: "lapsed" });
    expect(await faultsOf(t)).toEqual([]);
    const { revision, root } = await headOf(t);
    await carried(t, { kind: "initial", revision, root, order: "free" }, [t.partner, t.host]);
    const signatories = await db().signatory.findMany({
      where: { signing: { packageId: t.packageId, stage: "open" } },
    });
    expect(signatories).toHaveLength(2);
  });

  it("leaves what it declared in the text, for the other donors to amend (N5)", async () => {
    const t = await talks();
    const interest = { title: { en: "Interest" }, text: { en: "What we hope to gain" } };
    const changes = await table(t, t.partner, [addition("interest", interest)]);
    for (const viewer of [t.donor, t.host]) await consent(t, viewer, changes);
    const { id: clauseId, digest } = await db().clause.findFirstOrThrow({
      where: { packageId: t.packageId },
    });
    const removal = { action: "remove" as const, clauseId, baseDigest: digest as string };
    await expect(table(t, t.donor, [removal])).rejects.toMatchObject({ reason: "only_owner_tables" });
    await leave(t, t.partner);
    expect(await headOf(t)).toMatchObject({ clauseCount: 1 });
    await expect(table(t, t.host, [removal])).rejects.toMatchObject({ reason: "only_donor_tables" });
    await consent(t, t.host, await table(t, t.donor, [removal]));
    expect(await headOf(t)).toMatchObject({ clauseCount: 0 });
    expect(await faultsOf(t)).toEqual([]);
  });

  it("leaves nobody waiting for it: sessions it convened are off, its answers are asked no more", async () => {
    const t = await talks();
    const { packageId } = t;
    const later = { ...session, startsAt: "2027-03-02T09:00:00Z", endsAt: "2027-03-02T11:00:00Z" };
    const { meetingId } = await conveneMeeting({ viewer: t.partner, now: noon }, { packageId, ...later });
    const theirs = await conveneMeeting({ viewer: t.donor, now: noon }, { packageId, ...later });
    const { id } = await delegationOf(t, t.partner);
    const about = { on: "package" as const };
    const { threadId } = await openThread(
      { viewer: t.host, now: noon },
      { packageId, audience: "parties", about, body: "When?", mentions: [], asks: [id] },
    );
    const resolve = () => resolveThread({ viewer: t.host, now: noon }, { packageId, threadId });
    await expect(resolve()).rejects.toMatchObject({ reason: "question_waits" });
    await leave(t, t.partner);
    await resolve();
    const meetings = await db().meeting.findMany({ where: { packageId }, orderBy: { id: "asc" } });
    const stage = new Map(meetings.map(meeting => [meeting.id, meeting.stage]));
    expect([stage.get(meetingId), stage.get(theirs.meetingId)]).toEqual(["cancelled", "convened"]);
    expect(await faultsOf(t)).toEqual([]);
  });

  it("leaves a session that began to whoever else could have called it, so that it gets its minutes", async () => {
    const t = await talks();
    const { packageId } = t;
    const meeting = await conveneMeeting({ viewer: t.partner, now: noon }, { packageId, ...session });
    const after = new Date("2027-03-02T12:00:00.000Z");
    const minutes = { packageId, ...meeting, rewrites: null, minutes: "We met.", people: [], others: [] };
    const write = (viewer: Viewer) => recordMinutes({ viewer, now: after }, minutes);
    await expect(write(t.host)).rejects.toMatchObject({ reason: "not_convener" });
    await leaveTable({ viewer: t.partner, now: after }, { packageId, reason: "The budget was cut" });
    await expect(write(t.drafter)).rejects.toMatchObject({ reason: "only_conveners" });
    const { relation } = await packageAt(t.host, t.slug);
    expect((await meetingsOf(relation, meeting.meetingId, after)).shown?.can.record).toEqual({ ok: true });
    const { digest } = await write(t.host);
    await approveMinutes({ viewer: t.donor, now: after }, { packageId, ...meeting, digest });
    expect(await faultsOf(t)).toEqual([]);
  });

  it("is gone from the public page, which says when, and not why", async () => {
    const t = await talks();
    await publish(t);
    await leave(t, t.partner);
    const { id } = await delegationOf(t, t.partner);
    const published = await publishedPackage(t.slug);
    expect(published?.former).toMatchObject([{ id, leftAt: noon.toISOString() }]);
    expect(published?.parties.map(party => party.id)).not.toContain(id);
    expect(JSON.stringify(published)).not.toContain("budget was cut");
    expect(published && openPackage(published).formerParties).toMatchObject([
      { side: "donor", name: published?.former[0]?.name, leftAt: noon.toISOString() },
    ]);
    const reasons = async (viewer: Viewer) =>
      (await partiesOf(viewer, (await packageAt(viewer, t.slug)).relation)).former.map(
        ({ reason }) => reason,
      );
    for (const viewer of [t.donor, t.host, t.mediator])
      expect(await reasons(viewer)).toEqual(["The budget was cut"]);
    expect(await reasons(t.overseer)).toEqual([null]);
  });

  it("is told of by letter to those who remain, and to its own people", async () => {
    const t = await talks();
    for (const ledger of await unreadLedgers()) await writeLetters(ledger);
    await seatNewcomer(t);
    await leave(t, t.newcomer);
    for (const ledger of await unreadLedgers()) await writeLetters(ledger);
    const kinds = async ({ personId }: Viewer) =>
      (await db().letter.findMany({ where: { personId } })).map(({ kind }) => kind);
    expect(await kinds(t.donor)).toEqual(expect.arrayContaining(["donor_seated", "delegation_left"]));
    expect(await kinds(t.drafter)).toContain("delegation_left");
    expect(await kinds(t.mediator)).toContain("delegation_left");
    expect(await kinds(t.newcomer)).not.toContain("delegation_left");
  });

  it("comes back only as every voice agrees, and with a voice that begins anew", async () => {
    const t = await talks();
    const open = await table(t, t.donor, [risk("Delay")]);
    await consent(t, t.partner, open);
    await leave(t, t.partner);
    const { id } = await delegationOf(t, t.partner);
    await carried(t, seating(t.partner), [t.donor, t.host]);
    expect(await delegationOf(t, t.partner)).toMatchObject({ ordinal: 3, leftAt: null });
    expect((await delegationOf(t, t.partner)).id).not.toBe(id);
    expect(await consent(t, t.host, open)).toEqual({ merged: false });
    expect(await consent(t, t.partner, open)).toEqual({ merged: true });
    await expectLaws(t.packageId);
    expect(await faultsOf(t)).toEqual([]);
  });
});

describe("leaving is refused", () => {
  it("to the host, to whoever does not lead a donor, and to the last donor", async () => {
    const t = await talks();
    for (const [viewer, reason] of [
      [t.host, "host_stays"],
      [t.drafter, "only_lead"],
      [t.mediator, "guests_have_no_voice"],
      [t.overseer, "guests_have_no_voice"],
      [t.outsider, "not_found"],
    ] as const)
      await expect(leave(t, viewer)).rejects.toMatchObject({ reason });
    await leave(t, t.partner);
    await expect(leave(t, t.partner)).rejects.toMatchObject({ code: "not-found" });
    await expect(leave(t, t.donor)).rejects.toMatchObject({ code: "not-now", reason: "last_donor" });
    const { relation } = await packageAt(t.donor, t.slug);
    expect((await partiesOf(t.donor, relation)).can.leave).toMatchObject({ reason: "last_donor" });
  });

  it("to one of two donors that leave at the same moment (V7)", async () => {
    const t = await talks();
    const endings = await Promise.allSettled([leave(t, t.donor), leave(t, t.partner)]);
    expect(endings.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await db().delegation.count({ where: { packageId: t.packageId, leftAt: null } })).toBe(2);
    expect(await faultsOf(t)).toEqual([]);
  });

  it("to nobody who repeats it: the answer is the first one's", async () => {
    const t = await talks();
    const context = { viewer: t.partner, now: noon, idempotencyKey: randomUUID() };
    const input = { packageId: t.packageId, reason: "The budget was cut" };
    const first = await leaveTable(context, input);
    expect(await leaveTable(context, input)).toEqual(first);
    expect((await told(t)).filter(type => type === "delegation.left")).toHaveLength(1);
  });
});
