import { describe, expect, it } from "vitest";
import { consentToChanges } from "@/lib/amendments/consent-to-changes";
import { counterChange } from "@/lib/amendments/counter-change";
import { discardDraft } from "@/lib/amendments/discard-draft";
import { draftAmendment } from "@/lib/amendments/draft-amendment";
import { editDraft } from "@/lib/amendments/edit-draft";
import { rejectChange } from "@/lib/amendments/reject-change";
import { resolveChange } from "@/lib/amendments/resolve-change";
import type { ProposedChange } from "@/lib/amendments/schema";
import { splitAmendment } from "@/lib/amendments/split-amendment";
import { tableAmendment } from "@/lib/amendments/table-amendment";
import { withdrawChanges } from "@/lib/amendments/withdraw-changes";
import type { Viewer } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db";
import { bodyOf as leastOf } from "@/tests/support/factories";
import { expectLaws } from "@/tests/support/laws";
import { addition, noon, riskBody, type Talks, table, talks } from "@/tests/support/talks";

const at = (viewer: Viewer) => ({ viewer, now: noon });

const consent = ({ packageId }: Talks, viewer: Viewer, changes: { id: string; digest: string }[]) =>
  consentToChanges(at(viewer), {
    packageId,
    changes: changes.map(({ id: changeId, digest }) => ({ changeId, digest })),
  });

/** A risk that every voice has agreed to. */
async function agreedRisk(t: Talks, title = "Elections") {
  const changes = await table(t, t.donor, [addition("risk", riskBody(title))]);
  await consent(t, t.partner, changes);
  await consent(t, t.host, changes);
  return db().clause.findUniqueOrThrow({ where: { id: changes[0]?.clauseId }, include: { version: true } });
}

type Agreed = Awaited<ReturnType<typeof agreedRisk>>;

const rewording = (clause: Agreed, edit: Record<string, unknown>) => ({
  action: "change" as const,
  baseDigest: clause.digest as string,
  content: {
    id: clause.id,
    kind: clause.kind,
    visibility: "public" as const,
    rank: clause.rank,
    body: { ...(clause.version?.body as object), ...edit },
  },
});

/** What a change proposes, with other words. */
const contentOf = (
  { clauseId: id, kind, visibility, rank, body }: Awaited<ReturnType<typeof table>>[number],
  edit: Record<string, unknown> = {},
) => ({ id, kind, visibility, rank, body: { ...(body as object), ...edit } });

const bodyOf = async (clauseId: string) =>
  (await db().clause.findUniqueOrThrow({ where: { id: clauseId }, include: { version: true } })).version
    ?.body;

describe("consent (N1, V1, V2)", () => {
  it("changes the agreed text at the last voice's consent, and not before", async () => {
    const t = await talks();
    const changes = await table(t, t.donor, [addition("risk", riskBody("Elections"))]);
    expect(await consent(t, t.host, changes)).toEqual({ merged: false });
    expect(await bodyOf(changes[0]?.clauseId as string)).toBeUndefined();
    expect(await consent(t, t.partner, changes)).toEqual({ merged: true });
    expect(await bodyOf(changes[0]?.clauseId as string)).toMatchObject({ title: { en: "Elections" } });
    await expectLaws(t.packageId);
  });

  it("refuses a consent to a text other than the reader saw", async () => {
    const t = await talks();
    const [change] = await table(t, t.donor, [addition("risk", riskBody("Elections"))]);
    const seen = [{ id: change?.id as string, digest: "0".repeat(64) }];
    await expect(consent(t, t.host, seen)).rejects.toMatchObject({ code: "conflict", reason: "text_moved" });
  });

  it("takes a mediator's, an overseer's and a drafter's consent for what it is: none", async () => {
    const t = await talks();
    const changes = await table(t, t.donor, [addition("risk", riskBody("Elections"))]);
    for (const [viewer, reason] of [
      [t.mediator, "guests_have_no_voice"],
      [t.overseer, "guests_have_no_voice"],
      [t.drafter, "only_lead"],
      [t.outsider, "not_found"],
    ] as const)
      await expect(consent(t, viewer, changes)).rejects.toMatchObject({ reason });
  });

  it("answers a retried command with its first answer, once done", async () => {
    const t = await talks();
    const changes = await table(t, t.donor, [addition("risk", riskBody("Elections"))]);
    const input = {
      packageId: t.packageId,
      changes: changes.map(({ id: changeId, digest }) => ({ changeId, digest })),
    };
    const context = { ...at(t.host), idempotencyKey: "intended-once" };
    const answers = await Promise.all([consentToChanges(context, input), consentToChanges(context, input)]);
    expect(answers).toEqual([{ merged: false }, { merged: false }]);
    expect(await db().consent.count({ where: { packageId: t.packageId } })).toBe(2);
    await expectLaws(t.packageId);
  });

  it("lets one of two simultaneous last voices merge, and the text change once", async () => {
    const t = await talks();
    const changes = await table(t, t.donor, [addition("risk", riskBody("Elections"))]);
    const answers = await Promise.all([consent(t, t.host, changes), consent(t, t.partner, changes)]);
    expect(answers.filter(answer => answer.merged)).toHaveLength(1);
    expect(await db().revision.count({ where: { packageId: t.packageId } })).toBe(1);
    await expectLaws(t.packageId);
  });
});

