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
    .filter(kind => /^(clearance|stand_in|sign|text_initialled)/.test(kind))
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

async function sent() {
  const { packageId, host, drafter, clearer } = at;
  await setClearanceRule(
    { viewer: host, now: noon },
    { packageId, order: "parallel", clearerIds: [clearer.personId], days: 5 },
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
