import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { consentToChanges } from "@/lib/amendments/consent-to-changes";
import { documentPage } from "@/lib/amendments/queries";
import { rejectChange } from "@/lib/amendments/reject-change";
import type { ProposedChange } from "@/lib/amendments/schema";
import { withdrawChanges } from "@/lib/amendments/withdraw-changes";
import type { Body } from "@/lib/clauses/catalogue";
import type { Viewer } from "@/lib/kernel/viewer";
import { auditPackage } from "@/lib/ledger/audit";
import { packageAt } from "@/lib/packages/queries";
import { db } from "@/lib/platform/db";
import { loadSubject } from "@/lib/review/load";
import { blockingIn } from "@/lib/review/review";
import { bodyOf } from "../support/factories";
import { expectLaws } from "../support/laws";
import { addition, noon, riskBody, type Talks, table, talks } from "../support/talks";

const at = (viewer: Viewer) => ({ viewer, now: noon });

const phase = (id: string) => addition("phase", bodyOf("phase"), id);
const milestone = (phaseId: string, id: string = randomUUID(), overrides = {}) =>
  addition("milestone", bodyOf("milestone", { phase: phaseId, ...overrides }), id);

type Tabled = Awaited<ReturnType<typeof table>>;
const exact = (changes: readonly Tabled[number][]) =>
  changes.map(({ id: changeId, digest }) => ({ changeId, digest }));

async function consent(t: Talks, viewer: Viewer, changes: readonly Tabled[number][]) {
  return consentToChanges(at(viewer), { packageId: t.packageId, changes: exact(changes) });
}
async function agree(t: Talks, changes: readonly Tabled[number][], by: Viewer[] = [t.partner, t.host]) {
  const fresh = await db().change.findMany({ where: { id: { in: changes.map(({ id }) => id) } } });
  for (const viewer of by) await consent(t, viewer, fresh);
}
const reject = (t: Talks, change: Tabled[number] | undefined) =>
  rejectChange(at(t.host), {
    packageId: t.packageId,
    changeId: String(change?.id),
    digest: String(change?.digest),
    reason: "No",
  });

const stageOf = async (change: Tabled[number] | undefined) =>
  db().change.findUniqueOrThrow({ where: { id: change?.id }, select: { stage: true, reason: true } });

async function agreedPhase(t: Talks) {
  const id = randomUUID();
  await agree(t, await table(t, t.donor, [phase(id)]));
  return id;
}

const rewording = async (clauseId: string, overrides: object): Promise<ProposedChange> => {
  const { digest, version } = await db().clause.findUniqueOrThrow({
    where: { id: clauseId },
    include: { version: true },
  });
  if (!version || !digest) throw new Error("not agreed");
  const { kind, visibility, rank, body } = version;
  return {
    action: "change",
    baseDigest: digest,
    content: { id: clauseId, kind, visibility, rank, body: { ...(body as object), ...overrides } },
  };
};
const removal = async (clauseId: string): Promise<ProposedChange> => {
  const { digest } = await db().clause.findUniqueOrThrow({ where: { id: clauseId } });
  return { action: "remove", clauseId, baseDigest: String(digest) };
};

async function laws(t: Talks) {
  await expectLaws(t.packageId);
  expect((await db().$transaction(tx => auditPackage(tx, t.packageId))).faults).toEqual([]);
}

