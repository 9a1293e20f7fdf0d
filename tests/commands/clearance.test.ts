import { expect, test } from "vitest";
import { consentToChanges } from "@/lib/amendments/consent-to-changes";
import { counterChange } from "@/lib/amendments/counter-change";
import { discardDraft } from "@/lib/amendments/discard-draft";
import { draftAmendment } from "@/lib/amendments/draft-amendment";
import { editDraft } from "@/lib/amendments/edit-draft";
import { resolveChange } from "@/lib/amendments/resolve-change";
import type { ProposedChange } from "@/lib/amendments/schema";
import { tableAmendment } from "@/lib/amendments/table-amendment";
import { clearDraft, returnDraft } from "@/lib/clearance/clear-draft";
import { endClearanceRule } from "@/lib/clearance/end-clearance-rule";
import { endStandIn } from "@/lib/clearance/end-stand-in";
import { nameStandIn } from "@/lib/clearance/name-stand-in";
import { clearanceOf, draftText } from "@/lib/clearance/queries";
import { recallDraft } from "@/lib/clearance/recall-draft";
import { sendToClearance } from "@/lib/clearance/send-to-clearance";
import { setClearanceRule } from "@/lib/clearance/set-clearance-rule";
import type { Viewer } from "@/lib/kernel/viewer";
import { auditDelegation, auditPackage } from "@/lib/ledger/audit";
import { endSeat } from "@/lib/packages/end-seat";
import { giveSeat } from "@/lib/packages/give-seat";
import { packageAt } from "@/lib/packages/queries";
import { db } from "@/lib/platform/db";
import { expectLaws } from "../support/laws";
import { addition, noon, riskBody, someone, type Talks, table, talks } from "../support/talks";

const later = (days: number) => new Date(noon.getTime() + days * 86_400_000);

/** The host clears at home: two clearers of its own, and a drafter. */
async function clearing(order: "parallel" | "in_order" = "in_order") {
  const at = await talks();
  const { packageId, host } = at;
  const first = await someone("host", host.organisationId);
  const second = await someone("host", host.organisationId);
  for (const { personId } of [first, second])
    await giveSeat({ viewer: host, now: noon }, { packageId, personId, role: "clearer" });
  const clearerIds = [first.personId, second.personId];
  await setClearanceRule({ viewer: host, now: noon }, { packageId, order, clearerIds, days: 5 });
  return { ...at, first, second };
}

async function drafted({ packageId, drafter }: Talks, title = "Ours") {
  const input = {
    packageId,
    title,
    rationale: "Because",
    linked: false,
    changes: [addition("risk", riskBody(title))],
  };
  return draftAmendment({ viewer: drafter, now: noon }, input);
}

async function sent(at: Talks) {
  const { amendmentId } = await drafted(at);
  const { packageId } = at;
  const { roundId } = await sendToClearance(
    { viewer: at.drafter, now: noon },
    { packageId, amendmentId, note: "" },
  );
  const { digest } = await db().clearanceRound.findUniqueOrThrow({ where: { id: roundId } });
  const clear = (viewer: Viewer, now = noon) =>
    clearDraft({ viewer, now }, { packageId, roundId, digest, comment: "" });
  const tabled = () => tableAmendment({ viewer: at.host, now: noon }, { packageId, amendmentId });
  return { amendmentId, roundId, digest, clear, tabled };
}

test("only a text that every clearer cleared can be tabled (R4)", async () => {
  const at = await clearing();
  const { amendmentId } = await drafted(at, "Not cleared");
  const { packageId, host } = at;
  await expect(tableAmendment({ viewer: host, now: noon }, { packageId, amendmentId })).rejects.toThrow(
    "clear_first",
  );
  const round = await sent(at);
  await expect(round.tabled()).rejects.toThrow("in_clearance");
  await expect(round.clear(at.second)).rejects.toThrow("not_your_turn");
  expect(await round.clear(at.first)).toEqual({ stage: "open" });
  await expect(round.clear(at.first)).rejects.toThrow("not_your_turn");
  expect(await round.clear(at.second)).toEqual({ stage: "cleared" });
  expect(await round.tabled()).toEqual({ number: 1 });
});

