import { describe, expect, test } from "vitest";
import { draftAmendment } from "@/lib/amendments/draft-amendment";
import { tableAmendment } from "@/lib/amendments/table-amendment";
import { clearDraft, returnDraft } from "@/lib/clearance/clear-draft";
import { nameStandIn } from "@/lib/clearance/name-stand-in";
import { recallDraft } from "@/lib/clearance/recall-draft";
import { sendToClearance } from "@/lib/clearance/send-to-clearance";
import { setClearanceRule } from "@/lib/clearance/set-clearance-rule";
import { movedLately } from "@/lib/inbox/moved";
import { waitingFor, waitingQuery } from "@/lib/inbox/queries";
import { visitInbox } from "@/lib/inbox/visit-inbox";
import type { Viewer } from "@/lib/kernel/viewer";
import { endSeat } from "@/lib/packages/end-seat";
import { giveSeat } from "@/lib/packages/give-seat";
import { move } from "@/lib/packages/move";
import { db } from "@/lib/platform/db";
import { refuseToSign } from "@/lib/signatures/refuse-to-sign";
import { copyTalks, rowsRead } from "../support/copied-talks";
import { withPasskey } from "../support/factors";
import { agreeOn, canSignIn, decide, initialNow, seatSignatories, signWith } from "../support/signing";
import { addition, noon, riskBody, someone, table, talks } from "../support/talks";

const later = (days: number) => new Date(noon.getTime() + days * 86_400_000);
const ours = new Set(["clear", "vacant", "overdue", "returned", "cleared", "sign", "unsignable"]);
/** What of clearance and signing waits for somebody. */
const waits = async (viewer: Viewer, now = noon) =>
  (await waitingFor(viewer, now)).filter(({ what }) => ours.has(what));
const whats = async (viewer: Viewer, now = noon) => (await waits(viewer, now)).map(({ what }) => what);

/** The host clears at home through two people who have no other seat, one after another; its drafter sends. */
async function sent(order: "in_order" | "parallel" = "in_order") {
  const at = await talks();
  const { packageId, host, drafter } = at;
  const [first, second] = [
    await someone("host", host.organisationId),
    await someone("host", host.organisationId),
  ];
  for (const { personId } of [first, second])
    await giveSeat({ viewer: host, now: noon }, { packageId, personId, role: "clearer" });
  const clearerIds = [first.personId, second.personId];
  await setClearanceRule({ viewer: host, now: noon }, { packageId, order, clearerIds, days: 5 });
  const { amendmentId } = await draftAmendment(
    { viewer: drafter, now: noon },
    {
      packageId,
      title: "Ours",
      rationale: "Because",
      linked: false,
      changes: [addition("risk", riskBody("Ours"))],
    },
  );
  const send = async (now = noon) => {
    const { roundId } = await sendToClearance({ viewer: drafter, now }, { packageId, amendmentId, note: "" });
    const { digest } = await db().clearanceRound.findUniqueOrThrow({ where: { id: roundId } });
    const text = { packageId, roundId, digest };
    return {
      roundId,
      clear: (viewer: Viewer, now = noon) => clearDraft({ viewer, now }, { ...text, comment: "" }),
      giveBack: (viewer: Viewer) => returnDraft({ viewer, now: noon }, { ...text, comment: "Who pays?" }),
    };
  };
  return { ...at, first, second, amendmentId, send };
}

test("the inbox looks at nobody else's packages, however many there are (P7)", async () => {
  const signed = await talks();
  await agreeOn(signed, "Delay");
  await seatSignatories(signed);
  await initialNow(signed);
  const { host, donor, send, ...at } = await sent();
  await table(at, donor, [addition("risk", riskBody("Open"))]);
  await (await send()).giveBack(at.first);
  await send(later(1));
  await copyTalks(100);
  // Of each of the others there would be one at the least. First in the file: every row there is, is copied.
  for (const viewer of [host, at.first, signed.host])
    expect(await rowsRead(waitingQuery(viewer, noon))).toBeLessThan(100);
});