describe("a change that points at a clause nobody has agreed to yet", () => {
  it("waits with every consent given, and merges in the command that agrees to its target", async () => {
    const t = await talks();
    const id = randomUUID();
    const [first, second] = await table(t, t.donor, [phase(id), milestone(id)]);
    await agree(t, [second as Tabled[number]]);
    expect(await stageOf(second)).toMatchObject({ stage: "open" });
    expect(await db().consent.count({ where: { changeId: second?.id, lapsedAt: null } })).toBe(3);
    expect(await consent(t, t.partner, [first as Tabled[number]])).toEqual({ merged: false });
    expect(await consent(t, t.host, [first as Tabled[number]])).toEqual({ merged: true });
    expect(await stageOf(first)).toMatchObject({ stage: "agreed" });
    expect(await stageOf(second)).toMatchObject({ stage: "agreed" });
    expect(await db().revision.count({ where: { packageId: t.packageId } })).toBe(1);
    await laws(t);
  });

  it("says what it waits for to whoever reads it, and that it is not done to the review", async () => {
    const t = await talks();
    const id = randomUUID();
    const [, second] = await table(t, t.donor, [phase(id), milestone(id)]);
    await agree(t, [second as Tabled[number]]);
    const head = await packageAt(t.host, t.slug);
    const { clauses } = await documentPage(head, [`phase:${id}`], {});
    const change = clauses.flatMap(clause => clause.open).find(open => open.id === second?.id);
    expect(change).toMatchObject({ waitingFor: [], waitsOn: [id] });
    const found = blockingIn(await loadSubject(db(), t.packageId, "2027-03-01"));
    const proposer = { delegationId: second?.delegationId };
    expect(found).toContainEqual(
      expect.objectContaining({ rule: "open_changes", settles: proposer, params: { count: 1 } }),
    );
  });

  it.each(["rejected", "withdrawn"] as const)("lapses, with the reason, when its target is %s", async how => {
    const t = await talks();
    const id = randomUUID();
    const [first, second] = await table(t, t.donor, [phase(id), milestone(id)]);
    const third = await table(t, t.host, [milestone(id), addition("risk", riskBody("Tied"))], true);
    await agree(t, [second as Tabled[number]]);
    if (how === "rejected") await reject(t, first);
    else
      await withdrawChanges(at(t.donor), {
        packageId: t.packageId,
        changeIds: [String(first?.id)],
        reason: "Later",
      });
    expect(await stageOf(second)).toEqual({ stage: "lapsed", reason: "reference_gone" });
    expect(await stageOf(third[0])).toEqual({ stage: "lapsed", reason: "reference_gone" });
    expect(await stageOf(third[1])).toEqual({ stage: "lapsed", reason: "deal_broken" });
    await laws(t);
  });

  it("takes along what points at it in turn", async () => {
    const t = await talks();
    const [id, first, second] = [randomUUID(), randomUUID(), randomUUID()];
    const changes = await table(t, t.donor, [
      phase(id),
      milestone(id, first),
      milestone(await agreedPhase(t), second, { dependsOn: [first] }),
    ]);
    await reject(t, changes[0]);
    for (const change of changes.slice(1))
      expect(await stageOf(change)).toEqual({ stage: "lapsed", reason: "reference_gone" });
    await laws(t);
  });

  it("merges at once with others that point at each other", async () => {
    const t = await talks();
    const id = await agreedPhase(t);
    const [one, other] = [randomUUID(), randomUUID()];
    const changes = await table(t, t.donor, [
      milestone(id, one, { dependsOn: [other] }),
      milestone(id, other, { dependsOn: [one] }),
    ]);
    await agree(t, changes.slice(0, 1));
    expect(await stageOf(changes[0])).toMatchObject({ stage: "open" });
    await agree(t, changes.slice(1));
    for (const change of changes) expect(await stageOf(change)).toMatchObject({ stage: "agreed" });
    await laws(t);
  });

  it("does not take a whole deal along that is not agreed", async () => {
    const t = await talks();
    const id = randomUUID();
    const deal = await table(
      t,
      t.donor,
      [milestone(id), addition("risk", riskBody("Tied")), phase(id)],
      true,
    );
    await consent(t, t.partner, deal);
    await consent(t, t.host, deal.slice(0, 2));
    for (const change of deal) expect(await stageOf(change)).toMatchObject({ stage: "open" });
    await consent(t, t.host, deal.slice(2));
    for (const change of deal) expect(await stageOf(change)).toMatchObject({ stage: "agreed" });
    await laws(t);
  });
});