test("and only that exact text: a word changed afterwards has to be cleared again (R4)", async () => {
  const at = await clearing("parallel");
  const { packageId, drafter } = at;
  const round = await sent(at);
  await round.clear(at.second);
  await round.clear(at.first);
  await editDraft(
    { viewer: drafter, now: noon },
    { packageId, amendmentId: round.amendmentId, title: "Other words" },
  );
  await expect(round.tabled()).rejects.toThrow("clear_first");
});

test("a draft before its clearers stands still until it is recalled or returned", async () => {
  const at = await clearing();
  const { packageId, drafter, first } = at;
  const round = await sent(at);
  const edit = () =>
    editDraft({ viewer: drafter, now: noon }, { packageId, amendmentId: round.amendmentId, title: "Other" });
  await expect(edit()).rejects.toThrow("in_clearance");
  await expect(
    discardDraft({ viewer: drafter, now: noon }, { packageId, amendmentId: round.amendmentId }),
  ).rejects.toThrow("in_clearance");
  await recallDraft({ viewer: drafter, now: noon }, { packageId, roundId: round.roundId });
  await edit();
  await expect(round.clear(first)).rejects.toThrow("clearance_over");
  const again = await sent(at);
  await returnDraft(
    { viewer: first, now: noon },
    { packageId, roundId: again.roundId, digest: again.digest, comment: "Say who pays" },
  );
  await expect(again.tabled()).rejects.toThrow("clear_first");
});

test("a stand-in clears on the days they were named for, and on no other", async () => {
  const at = await clearing();
  const { packageId, first, drafter, host } = at;
  const round = await sent(at);
  const days = { from: "2027-03-03", until: "2027-03-10" };
  const named = { packageId, personId: first.personId, standInId: drafter.personId, ...days };
  await expect(nameStandIn({ viewer: at.second, now: noon }, named)).rejects.toThrow("only_lead");
  const { standInId } = await nameStandIn({ viewer: first, now: noon }, named);
  await expect(round.clear(drafter)).rejects.toThrow("not_your_turn");
  await expect(round.clear(drafter, later(20))).rejects.toThrow("not_your_turn");
  await round.clear(drafter, later(3));
  const done = await db().clearing.findFirstOrThrow({ where: { roundId: round.roundId, ordinal: 0 } });
  expect(done).toMatchObject({ personId: first.personId, doneById: drafter.personId, stage: "cleared" });
  await endStandIn({ viewer: host, now: later(21) }, { packageId, standInId });
});

test("what is tabled at once is refused where text is cleared first; freed, it is not", async () => {
  const at = await clearing();
  const { packageId, host, donor } = at;
  const [offered] = await table(at, donor, [addition("risk", riskBody("Offered"))]);
  if (!offered) throw new Error("nothing was tabled");
  const { id: changeId, digest, clauseId: id, rank } = offered;
  const content = {
    id,
    kind: "risk" as const,
    visibility: "public" as const,
    rank,
    body: riskBody("Offered", 5),
  };
  const counter = () =>
    counterChange(
      { viewer: host, now: noon },
      {
        packageId,
        changeId,
        digest,
        title: "Ours",
        rationale: "Because",
        change: { action: "add", content },
      },
    );
  await expect(counter()).rejects.toThrow("clear_first");
  await endClearanceRule({ viewer: host, now: noon }, { packageId });
  await counter();
});

test("nobody else can read, send, clear or count any of it (V6)", async () => {
  const at = await clearing();
  const { packageId, donor, mediator, overseer, outsider } = at;
  const round = await sent(at);
  const before = await db().ledger.findUniqueOrThrow({ where: { id: packageId } });
  for (const viewer of [donor, outsider, mediator, overseer]) {
    await expect(round.clear(viewer)).rejects.toThrow(/not_found|guests_have_no_voice/);
    await expect(
      sendToClearance({ viewer, now: noon }, { packageId, amendmentId: round.amendmentId, note: "" }),
    ).rejects.toThrow(/not_found|guests_have_no_voice/);
  }
  await round.clear(at.first);
  expect((await db().ledger.findUniqueOrThrow({ where: { id: packageId } })).size).toBe(before.size);
});