describe("competing changes", () => {
  it("carries a change over to the new text where other fields moved, and asks every voice again", async () => {
    const t = await talks();
    const clause = await agreedRisk(t);
    const impact = await table(t, t.host, [rewording(clause, { impact: 5 })]);
    const likelihood = await table(t, t.donor, [rewording(clause, { likelihood: 4 })]);
    await consent(t, t.partner, impact);
    await consent(t, t.partner, likelihood);
    await consent(t, t.host, likelihood);
    const carried = await db().change.findUniqueOrThrow({ where: { id: impact[0]?.id } });
    expect(carried).toMatchObject({ stage: "open", conflicts: [], body: { impact: 5, likelihood: 4 } });
    await expect(consent(t, t.donor, impact)).rejects.toMatchObject({ reason: "text_moved" });
    for (const viewer of [t.donor, t.partner]) await consent(t, viewer, [carried]);
    expect(await bodyOf(clause.id)).toMatchObject({ impact: 3 });
    await consent(t, t.host, [carried]);
    expect(await bodyOf(clause.id)).toMatchObject({ impact: 5, likelihood: 4 });
    await expectLaws(t.packageId);
  });

  it("holds a change whose field moved on both sides until its proposer decides", async () => {
    const t = await talks();
    const clause = await agreedRisk(t);
    const [theirs] = await table(t, t.host, [rewording(clause, { likelihood: 5 })]);
    const ours = await table(t, t.donor, [rewording(clause, { likelihood: 1 })]);
    await consent(t, t.partner, ours);
    await consent(t, t.host, ours);
    const conflicted = await db().change.findUniqueOrThrow({ where: { id: theirs?.id } });
    expect(conflicted.conflicts).toEqual(["likelihood"]);
    await expect(consent(t, t.donor, [conflicted])).rejects.toMatchObject({ reason: "has_conflicts" });
    const content = { ...rewording(clause, { likelihood: 3 }).content };
    const { packageId } = t;
    const input = { packageId, changeId: conflicted.id, digest: conflicted.digest, content };
    await expect(resolveChange(at(t.donor), input)).rejects.toMatchObject({ reason: "only_proposer" });
    const { digest } = await resolveChange(at(t.host), input);
    for (const viewer of [t.donor, t.partner]) await consent(t, viewer, [{ id: conflicted.id, digest }]);
    expect(await bodyOf(clause.id)).toMatchObject({ likelihood: 3 });
    await expectLaws(t.packageId);
  });

  it("lets an answered change lapse when its counter is agreed", async () => {
    const t = await talks();
    const [change] = await table(t, t.donor, [addition("risk", riskBody("Elections"))]);
    const counter = {
      action: "add" as const,
      content: { ...proposed(change), body: riskBody("Local elections") },
    };
    const { amendmentId } = await counterChange(at(t.host), {
      packageId: t.packageId,
      changeId: change?.id as string,
      digest: change?.digest as string,
      title: "Counter",
      rationale: "Because",
      change: counter,
    });
    const answer = await db().change.findMany({ where: { amendmentId } });
    for (const viewer of [t.donor, t.partner]) await consent(t, viewer, answer);
    expect(await bodyOf(change?.clauseId as string)).toMatchObject({ title: { en: "Local elections" } });
    expect(await db().change.findUnique({ where: { id: change?.id } })).toMatchObject({
      stage: "lapsed",
      reason: "answered",
    });
    await expectLaws(t.packageId);
  });

  it("lets changes lapse when their clause is removed", async () => {
    const t = await talks();
    const clause = await agreedRisk(t);
    const [change] = await table(t, t.host, [rewording(clause, { likelihood: 5 })]);
    const removal = await table(t, t.donor, [
      { action: "remove", clauseId: clause.id, baseDigest: clause.digest as string },
    ]);
    await consent(t, t.partner, removal);
    await consent(t, t.host, removal);
    expect(await db().change.findUnique({ where: { id: change?.id } })).toMatchObject({ stage: "lapsed" });
    expect(await db().package.findUnique({ where: { id: t.packageId } })).toMatchObject({
      clauseCount: 0,
      revision: 2,
    });
    await expectLaws(t.packageId);
  });
});