describe("a draft before its clearers (R4)", () => {
  test("waits for each clearer when it is their turn, with their deadline, and for nobody else", async () => {
    const at = await sent();
    const round = await at.send();
    const [item] = await waits(at.first);
    expect(item).toMatchObject({ what: "clear", title: "Ours", subject: round.roundId, stead: null });
    expect(item?.due).toEqual(later(5));
    for (const viewer of [at.second, at.drafter, at.host, at.donor, at.partner, at.mediator, at.overseer])
      expect(await whats(viewer)).toEqual([]);
    await round.clear(at.first, later(2));
    expect(await whats(at.first)).toEqual([]);
    expect(await waits(at.second)).toMatchObject([{ what: "clear", since: later(2), due: later(7) }]);
  });

  test("waits for all at once where they clear in parallel, and for none once it is recalled or returned", async () => {
    const at = await sent("parallel");
    const { packageId, drafter, first, second } = at;
    const { roundId } = await at.send();
    expect([await whats(first), await whats(second)]).toEqual([["clear"], ["clear"]]);
    await recallDraft({ viewer: drafter, now: noon }, { packageId, roundId });
    expect([await whats(first), await whats(second)]).toEqual([[], []]);
    await (await at.send()).giveBack(first);
    expect([await whats(first), await whats(second)]).toEqual([[], []]);
  });

  test("waits for a stand-in on the days they were named for, in whose stead", async () => {
    const at = await sent();
    const { packageId, first, drafter } = at;
    const round = await at.send();
    await db().person.update({ where: { id: first.personId }, data: { name: "First clearer" } });
    const days = { from: "2027-03-03", until: "2027-03-10" };
    await nameStandIn(
      { viewer: first, now: noon },
      { packageId, personId: first.personId, standInId: drafter.personId, ...days },
    );
    expect(await whats(drafter)).toEqual([]);
    expect(await waits(drafter, later(3))).toMatchObject([{ what: "clear", stead: "First clearer" }]);
    expect(await whats(first, later(3))).toEqual(["clear"]);
    expect(await whats(drafter, later(20))).toEqual([]);
    await round.clear(drafter, later(3));
    expect(await whats(drafter, later(3))).toEqual([]);
  });

  test("waits for the leads too once another clearer is late", async () => {
    const at = await sent();
    const { packageId, first, host, drafter, donor } = at;
    const { roundId } = await at.send();
    expect(await whats(host, later(5))).toEqual([]);
    const [item] = await waits(host, later(6));
    expect(item).toMatchObject({ what: "overdue", title: "Ours", subject: roundId, due: later(5) });
    for (const viewer of [drafter, donor, at.second, at.mediator])
      expect(await whats(viewer, later(6))).toEqual([]);
    const days = { from: "2027-03-07", until: "2027-03-08" };
    await nameStandIn(
      { viewer: host, now: noon },
      { packageId, personId: first.personId, standInId: host.personId, ...days },
    );
    // Whose turn it is has the draft to clear, and nothing to be told of themselves.
    expect(await whats(host, later(6))).toEqual(["clear"]);
  });

  test("waits for the leads once it asks somebody without a seat, until somebody stands in", async () => {
    const at = await sent();
    const { packageId, second, host, drafter, donor } = at;
    const { roundId } = await at.send();
    const seat = await db().seat.findFirstOrThrow({ where: { personId: second.personId, role: "clearer" } });
    await endSeat({ viewer: host, now: later(1) }, { packageId, seatId: seat.id });
    expect(await waits(host, later(1))).toMatchObject([
      { what: "vacant", title: "Ours", subject: roundId, since: later(1) },
    ]);
    for (const viewer of [drafter, donor, second, at.mediator])
      expect(await whats(viewer, later(1))).toEqual([]);
    const duty = { packageId, personId: second.personId, from: "2027-03-02", until: "2027-03-31" };
    await nameStandIn({ viewer: host, now: later(1) }, { ...duty, standInId: drafter.personId });
    expect(await whats(host, later(1))).toEqual([]);
    await db().person.update({ where: { id: drafter.personId }, data: { removedAt: later(2) } });
    expect(await whats(host, later(2))).toEqual(["vacant"]);
  });

  test("waits for its drafter once it is sent back, until it is sent again", async () => {
    const at = await sent();
    const { drafter, host, first, amendmentId } = at;
    await (await at.send()).giveBack(first);
    expect(await waits(drafter)).toMatchObject([{ what: "returned", title: "Ours", subject: amendmentId }]);
    expect(await whats(host)).toEqual([]);
    await at.send(later(1));
    expect(await whats(drafter)).toEqual([]);
  });

  test("waits for its drafter and the leads once it is cleared, until it is tabled", async () => {
    const at = await sent();
    const { packageId, drafter, host, donor, first, second, amendmentId } = at;
    const round = await at.send();
    for (const viewer of [first, second]) await round.clear(viewer);
    expect([await whats(drafter), await whats(host), await whats(donor)]).toEqual([
      ["cleared"],
      ["cleared"],
      [],
    ]);
    await tableAmendment({ viewer: host, now: noon }, { packageId, amendmentId });
    expect([await whats(drafter), await whats(host)]).toEqual([[], []]);
  });

  test("that was sent back waits for whoever drafts, where its drafter no longer does", async () => {
    const at = await sent();
    const { packageId, drafter, host, first } = at;
    await (await at.send()).giveBack(first);
    await db().seat.updateMany({
      where: { personId: drafter.personId, delegation: { packageId } },
      data: { until: noon },
    });
    expect([await whats(drafter), await whats(host)]).toEqual([[], ["returned"]]);
  });
});