test("the delegation's own ledger names an edited row of it (V5)", async () => {
  const at = await clearing();
  const round = await sent(at);
  await round.clear(at.first);
  const { delegationId } = await db().clearanceRound.findUniqueOrThrow({ where: { id: round.roundId } });
  const audited = () => db().$transaction(tx => auditDelegation(tx, delegationId));
  expect(await audited()).toEqual([]);
  await db().clearing.updateMany({
    where: { roundId: round.roundId, ordinal: 0 },
    data: { comment: "Forged" },
  });
  await db().standIn.create({
    data: {
      id: crypto.randomUUID(),
      packageId: at.packageId,
      delegationId,
      personId: at.first.personId,
      standInId: at.donor.personId,
      from: noon,
      until: noon,
      createdAt: noon,
    },
  });
  expect(await audited()).toMatchObject([
    { table: "Clearing", kind: "differs" },
    { table: "StandIn", kind: "stranger" },
  ]);
});

const lastDraft = async ({ packageId }: Pick<Talks, "packageId">, amendmentId: string) =>
  db().amendment.findUniqueOrThrow({ where: { id: amendmentId, packageId }, include: { changes: true } });

/** A deal of the host in which one change meets a text that moved under it. */
async function conflicted(at: Awaited<ReturnType<typeof clearing>>) {
  const { packageId, host, donor, partner } = at;
  const agree = async (changes: { id: string; digest: string }[], by: Viewer[]) => {
    for (const viewer of by)
      await consentToChanges(
        { viewer, now: noon },
        { packageId, changes: changes.map(({ id: changeId, digest }) => ({ changeId, digest })) },
      );
  };
  const [added] = await table(at, donor, [addition("risk", riskBody("Elections"))]);
  if (!added) throw new Error("nothing was tabled");
  await agree([added], [partner, host]);
  const content = (likelihood: number) => ({
    id: added.clauseId,
    kind: "risk" as const,
    visibility: "public" as const,
    rank: added.rank,
    body: riskBody("Elections", likelihood),
  });
  const reworded = (likelihood: number, baseDigest: string) =>
    ({ action: "change", baseDigest, content: content(likelihood) }) as const;
  await endClearanceRule({ viewer: host, now: noon }, { packageId });
  const deal = await table(at, host, [reworded(4, added.digest), addition("risk", riskBody("Tied"))], true);
  const clearerIds = [at.first.personId];
  await setClearanceRule({ viewer: host, now: noon }, { packageId, order: "parallel", clearerIds, days: 5 });
  const moved = await table(at, donor, [reworded(5, added.digest)]);
  await agree(moved, [partner, host]);
  const mine = await db().change.findUniqueOrThrow({ where: { id: deal[0]?.id } });
  expect(mine).toMatchObject({ stage: "open", conflicts: ["likelihood"] });
  const decision = { ...reworded(3, mine.baseDigest ?? ""), countersId: mine.id };
  return { mine, content, decision, agree, deal };
}

test("a conflict is decided in a draft that is cleared and tabled, in its own deal (R4)", async () => {
  const at = await clearing();
  const { packageId, host, donor, partner, first } = at;
  const { mine, content, decision, agree, deal } = await conflicted(at);
  const { id: changeId, digest } = mine;
  await expect(
    resolveChange({ viewer: host, now: noon }, { packageId, changeId, digest, content: content(3) }),
  ).rejects.toThrow("clear_first");
  const words = { title: "Decision", rationale: "Half way", linked: false };
  const draft = { packageId, ...words, changes: [decision] };
  const { amendmentId } = await draftAmendment({ viewer: host, now: noon }, draft);
  const tabled = () => tableAmendment({ viewer: host, now: noon }, { packageId, amendmentId });
  await expect(tabled()).rejects.toThrow("clear_first");
  const { roundId } = await sendToClearance(
    { viewer: host, now: noon },
    { packageId, amendmentId, note: "" },
  );
  const round = await db().clearanceRound.findUniqueOrThrow({ where: { id: roundId } });
  await clearDraft({ viewer: first, now: noon }, { packageId, roundId, digest: round.digest, comment: "" });
  await tabled();
  const decided = await db().change.findUniqueOrThrow({ where: { id: changeId } });
  expect(decided).toMatchObject({ stage: "open", conflicts: [], body: { likelihood: 3 } });
  expect(await lastDraft(at, amendmentId)).toMatchObject({ stage: "settled", changes: [] });
  await expectLaws(packageId);
  const open = await db().change.findMany({ where: { id: { in: deal.map(({ id }) => id) } } });
  await agree(open, [donor, partner]);
  expect(await db().change.findUniqueOrThrow({ where: { id: changeId } })).toMatchObject({ stage: "agreed" });
  await expectLaws(packageId);
  expect((await db().$transaction(tx => auditPackage(tx, packageId))).faults).toEqual([]);
  expect(await db().$transaction(tx => auditDelegation(tx, mine.delegationId))).toEqual([]);
});