const proposed = (
  change: { clauseId: string; kind: string; visibility: string; rank: string } | undefined,
) => {
  const { clauseId: id, kind, visibility, rank } = change as NonNullable<typeof change>;
  return { id, kind, visibility, rank } as { id: string; kind: "risk"; visibility: "public"; rank: string };
};

describe("package deals", () => {
  const deal = (t: Talks) =>
    table(t, t.donor, [addition("risk", riskBody("One")), addition("risk", riskBody("Two"))], true);

  it("merge whole, when every change has every voice", async () => {
    const t = await talks();
    const changes = await deal(t);
    await consent(t, t.partner, changes);
    expect(await consent(t, t.host, changes.slice(0, 1))).toEqual({ merged: false });
    expect(await consent(t, t.host, changes.slice(1))).toEqual({ merged: true });
    expect(await db().revision.count({ where: { packageId: t.packageId } })).toBe(1);
    await expectLaws(t.packageId);
  });

  it("end whole, when one change is rejected", async () => {
    const t = await talks();
    const [first] = await deal(t);
    const { packageId } = t;
    await rejectChange(at(t.host), {
      packageId,
      changeId: first?.id as string,
      digest: first?.digest as string,
      reason: "No",
    });
    const stages = await db().change.findMany({ where: { packageId }, select: { stage: true } });
    expect(stages).toEqual([{ stage: "rejected" }, { stage: "rejected" }]);
    await expectLaws(packageId);
  });

  it("can be untied by who tabled them: what all had agreed to then merges", async () => {
    const t = await talks();
    const changes = await deal(t);
    await consent(t, t.partner, changes);
    await consent(t, t.host, changes.slice(0, 1));
    const input = { packageId: t.packageId, amendmentId: changes[0]?.amendmentId as string };
    await expect(splitAmendment(at(t.host), input)).rejects.toMatchObject({ reason: "only_proposer" });
    expect(await splitAmendment(at(t.donor), input)).toEqual({ merged: true });
    expect(await db().package.findUnique({ where: { id: t.packageId } })).toMatchObject({ clauseCount: 1 });
    await expectLaws(t.packageId);
  });
});

describe("a private draft (F10)", () => {
  it("does not exist for anyone else, and leaves no trace in the package's record", async () => {
    const t = await talks();
    const { packageId } = t;
    const before = await db().ledger.findUniqueOrThrow({ where: { id: packageId } });
    const input = {
      packageId,
      title: "Ours",
      rationale: "",
      linked: false,
      changes: [addition("risk", riskBody("Secret"))],
    };
    const { amendmentId } = await draftAmendment(at(t.drafter), input);
    expect(await db().ledger.findUniqueOrThrow({ where: { id: packageId } })).toEqual(before);
    const draft = { packageId, amendmentId };
    for (const viewer of [t.donor, t.partner, t.outsider]) {
      await expect(tableAmendment(at(viewer), draft)).rejects.toMatchObject({ code: "not-found" });
      await expect(editDraft(at(viewer), draft)).rejects.toMatchObject({ code: "not-found" });
      await expect(discardDraft(at(viewer), draft)).rejects.toMatchObject({ code: "not-found" });
    }
    await expect(tableAmendment(at(t.drafter), draft)).rejects.toMatchObject({ reason: "only_lead" });
    await discardDraft(at(t.drafter), draft);
    expect(await db().clause.count({ where: { packageId } })).toBe(0);
  });

  it("waits for its reason: no change is tabled without one", async () => {
    const t = await talks();
    const { packageId } = t;
    const words = { title: "Ours", rationale: "", linked: false };
    const changes = [addition("risk", riskBody("Delay"))];
    const { amendmentId } = await draftAmendment(at(t.host), { packageId, ...words, changes });
    const draft = { packageId, amendmentId };
    await expect(tableAmendment(at(t.host), draft)).rejects.toMatchObject({
      code: "invalid",
      reason: "rationale_missing",
    });
    await editDraft(at(t.host), { ...draft, rationale: "It is often late." });
    await expect(tableAmendment(at(t.host), draft)).resolves.toMatchObject({ number: 1 });
  });

  it("is refused where the agreed text has moved under it, and nothing of it is lost", async () => {
    const t = await talks();
    const clause = await agreedRisk(t);
    const { packageId } = t;
    const ours = {
      packageId,
      title: "Ours",
      rationale: "Because",
      linked: false,
      changes: [rewording(clause, { impact: 5 })],
    };
    const { amendmentId } = await draftAmendment(at(t.host), ours);
    const moved = await table(t, t.donor, [rewording(clause, { likelihood: 5 })]);
    await consent(t, t.partner, moved);
    await consent(t, t.host, moved);
    await expect(tableAmendment(at(t.host), { packageId, amendmentId })).rejects.toMatchObject({
      reason: "text_moved",
    });
    expect(await db().change.findFirst({ where: { amendmentId } })).toMatchObject({
      stage: "draft",
      body: { impact: 5 },
    });
  });
});

