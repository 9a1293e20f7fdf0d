import { beforeEach, describe, expect, test } from "vitest";
import { draftAmendment } from "@/lib/amendments/draft-amendment";
import { clearDraft, returnDraft } from "@/lib/clearance/clear-draft";
import { endStandIn } from "@/lib/clearance/end-stand-in";
import { nameStandIn } from "@/lib/clearance/name-stand-in";
import { recallDraft } from "@/lib/clearance/recall-draft";
import { sendToClearance } from "@/lib/clearance/send-to-clearance";
import { setClearanceRule } from "@/lib/clearance/set-clearance-rule";
import type { Viewer } from "@/lib/kernel/viewer";
import type { LetterKind, LetterParams } from "@/lib/letters/kinds";
import { Post } from "@/lib/letters/post";
import { remindClearers } from "@/lib/letters/remind-clearers";
import { stillMatters } from "@/lib/letters/still-matters";
import { unreadLedgers, writeLetters } from "@/lib/letters/write-letters";
import { giveSeat } from "@/lib/packages/give-seat";
import { db } from "@/lib/platform/db";
import { agreeOn, decide, initialNow } from "../support/signing";
import { addition, noon, riskBody, someone, type Talks, talks } from "../support/talks";

/*
 * Whom letters tell of clearance and of signing, and what of it need not go out any more.
 */

async function written(viewer: Viewer): Promise<LetterKind[]> {
  for (const ledger of await unreadLedgers()) await writeLetters(ledger);
  const letters = await db().letter.findMany({ where: { personId: viewer.personId } });
  return letters
    .map(({ kind }) => kind as LetterKind)
    .filter(kind => /^(clearance|clearer|stand_in|sign|text_initialled)/.test(kind))
    .sort();
}

/** Letters of this kind that would still go out. */
async function pending(viewer: Viewer, kind: LetterKind): Promise<number> {
  const letters = await db().letter.findMany({ where: { personId: viewer.personId, kind } });
  const matters = await Promise.all(letters.map(one => stillMatters(kind, one.params as LetterParams)));
  return matters.filter(Boolean).length;
}

let at: Talks & { clearer: Viewer; colleague: Viewer };
beforeEach(async () => {
  const t = await talks();
  const { packageId, host } = t;
  const [clearer, colleague] = [
    await someone("host", host.organisationId),
    await someone("host", host.organisationId),
  ];
  await giveSeat({ viewer: host, now: noon }, { packageId, personId: clearer.personId, role: "clearer" });
  await giveSeat({ viewer: host, now: noon }, { packageId, personId: colleague.personId, role: "observer" });
  at = { ...t, clearer, colleague };
});

async function sent(days = 5) {
  const { packageId, host, drafter, clearer } = at;
  await setClearanceRule(
    { viewer: host, now: noon },
    { packageId, order: "parallel", clearerIds: [clearer.personId], days },
  );
  const changes = [addition("risk", riskBody("Ours"))];
  const { amendmentId } = await draftAmendment(
    { viewer: drafter, now: noon },
    { packageId, title: "Ours", rationale: "Because", linked: false, changes },
  );
  const { roundId } = await sendToClearance(
    { viewer: drafter, now: noon },
    { packageId, amendmentId, note: "" },
  );
  const { digest } = await db().clearanceRound.findUniqueOrThrow({ where: { id: roundId } });
  return { packageId, roundId, digest };
}

describe("clearance", () => {
  test("a clearer is told that they are waited for, and no longer once the round is recalled", async () => {
    const { packageId, roundId } = await sent();
    expect(await written(at.clearer)).toEqual(["clearance_waits"]);
    expect(await pending(at.clearer, "clearance_waits")).toBe(1);
    await recallDraft({ viewer: at.drafter, now: noon }, { packageId, roundId });
    expect(await pending(at.clearer, "clearance_waits")).toBe(0);
  });

  test("a cleared text is told to its drafter and to the lead, who alone can table it", async () => {
    await clearDraft({ viewer: at.clearer, now: noon }, { ...(await sent()), comment: "" });
    expect(await written(at.drafter)).toEqual(["clearance_given"]);
    expect(await written(at.host)).toEqual(["clearance_given"]);
    expect(await written(at.donor)).toEqual([]);
  });

  test("a returned one to its drafter alone", async () => {
    await returnDraft({ viewer: at.clearer, now: noon }, { ...(await sent()), comment: "Who pays?" });
    expect(await written(at.drafter)).toEqual(["clearance_returned"]);
    expect(await written(at.host)).toEqual([]);
  });

  test("a stand-in is told that they are one, and not any more once the clearer is back", async () => {
    const { packageId, clearer, colleague } = at;
    const days = { from: "2027-03-02", until: "2027-03-10" };
    const { standInId } = await nameStandIn(
      { viewer: clearer, now: noon },
      { packageId, personId: clearer.personId, standInId: colleague.personId, ...days },
    );
    expect(await written(colleague)).toEqual(["stand_in_named"]);
    expect(await pending(colleague, "stand_in_named")).toBe(1);
    await endStandIn({ viewer: clearer, now: noon }, { packageId, standInId });
    expect(await pending(colleague, "stand_in_named")).toBe(0);
  });
});

