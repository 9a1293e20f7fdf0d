import { beforeEach, describe, expect, it } from "vitest";
import { waitingFor } from "@/lib/inbox/queries";
import { auditPackage } from "@/lib/ledger/audit";
import { approveMinutes } from "@/lib/mediation/approve-minutes";
import { cancelMeeting } from "@/lib/mediation/cancel-meeting";
import { changeMeeting } from "@/lib/mediation/change-meeting";
import { conveneMeeting } from "@/lib/mediation/convene-meeting";
import { dismissMediator } from "@/lib/mediation/dismiss-mediator";
import { objectToMinutes } from "@/lib/mediation/object-to-minutes";
import { meetingsOf } from "@/lib/mediation/queries";
import { recordMinutes } from "@/lib/mediation/record-minutes";
import { relationTo } from "@/lib/packages/relation";
import { db } from "@/lib/platform/db";
import { at, session } from "../support/mediated";
import { noon, someone, type Talks, talks } from "../support/talks";

let t: Talks;
let meetingId: string;
beforeEach(async () => {
  t = await talks();
  ({ meetingId } = await conveneMeeting(at(t.mediator), { packageId: t.packageId, ...session }));
});

const minutes = (rewrites: string | null = null, words = "Both sides were heard.") => ({
  packageId: t.packageId,
  meetingId,
  rewrites,
  minutes: words,
  people: [t.host.personId, t.donor.personId],
  others: [{ name: "A minister", organisation: "Ministry of Finance" }],
});
const seen = async (viewer: Talks["donor"], now = noon) =>
  meetingsOf(await relationTo(db(), viewer, t.packageId), null, now);
const faults = async () =>
  (await db().$transaction(tx => auditPackage(tx, t.packageId), { isolationLevel: "RepeatableRead" })).faults;