describe("who may table what", () => {
  it("leaves priorities to the host and interests to donors (F3, N5)", async () => {
    const t = await talks();
    const anchor = { document: { en: "Strategy" }, cycle: "security_strategy", year: 2026 };
    const priority = addition("priority", { title: { en: "Trust" }, text: { en: "Trust" }, anchor });
    const interest = addition("interest", { title: { en: "Stability" }, text: { en: "Stability" } });
    await expect(table(t, t.donor, [priority])).rejects.toMatchObject({ reason: "only_host_tables" });
    await expect(table(t, t.host, [interest])).rejects.toMatchObject({ reason: "only_donor_tables" });
  });

  describe.each(["interest", "priority"] as const)("of an agreed %s", kind => {
    const owner = kind === "interest" ? "donor" : "host";
    const refusals = {
      interest: { partner: "only_owner_tables", host: "only_donor_tables" },
      priority: { donor: "only_host_tables", partner: "only_host_tables" },
    } as const;
    const others = (["donor", "partner", "host"] as const).filter(who => who !== owner);

    it.each(others)("keeps words, place and removal from the %s", async who => {
      const t = await talks();
      const [tabled] = await table(t, t[owner], [addition(kind, leastOf(kind))]);
      if (!tabled) throw new Error("nothing was tabled");
      const reason = (refusals[kind] as Record<string, string>)[who];
      const counter = {
        packageId: t.packageId,
        changeId: tabled.id,
        digest: tabled.digest,
        title: "Ours",
        rationale: "Because",
        change: { action: "add", content: contentOf(tabled, { title: { en: "Ours" } }) },
      } as const;
      await expect(counterChange(at(t[who]), counter)).rejects.toMatchObject({ reason });
      for (const viewer of [t.donor, t.partner, t.host])
        if (viewer !== t[owner]) await consent(t, viewer, [tabled]);
      const { digest: baseDigest, ...clause } = await db().clause.findUniqueOrThrow({
        where: { id: tabled.clauseId },
      });
      expect(clause.standing).toBe("agreed");
      if (!baseDigest) throw new Error("not agreed");
      const acts: ProposedChange[] = [
        { action: "change", baseDigest, content: contentOf(tabled, { title: { en: "Ours" } }) },
        { action: "change", baseDigest, content: { ...contentOf(tabled), rank: `${tabled.rank}5` } },
        { action: "remove", baseDigest, clauseId: tabled.clauseId },
      ];
      for (const act of acts) {
        await expect(table(t, t[who], [act]), act.action).rejects.toMatchObject({ reason });
        expect(await table(t, t[owner], [act])).toHaveLength(1);
      }
    });
  });

  it("refuses to table what points at a clause the others cannot see", async () => {
    const t = await talks();
    const milestone = addition("milestone", {
      title: { en: "Law" },
      phase: "00000000-0000-4000-8000-000000000000",
      window: { earliest: "2027-01-01", target: "2027-06-01", latest: "2027-12-01" },
      scoring: "binary",
    });
    await expect(table(t, t.host, [milestone])).rejects.toMatchObject({ reason: "dangling_reference" });
  });

  it("lets only the proposer withdraw, and keeps what was withdrawn on the record", async () => {
    const t = await talks();
    const changes = await table(t, t.donor, [addition("risk", riskBody("Elections"))]);
    const input = { packageId: t.packageId, changeIds: changes.map(change => change.id), reason: "Later" };
    await expect(withdrawChanges(at(t.host), input)).rejects.toMatchObject({ reason: "only_proposer" });
    await withdrawChanges(at(t.donor), input);
    expect(await db().change.findUnique({ where: { id: changes[0]?.id } })).toMatchObject({
      stage: "withdrawn",
      reason: "Later",
    });
    await expect(consent(t, t.host, changes)).rejects.toMatchObject({ reason: "not_open" });
    await expectLaws(t.packageId);
  });
});
