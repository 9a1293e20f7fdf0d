import { expect, test } from "vitest";
import { counterChange } from "@/lib/amendments/counter-change";
import { discardDraft } from "@/lib/amendments/discard-draft";
import { draftAmendment } from "@/lib/amendments/draft-amendment";
import { editDraft } from "@/lib/amendments/edit-draft";
import { tableAmendment } from "@/lib/amendments/table-amendment";
import { clearDraft, returnDraft } from "@/lib/clearance/clear-draft";
import { endClearanceRule } from "@/lib/clearance/end-clearance-rule";
import { endStandIn } from "@/lib/clearance/end-stand-in";
import { nameStandIn } from "@/lib/clearance/name-stand-in";
import { recallDraft } from "@/lib/clearance/recall-draft";
import { sendToClearance } from "@/lib/clearance/send-to-clearance";
import { setClearanceRule } from "@/lib/clearance/set-clearance-rule";
import type { Viewer } from "@/lib/kernel/viewer";
import { auditDelegation } from "@/lib/ledger/audit";
import { giveSeat } from "@/lib/packages/give-seat";
import { db } from "@/lib/platform/db";
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