describe("a session of the talks", () => {
  it("is called by the mediator or a lead, and seen by the parties alone (V6)", async () => {
    const { meetingId: theirs } = await conveneMeeting(at(t.host), {
      packageId: t.packageId,
      ...session,
      startsAt: "2027-03-05T09:00:00Z",
      endsAt: "2027-03-05T10:00:00Z",
    });
    for (const viewer of [t.donor, t.partner, t.host, t.drafter, t.mediator]) {
      const { list, shown } = await seen(viewer);
      expect(list).toHaveLength(2);
      expect([list.at(0)?.id, shown?.id]).toEqual([theirs, meetingId]);
    }
    for (const [viewer, code] of [
      [t.overseer, "not-found"],
      [t.outsider, "not-found"],
    ] as const)
      await expect(seen(viewer)).rejects.toMatchObject({ code });
    for (const viewer of [t.drafter, t.overseer])
      await expect(conveneMeeting(at(viewer), { packageId: t.packageId, ...session })).rejects.toMatchObject({
        reason: "only_conveners",
      });
  });

  it("waits in the inbox of those who convened it once its minutes are objected to, until they write them again", async () => {
    const objected = async (viewer: Talks["donor"]) =>
      (await waitingFor(viewer, noon)).filter(({ what }) => what === "objected");
    const { digest } = await recordMinutes(at(t.mediator), minutes());
    expect(await objected(t.mediator)).toEqual([]);
    const input = { packageId: t.packageId, meetingId, digest };
    await objectToMinutes(at(t.donor), { ...input, objection: "Three, not two." });
    const later = new Date(noon.getTime() + 60_000);
    await objectToMinutes(at(t.host, later), { ...input, objection: "Four." });
    expect(await objected(t.mediator)).toMatchObject([
      { subject: meetingId, title: session.title, from: t.donor.organisationName },
    ]);
    for (const viewer of [t.donor, t.host, t.partner, t.overseer]) expect(await objected(viewer)).toEqual([]);
    await recordMinutes(at(t.mediator), minutes(digest, "Three regions have offices."));
    expect(await objected(t.mediator)).toEqual([]);
  });

  it("is changed, cancelled and minuted by those who convened it", async () => {
    const input = { packageId: t.packageId, meetingId };
    for (const viewer of [t.donor, t.host])
      await expect(cancelMeeting(at(viewer), input)).rejects.toMatchObject({ reason: "not_convener" });
    await expect(recordMinutes(at(t.host), minutes())).rejects.toMatchObject({ reason: "not_convener" });
    const colleague = await someone("mediator", t.mediator.organisationId);
    await changeMeeting(at(colleague), { ...input, ...session, place: "Room 2" });
    await cancelMeeting(at(t.mediator), input);
    await expect(recordMinutes(at(t.mediator), minutes())).rejects.toMatchObject({
      reason: "meeting_cancelled",
    });
    await expect(changeMeeting(at(t.mediator), { ...input, ...session })).rejects.toMatchObject({
      reason: "meeting_over",
    });
    expect(await faults()).toEqual([]);
  });

  it("is left to every lead once its mediator was dismissed, until somebody mediates again", async () => {
    const { packageId } = t;
    const { id: guestId } = await db().guest.findFirstOrThrow({ where: { packageId, role: "mediator" } });
    await dismissMediator(at(t.donor), { packageId, guestId, reason: "Too close to the host" });
    const after = new Date("2027-03-10T12:00:00.000Z");
    await expect(recordMinutes(at(t.drafter, after), minutes())).rejects.toMatchObject({
      reason: "only_conveners",
    });
    expect((await seen(t.partner, after)).shown?.can).toMatchObject({
      cancel: { ok: true },
      record: { ok: true },
    });
    const { digest } = await recordMinutes(at(t.host, after), minutes());
    await approveMinutes(at(t.donor, after), { packageId, meetingId, digest });
    await db().guest.update({ where: { id: guestId }, data: { until: null } });
    await expect(recordMinutes(at(t.host, after), minutes(digest, "Otherwise."))).rejects.toMatchObject({
      reason: "not_convener",
    });
  });

  it("has no minutes before it began, and names only people who had a place", async () => {
    const early = new Date("2027-03-01T08:00:00.000Z");
    expect((await seen(t.mediator, early)).shown?.can.record).toMatchObject({ reason: "meeting_not_begun" });
    const later = await conveneMeeting(at(t.mediator), {
      packageId: t.packageId,
      ...session,
      startsAt: "2027-03-09T08:00:00Z",
      endsAt: "2027-03-09T09:00:00Z",
    });
    await expect(recordMinutes(at(t.mediator), { ...minutes(), ...later })).rejects.toMatchObject({
      reason: "meeting_not_begun",
    });
    await expect(
      recordMinutes(at(t.mediator), { ...minutes(), people: [t.outsider.personId] }),
    ).rejects.toMatchObject({ code: "invalid", reason: "not_present" });
  });

  it("has minutes that each side approves once, word for word, and is asked again when they change (V2)", async () => {
    const { digest } = await recordMinutes(at(t.mediator), minutes());
    const said = (of: string) => ({ packageId: t.packageId, meetingId, digest: of });
    await expect(approveMinutes(at(t.host), said("0".repeat(64)))).rejects.toMatchObject({
      code: "conflict",
    });
    await expect(approveMinutes(at(t.drafter), said(digest))).rejects.toMatchObject({ reason: "only_lead" });
    await expect(approveMinutes(at(t.mediator), said(digest))).rejects.toMatchObject({
      reason: "guests_have_no_voice",
    });
    await approveMinutes(at(t.host), said(digest));
    await expect(objectToMinutes(at(t.host), { ...said(digest), objection: "No" })).rejects.toMatchObject({
      reason: "minutes_answered",
    });
    await objectToMinutes(at(t.donor), { ...said(digest), objection: "We were not late." });
    const answers = (await seen(t.host)).shown?.answers.map(({ objection }) => objection);
    expect(new Set(answers)).toEqual(new Set([null, "We were not late."]));

    await expect(recordMinutes(at(t.mediator), minutes())).rejects.toMatchObject({ reason: "text_moved" });
    await expect(recordMinutes(at(t.mediator), minutes(digest))).rejects.toMatchObject({
      reason: "nothing_changed",
    });
    const second = await recordMinutes(at(t.mediator), minutes(digest, "Both sides were on time."));
    expect((await seen(t.host)).shown).toMatchObject({ answers: [], can: { answer: { ok: true } } });
    await approveMinutes(at(t.host), said(second.digest));
    expect((await seen(t.host)).shown?.attendance.map(({ name, role }) => ({ name, role }))).toEqual([
      { name: "host person", role: "lead" },
      { name: "donor person", role: "lead" },
      { name: "A minister", role: null },
    ]);
    expect(await faults()).toEqual([]);
  });
});