describe("a text open for signing", () => {
  /** Signatories of every delegation who have no other seat, each with a passkey. */
  async function ready() {
    const at = await talks();
    await agreeOn(at, "Delay");
    const signatories: Viewer[] = [];
    for (const lead of [at.donor, at.partner, at.host]) {
      const kind = lead === at.host ? "host" : "donor";
      const viewer = await someone(kind, lead.organisationId);
      await giveSeat(
        { viewer: lead, now: noon },
        { packageId: at.packageId, personId: viewer.personId, role: "signatory" },
      );
      await canSignIn(viewer);
      signatories.push(viewer);
    }
    const all = async () => Promise.all(signatories.map(viewer => whats(viewer)));
    return { ...at, signatories, all };
  }

  test("waits for each signatory in a free order, and for those who signed no more", async () => {
    const at = await ready();
    const [first, second] = at.signatories as [Viewer, Viewer];
    const { id, openedAt } = await initialNow(at, "free");
    expect(await waits(first)).toMatchObject([{ what: "sign", number: 0, subject: id, since: openedAt }]);
    expect(await at.all()).toEqual([["sign"], ["sign"], ["sign"]]);
    for (const viewer of [at.donor, at.host, at.drafter, at.mediator])
      expect(await whats(viewer)).toEqual([]);
    await signWith(at, id, second, (await withPasskey(second)).authenticator);
    expect(await at.all()).toEqual([["sign"], [], ["sign"]]);
    const { packageId } = at;
    await refuseToSign({ viewer: first, now: noon }, { packageId, signingId: id, reason: "Not yet" });
    expect(await at.all()).toEqual([[], [], ["sign"]]);
  });

  test("waits in a fixed order for one after another", async () => {
    const at = await ready();
    const { id } = await initialNow(at, "fixed");
    const inOrder = await db().signatory.findMany({ where: { signingId: id }, orderBy: { ordinal: "asc" } });
    const people = inOrder.map(
      ({ personId }) => at.signatories.find(viewer => viewer.personId === personId) as Viewer,
    );
    const turns = () => Promise.all(people.map(viewer => whats(viewer)));
    expect(await turns()).toEqual([["sign"], [], []]);
    const [first] = people as [Viewer];
    await signWith(at, id, first, (await withPasskey(first)).authenticator);
    expect(await turns()).toEqual([[], ["sign"], []]);
  });

  test("waits for the leads of every delegation once a signatory was removed, until it is moved to take it back", async () => {
    const at = await ready();
    const { id } = await initialNow(at);
    const [, second] = at.signatories as [Viewer, Viewer];
    await db().person.update({
      where: { id: second.personId },
      data: { removedAt: noon, name: "Second signatory" },
    });
    for (const viewer of [at.host, at.donor, at.partner])
      expect(await waits(viewer)).toMatchObject([
        { what: "unsignable", title: "Second signatory", subject: id, count: 1 },
      ]);
    for (const viewer of [at.drafter, at.mediator, at.overseer]) expect(await whats(viewer)).toEqual([]);
    await move({ viewer: at.host, now: noon }, { packageId: at.packageId, subject: { kind: "reopen" } });
    expect(await whats(at.donor)).toEqual([]);
  });

  test("waits for nobody once it is taken back to the table", async () => {
    const at = await ready();
    await initialNow(at);
    await decide(at, { kind: "reopen" });
    expect(await at.all()).toEqual([[], [], []]);
  });
});