test("what answers one's own change decides a conflict, and nothing else", async () => {
  const at = await clearing();
  const { packageId, host } = at;
  const { mine, decision } = await conflicted(at);
  await endClearanceRule({ viewer: host, now: noon }, { packageId });
  const draft = (change: ProposedChange) =>
    draftAmendment(
      { viewer: host, now: noon },
      { packageId, title: "Decision", rationale: "Half way", linked: false, changes: [change] },
    );
  const remove = { action: "remove", clauseId: mine.clauseId, baseDigest: mine.baseDigest ?? "" } as const;
  await expect(draft({ ...remove, countersId: mine.id })).rejects.toThrow("own_change");
  const { amendmentId } = await draft(decision);
  const { amendmentId: other } = await draft(decision);
  await tableAmendment({ viewer: host, now: noon }, { packageId, amendmentId });
  await expect(draft(decision)).rejects.toThrow("own_change");
  await expect(
    tableAmendment({ viewer: host, now: noon }, { packageId, amendmentId: other }),
  ).rejects.toThrow("counter_gone");
});

test("a draft without its reason is not sent to be cleared", async () => {
  const at = await clearing();
  const { packageId, drafter } = at;
  const changes = [addition("risk", riskBody("Ours"))];
  const { amendmentId } = await draftAmendment(
    { viewer: drafter, now: noon },
    { packageId, title: "Ours", rationale: "", linked: false, changes },
  );
  await expect(
    sendToClearance({ viewer: drafter, now: noon }, { packageId, amendmentId, note: "" }),
  ).rejects.toThrow("rationale_missing");
});

/** Takes a clearer's seat from somebody. */
async function unseat({ packageId, host }: Talks, { personId }: Viewer) {
  const seat = await db().seat.findFirstOrThrow({
    where: { personId, role: "clearer", until: null, delegation: { packageId } },
  });
  await endSeat({ viewer: host, now: noon }, { packageId, seatId: seat.id });
}

test("whoever has no clearer's seat any more is neither asked nor heard", async () => {
  const at = await clearing("parallel");
  const { packageId, host, first, second, drafter } = at;
  const round = await sent(at);
  for (const role of ["observer", "drafter"] as const)
    await giveSeat({ viewer: host, now: noon }, { packageId, personId: first.personId, role });
  await unseat(at, first);
  await expect(round.clear(first)).rejects.toThrow("not_your_turn");
  const turn = async (viewer: Viewer) => {
    const { relation } = await packageAt(viewer, at.slug);
    const { rounds } = await clearanceOf(viewer, relation, noon);
    return rounds.find(({ id }) => id === round.roundId)?.turn;
  };
  expect([await turn(first), await turn(second)]).toEqual([false, true]);
  const again = await sent(at);
  const asked = await db().clearing.findMany({ where: { roundId: again.roundId } });
  expect(asked.map(({ personId }) => personId)).toEqual([second.personId]);
  await unseat(at, second);
  await expect(sent(at)).rejects.toThrow("no_clearer_seated");

  // The round that asked them goes on with whoever the lead names in their place.
  const days = { from: "2027-03-01", until: "2027-03-10" };
  const { relation } = await packageAt(host, at.slug);
  const { awaited } = await clearanceOf(host, relation, noon);
  expect(awaited.map(({ id }) => id).sort()).toEqual([first.personId, second.personId].sort());
  for (const { personId } of [first, second])
    await nameStandIn(
      { viewer: host, now: noon },
      { packageId, personId, standInId: drafter.personId, ...days },
    );
  expect(await round.clear(drafter)).toEqual({ stage: "open" });
  expect(await round.clear(drafter)).toEqual({ stage: "cleared" });
  await expect(
    nameStandIn(
      { viewer: host, now: noon },
      { packageId, personId: host.personId, standInId: drafter.personId, ...days },
    ),
  ).rejects.toThrow("not_a_clearer");
});