describe("a clearer's time", () => {
  const daysLater = (days: number) => new Date(noon.getTime() + days * 86_400_000);
  const reminded = async (viewer: Viewer) =>
    (await written(viewer)).filter(kind => /_(due|late)$/.test(kind));

  test("that ends within a day is told to them and to their lead, once, and to nobody else", async () => {
    await sent();
    await remindClearers(daysLater(3.9));
    expect(await reminded(at.clearer)).toEqual([]);
    for (const days of [4, 4.5]) await remindClearers(daysLater(days));
    expect(await reminded(at.clearer)).toEqual(["clearance_due"]);
    expect(await reminded(at.host)).toEqual(["clearer_due"]);
    for (const viewer of [at.drafter, at.colleague, at.donor, at.partner, at.mediator, at.overseer])
      expect(await reminded(viewer)).toEqual([]);
  });

  test("is told again once it has ended, for as long as the draft waits", async () => {
    const { roundId, packageId } = await sent();
    for (const days of [4, 5, 6]) await remindClearers(daysLater(days));
    expect(await reminded(at.clearer)).toEqual(["clearance_due", "clearance_late"]);
    expect(await reminded(at.host)).toEqual(["clearer_due", "clearer_late"]);
    expect(await pending(at.host, "clearer_late")).toBe(1);
    await recallDraft({ viewer: at.drafter, now: noon }, { packageId, roundId });
    expect(await pending(at.clearer, "clearance_late")).toBe(0);
    expect(await pending(at.host, "clearer_late")).toBe(0);
  });

  test("of which they were told that very day is not told twice", async () => {
    await sent(1);
    await remindClearers(daysLater(0.5));
    expect(await reminded(at.clearer)).toEqual([]);
    await remindClearers(daysLater(1));
    expect(await reminded(at.clearer)).toEqual(["clearance_late"]);
  });

  test("is nobody's matter any more once they have cleared", async () => {
    await clearDraft({ viewer: at.clearer, now: noon }, { ...(await sent()), comment: "" });
    await remindClearers(daysLater(6));
    expect([await reminded(at.clearer), await reminded(at.host)]).toEqual([[], []]);
  });

  test("is told to whoever stands in for them that day", async () => {
    const { packageId } = await sent();
    const { clearer, colleague } = at;
    const days = { from: "2027-03-05", until: "2027-03-05" };
    await nameStandIn(
      { viewer: clearer, now: noon },
      { packageId, personId: clearer.personId, standInId: colleague.personId, ...days },
    );
    for (const days of [4, 6]) await remindClearers(daysLater(days));
    expect(await reminded(colleague)).toEqual(["clearance_due"]);
  });

  test("comes when each wants letters, or not at all", async () => {
    await sent();
    const choose = (viewer: Viewer, letterChoice: "daily" | "none") =>
      db().person.update({ where: { id: viewer.personId }, data: { letterChoice } });
    await choose(at.clearer, "daily");
    await choose(at.host, "none");
    await remindClearers(daysLater(4));
    const [letter] = await db().letter.findMany({
      where: { personId: at.clearer.personId, kind: "clearance_due" },
    });
    expect(letter?.dueAt).toEqual(new Date("2027-03-06T06:00:00.000Z"));
    expect(await reminded(at.host)).toEqual([]);
  });

  test("V6: is told by ids and a moment, without a word of the draft", async () => {
    const { packageId } = await sent();
    await remindClearers(daysLater(4));
    const [letter] = await db().letter.findMany({
      where: { personId: at.clearer.personId, kind: "clearance_due" },
    });
    const { id: subjectId } = await db().clearing.findFirstOrThrow({
      where: { personId: at.clearer.personId },
    });
    const { id: delegationId } = await db().delegation.findFirstOrThrow({
      where: { packageId, organisationId: at.host.organisationId },
    });
    const moment = "2027-03-06T12:00:00.000Z";
    expect(letter?.params).toEqual({ packageId, delegationId, subjectId, moment });
  });

  test("is looked at by the post without anything having happened", async () => {
    const { roundId } = await sent();
    await written(at.clearer);
    await db().clearing.updateMany({ where: { roundId }, data: { dueAt: new Date(0) } });
    const post = new Post({ leaseMs: 60_000, pollMs: 20, restMs: 5 });
    post.start();
    await expect.poll(() => reminded(at.clearer), { timeout: 10_000 }).toEqual(["clearance_late"]);
    await post.stop();
  });
});

test("a signatory without another seat hears that they are waited for, and that the text was taken back", async () => {
  await agreeOn(at, "Delay");
  for (const lead of [at.donor, at.partner])
    await giveSeat(
      { viewer: lead, now: noon },
      { packageId: at.packageId, personId: lead.personId, role: "signatory" },
    );
  await giveSeat(
    { viewer: at.host, now: noon },
    { packageId: at.packageId, personId: at.colleague.personId, role: "signatory" },
  );
  await initialNow(at);
  expect(await written(at.colleague)).toEqual(["signature_waits"]);
  await decide(at, { kind: "reopen" });
  expect(await written(at.colleague)).toEqual(["signature_waits", "signing_lapsed"]);
  expect(await pending(at.colleague, "signature_waits")).toBe(0);
});