describe("what moved since the last visit", () => {
  const minutes = (count: number) => new Date(noon.getTime() + count * 60_000);
  const visits = (viewer: Viewer, at: Date, readAt = at) =>
    visitInbox({ viewer, now: at }, { readAt: readAt.toISOString() });
  const tables = async (at: Awaited<ReturnType<typeof talks>>, now: Date) => {
    const { amendmentId } = await draftAmendment(
      { viewer: at.donor, now },
      {
        packageId: at.packageId,
        title: "Offered",
        rationale: "Because",
        linked: false,
        changes: [addition("risk", riskBody("Offered"))],
      },
    );
    await tableAmendment({ viewer: at.donor, now }, { packageId: at.packageId, amendmentId });
  };
  const news = async (viewer: Viewer, now: Date) =>
    (await movedLately(viewer, now)).filter(({ isNew }) => isNew).map(({ type }) => type);

  test("is new until the visit after it, for each person by themselves", async () => {
    const at = await talks();
    const first = await movedLately(at.host, noon);
    expect(first.length).toBeGreaterThan(0);
    expect(first.every(({ isNew }) => isNew === null)).toBe(true);
    await visits(at.host, minutes(1));
    await tables(at, minutes(60));
    expect(await news(at.host, minutes(90))).toEqual(["amendment.tabled"]);
    await visits(at.host, minutes(90));
    // Looked at again within the same visit it is still new; at the next it is not.
    expect(await news(at.host, minutes(100))).toEqual(["amendment.tabled"]);
    await visits(at.host, minutes(100));
    expect(await news(at.host, minutes(200))).toEqual([]);
    const drafter = await movedLately(at.drafter, minutes(200));
    expect(drafter.every(({ isNew }) => isNew === null)).toBe(true);
  });

  test("is what was read, not what came between reading and saying so, and never of a time to come", async () => {
    const at = await talks();
    await visits(at.host, minutes(61), minutes(59));
    await tables(at, minutes(60));
    expect(await news(at.host, minutes(200))).toEqual(["amendment.tabled"]);
    await visits(at.partner, minutes(1), minutes(100_000));
    expect(await news(at.partner, minutes(200))).toEqual(["amendment.tabled"]);
  });

  test("reaches guests as far as they may read, and nobody who has left", async () => {
    const at = await talks();
    for (const guest of [at.mediator, at.overseer]) await visits(guest, minutes(1));
    await tables(at, minutes(60));
    expect(await news(at.mediator, minutes(90))).toEqual(["amendment.tabled"]);
    expect(await news(at.overseer, minutes(90))).toEqual([]);
    const seen = await movedLately(at.overseer, minutes(90));
    expect(seen.map(({ type }) => type)).toContain("guest.appointed");
    expect(await movedLately(at.outsider, minutes(90))).toEqual([]);
    await db().guest.updateMany({
      where: { packageId: at.packageId, organisationId: at.mediator.organisationId },
      data: { until: minutes(70) },
    });
    expect(await movedLately(at.mediator, minutes(90))).toEqual([]);
  });
});