describe("the removal of a clause", () => {
  it("ends what is on the table and points at it", async () => {
    const t = await talks();
    const id = await agreedPhase(t);
    const going = await table(t, t.donor, [await removal(id)]);
    const pointing = await table(t, t.host, [milestone(id)]);
    await agree(t, going);
    expect(await stageOf(going[0])).toMatchObject({ stage: "agreed" });
    expect(await stageOf(pointing[0])).toEqual({ stage: "lapsed", reason: "reference_gone" });
    await laws(t);
  });

  it("waits while the agreed text has come to point at it, and merges when the last one lets go", async () => {
    const t = await talks();
    const [id, other] = [await agreedPhase(t), await agreedPhase(t)];
    const going = await table(t, t.donor, [await removal(id)]);
    const clauseId = randomUUID();
    await agree(t, await table(t, t.donor, [milestone(id, clauseId)]));
    await agree(t, going);
    expect(await stageOf(going[0])).toMatchObject({ stage: "open" });
    const head = await packageAt(t.donor, t.slug);
    const { clauses } = await documentPage(head, [`phase:${id}`], {});
    const open = clauses.flatMap(clause => clause.open).find(change => change.id === going[0]?.id);
    expect(open).toMatchObject({ waitingFor: [], waitsOn: [clauseId] });
    await agree(t, await table(t, t.donor, [await rewording(clauseId, { phase: other })]));
    expect(await stageOf(going[0])).toMatchObject({ stage: "agreed" });
    await laws(t);
  });

  it("cannot be tabled beside a wording that goes on pointing at it", async () => {
    const t = await talks();
    const id = await agreedPhase(t);
    const clauseId = randomUUID();
    await agree(t, await table(t, t.donor, [milestone(id, clauseId)]));
    const still = [await removal(id), await rewording(clauseId, { scoring: "graded" })];
    await expect(table(t, t.donor, still)).rejects.toMatchObject({ reason: "still_referred_to" });
  });
});

it("refuses a reference to a clause of another kind", async () => {
  const t = await talks();
  const risk = randomUUID();
  await table(t, t.donor, [addition("risk", riskBody("Elections"), risk)]);
  await expect(table(t, t.donor, [milestone(risk)])).rejects.toMatchObject({ reason: "dangling_reference" });
});

it("does not let a clause say that it is on one kind, and point at another", async () => {
  const t = await talks();
  const help = randomUUID();
  await table(t, t.donor, [addition("incentive", bodyOf("incentive"), help)]);
  const sunset = (on: Body<"sunset">["on"]) => addition("sunset", bodyOf("sunset", { on, clause: help }));
  const condition = (on: Body<"condition">["on"]) =>
    addition("condition", bodyOf("condition", { on, clauses: [help] }));
  for (const astray of [sunset("phase"), condition("tranche")])
    await expect(table(t, t.donor, [astray])).rejects.toMatchObject({ reason: "dangling_reference" });
  await expect(table(t, t.donor, [sunset("package")])).rejects.toMatchObject({ code: "invalid" });
  await table(t, t.donor, [sunset("incentive"), condition("incentive")]);
});

it("blocks initialling while the agreed text points at what is not in it, as a last defence", async () => {
  const t = await talks();
  const id = await agreedPhase(t);
  const [tabled] = await table(t, t.donor, [milestone(id)]);
  await agree(t, [tabled as Tabled[number]]);
  const rule = { rule: "dangling_reference", clauseId: tabled?.clauseId, path: "phase" };
  const review = async () => blockingIn(await loadSubject(db(), t.packageId, "2027-03-01"));
  expect(await review()).not.toContainEqual(expect.objectContaining({ rule: "dangling_reference" }));
  await db().clause.update({ where: { id }, data: { standing: "removed", versionId: null, digest: null } });
  expect(await review()).toContainEqual(expect.objectContaining(rule));
});