test("each clearer of a round has the days it began with, whatever the rule says by then", async () => {
  const at = await clearing("in_order");
  const { packageId, host, first, second } = at;
  const round = await sent(at);
  const clearerIds = [first.personId, second.personId];
  await setClearanceRule({ viewer: host, now: noon }, { packageId, order: "in_order", clearerIds, days: 60 });
  await round.clear(first, later(2));
  const next = await db().clearing.findFirstOrThrow({ where: { roundId: round.roundId, ordinal: 1 } });
  expect(next.dueAt).toEqual(later(7));
});

test("a clearer reads all that is cleared: the reason, the terms, and every change of a long draft", async () => {
  const at = await clearing();
  const { packageId, drafter, first } = at;
  const changes = Array.from({ length: 230 }, (_, place) => addition("risk", riskBody(`R${place}`)));
  const { amendmentId } = await draftAmendment(
    { viewer: drafter, now: noon },
    { packageId, title: "Long", rationale: "Because of much", linked: true, changes },
  );
  await sendToClearance({ viewer: drafter, now: noon }, { packageId, amendmentId, note: "" });
  const { relation } = await packageAt(first, at.slug);
  const [round] = (await clearanceOf(first, relation, noon)).rounds;
  expect(round).toMatchObject({ rationale: "Because of much", linked: true });
  const titles = [];
  for (let part = 1; part <= 3; part++) {
    const text = await draftText(relation, amendmentId, part);
    expect(text).toMatchObject({ total: 230, part, parts: 3 });
    titles.push(...text.changes.map(({ content }) => content.body.title.en));
  }
  expect(titles).toEqual(changes.map((_, place) => `R${place}`));
});

test("a clearer reads an answer to a proposed clause beside the wording that it answers, and whose that is", async () => {
  const at = await clearing();
  const { packageId, drafter, first, donor } = at;
  const [proposed] = await table(at, donor, [addition("risk", riskBody("Delay", 2))]);
  const content = { ...addition("risk", riskBody("Delay", 4), proposed?.clauseId) } as ProposedChange;
  const { amendmentId } = await draftAmendment(
    { viewer: drafter, now: noon },
    {
      packageId,
      title: "Ours",
      rationale: "Because",
      linked: false,
      changes: [{ ...content, countersId: proposed?.id } as ProposedChange],
    },
  );
  await sendToClearance({ viewer: drafter, now: noon }, { packageId, amendmentId, note: "" });
  const { relation } = await packageAt(first, at.slug);
  const [change] = (await draftText(relation, amendmentId)).changes;
  expect(change).toMatchObject({
    action: "add",
    base: null,
    content: { body: { likelihood: 4 } },
    answers: { content: { body: { likelihood: 2 } }, organisation: donor.organisationName, number: 1 },
  });
});

test("a round says whom it asks in vain: a clearer without a seat, until somebody stands in", async () => {
  const at = await clearing("parallel");
  const { packageId, host, drafter, second } = at;
  await sent(at);
  const vacant = async () =>
    (await clearanceOf(host, (await packageAt(host, at.slug)).relation, noon)).rounds[0]?.clearings.map(
      clearing => clearing.vacant,
    );
  expect(await vacant()).toEqual([false, false]);
  const seat = await db().seat.findFirstOrThrow({ where: { personId: second.personId, role: "clearer" } });
  await endSeat({ viewer: host, now: noon }, { packageId, seatId: seat.id });
  expect(await vacant()).toEqual([false, true]);
  const duty = { packageId, personId: second.personId, from: "2027-03-01", until: "2027-03-31" };
  await nameStandIn({ viewer: host, now: noon }, { ...duty, standInId: drafter.personId });
  expect(await vacant()).toEqual([false, false]);
});
