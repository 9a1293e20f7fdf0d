import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterEach, expect, test, vi } from "vitest";
import { consentToChanges } from "@/lib/amendments/consent-to-changes";
import { draftAmendment } from "@/lib/amendments/draft-amendment";
import { editDraft } from "@/lib/amendments/edit-draft";
import { documentPage, pageSize } from "@/lib/amendments/queries";
import { readerOf } from "@/lib/amendments/reader";
import type { ProposedChange } from "@/lib/amendments/schema";
import { tableAmendment } from "@/lib/amendments/table-amendment";
import { talksOf } from "@/lib/amendments/talks";
import { withdrawChanges } from "@/lib/amendments/withdraw-changes";
import { type DocumentAddress, documentAddress } from "@/lib/clauses/address";
import { directoryOf } from "@/lib/clauses/queries";
import type { Viewer } from "@/lib/kernel/viewer";
import { packageAt } from "@/lib/packages/queries";
import { railOf } from "@/lib/talking/queries";
import { addition, noon, riskBody, type Talks, table, talks } from "../support/talks";

afterEach(() => vi.restoreAllMocks());

/** The page as it is read for one person: what the route asks, in its order. */
async function read({ slug }: Talks, viewer: Viewer, address: DocumentAddress = {}) {
  const head = await packageAt(viewer, slug);
  const overview = await talksOf(head);
  const chapters = overview.chapters.map(({ chapter }) => chapter);
  const page = await documentPage(head, chapters, documentAddress.parse(address));
  const reader = readerOf(head.relation);
  const directory = await directoryOf(reader, { ids: [], kinds: [], all: true });
  const rail = address.clause ? await railOf(viewer, head.relation, address.clause) : undefined;
  return { talks: overview, page, directory, history: rail?.history ?? [] };
}

const titles = ({ page }: Awaited<ReturnType<typeof read>>) =>
  page.clauses.map(({ agreed, open, drafts }) => {
    const content = agreed?.content ?? open[0]?.content ?? drafts[0]?.content;
    return content?.body.title.en;
  });

async function agree(at: Talks, changes: ProposedChange[]) {
  const tabled = await table(at, at.donor, changes);
  const yes = tabled.map(({ id: changeId, digest }) => ({ changeId, digest }));
  for (const viewer of [at.partner, at.host])
    await consentToChanges({ viewer, now: noon }, { packageId: at.packageId, changes: yes });
  return tabled;
}

const rewording = (
  { clauseId, digest, rank }: { clauseId: string; digest: string; rank: string },
  title: string,
): ProposedChange => ({
  action: "change",
  baseDigest: digest,
  content: { id: clauseId, kind: "risk", visibility: "public", rank, body: riskBody(title) },
});

const draft = (at: Talks, viewer: Viewer, change: ProposedChange) =>
  draftAmendment(
    { viewer, now: noon },
    { packageId: at.packageId, title: "Draft", rationale: "", linked: false, changes: [change] },
  );

test("both sides read the same text under the same numbers; a private draft is its own delegation's", async () => {
  const at = await talks();
  const phase = randomUUID();
  const milestone = (title: string) =>
    addition("milestone", {
      title: { en: title },
      phase,
      window: { earliest: "2027-04-01", target: "2027-05-01", latest: "2027-06-01" },
      scoring: "binary",
    });
  const period = { start: "2027-01-01", end: "2028-01-01" };
  await table(at, at.donor, [
    addition("phase", { title: { en: "One" }, order: 1, period }, phase),
    milestone("A"),
  ]);
  await draft(at, at.host, milestone("Ours alone"));
  await table(at, at.donor, [milestone("B")]);
  const [donor, host] = [await read(at, at.donor), await read(at, at.drafter)];
  expect(donor.page.clauses.map(({ position }) => position)).toEqual([null, 1, 2]);
  expect(titles(donor)).toEqual(["One", "A", "B"]);
  expect(titles(host)).toEqual(["One", "A", "Ours alone", "B"]);
  expect(host.page.clauses.map(({ position }) => position)).toEqual([null, 1, null, 2]);
  expect(donor.talks).toMatchObject({ clauses: 3, agreed: 0, contested: 3, drafted: 0, drafts: [] });
  expect(host.talks).toMatchObject({ clauses: 4, drafted: 1 });
  expect(host.talks.chapters).toMatchObject([{ chapter: `phase:${phase}`, phase: { order: 1 } }]);
});

test("filters gather what is contested, ours, theirs, unanswered or says a word", async () => {
  const at = await talks();
  await agree(at, [addition("risk", riskBody("Settled"))]);
  await table(at, at.donor, [addition("risk", riskBody("Offered"))]);
  const [asked] = await table(at, at.host, [addition("risk", riskBody("Asked 100%"))]);
  const shown = async (viewer: Viewer, address: DocumentAddress) => titles(await read(at, viewer, address));
  expect(await shown(at.host, { show: "contested" })).toEqual(["Offered", "Asked 100%"]);
  expect(await shown(at.host, { show: "mine" })).toEqual(["Asked 100%"]);
  expect(await shown(at.host, { show: "theirs" })).toEqual(["Offered"]);
  expect(await shown(at.host, { show: "unanswered" })).toEqual(["Offered"]);
  expect(await shown(at.host, { q: "0%" })).toEqual(["Asked 100%"]);
  expect(await shown(at.host, { q: "SETTLED" })).toEqual(["Settled"]);
  expect(await shown(at.overseer, { q: "Offered" })).toEqual([]);
  expect(await shown(at.host, { kind: "milestone" })).toEqual([]);
  const { talks: overview } = await read(at, at.donor);
  const { parties } = await packageAt(at.donor, at.slug);
  const waiting = parties.map(({ id, side, own }) => [side, own, overview.waiting[id] ?? 0]);
  expect(waiting).toEqual(
    expect.arrayContaining([
      ["donor", true, 1],
      ["host", false, 1],
      ["donor", false, 2],
    ]),
  );
  expect(asked).toBeDefined();
});

test("a phase gathers what belongs to it, and every filter narrows the others", async () => {
  const at = await talks();
  const [one, two, first, incentive, tranche, released] = Array.from({ length: 6 }, () => randomUUID());
  const milestone = (title: string, phase: string | undefined, dependsOn?: string[], id = randomUUID()) =>
    addition(
      "milestone",
      {
        title: { en: title },
        phase,
        window: { earliest: "2027-04-01", target: "2027-05-01", latest: "2027-06-01" },
        scoring: "binary",
        ...(dependsOn && { dependsOn }),
      },
      id,
    );
  const phase = (title: string, order: number, id?: string) =>
    addition(
      "phase",
      { title: { en: title }, order, period: { start: "2027-01-01", end: "2028-01-01" } },
      id,
    );
  const condition = (title: string, on: string, clauses: (string | undefined)[], id = randomUUID()) =>
    addition(
      "condition",
      {
        title: { en: title },
        text: { en: title },
        on,
        ...(clauses.length > 0 && { clauses }),
        consequence: "hold",
        waivedBy: "nobody",
      },
      id,
    );
  const money = (title: string, of: string | undefined, clauses: (string | undefined)[], id = randomUUID()) =>
    addition(
      "tranche",
      {
        title: { en: title },
        incentive: of,
        amount: { currency: "EUR", minor: 10_000 },
        due: { start: "2027-01-01", end: "2027-12-31" },
        release: { rule: "all", clauses },
        payout: "fixed",
      },
      id,
    );
  const elsewhere = randomUUID();
  const grant = (title: string, of: string | undefined, id?: string) =>
    addition(
      "incentive",
      {
        title: { en: title },
        phase: of,
        instrument: "governance_reform",
        channel: "project",
        form: "in_kind",
        tier: 0,
        exportControlled: false,
      },
      id,
    );
  await table(at, at.donor, [
    phase("One", 1, one),
    phase("Two", 2, two),
    milestone("First", one, undefined, first),
    milestone("After it", two, [first ?? ""]),
    condition("On the tranche", "tranche", [tranche]),
    condition("Releases both", "package", [], released),
    grant("Grant", one, incentive),
    grant("Other grant", two, elsewhere),
    money("Tranche", incentive, [first, released], tranche),
    money("Other tranche", elsewhere, [released]),
    addition("indicator", {
      title: { en: "Measured" },
      category: "performance",
      measure: "number",
      direction: "up",
      milestones: [first],
    }),
    addition("risk", riskBody("Anywhere")),
  ]);
  const shown = async (address: DocumentAddress, viewer = at.host) => titles(await read(at, viewer, address));
  const all = ["One", "First", "On the tranche", "Releases both", "Grant", "Tranche", "Measured"];
  expect((await shown({ phase: one })).sort()).toEqual(all.sort());
  expect(await shown({ phase: one, kind: "tranche" })).toEqual(["Tranche"]);
  expect(await shown({ phase: one, q: "releases", show: "unanswered" })).toEqual(["Releases both"]);
  expect(await shown({ phase: one, chapter: "money" })).toEqual(["Grant", "Tranche"]);
  expect(await shown({ phase: one, show: "mine" })).toEqual([]);
  expect(await shown({ phase: one, amendment: 2 })).toEqual([]);
  expect(await shown({ phase: two, kind: "milestone" })).toEqual(["After it"]);
  expect(await shown({ phase: one }, at.overseer)).toEqual([]);
});

test("what can be done stands beside each change, with the reason where it cannot", async () => {
  const at = await talks();
  await table(at, at.donor, [addition("risk", riskBody("Offered"))]);
  const can = async (viewer: Viewer) => (await read(at, viewer)).page.clauses[0]?.open[0]?.can;
  expect(await can(at.host)).toMatchObject({ consent: { ok: true }, withdraw: { reason: "only_proposer" } });
  expect(await can(at.drafter)).toMatchObject({ consent: { reason: "only_lead" } });
  expect(await can(at.donor)).toMatchObject({
    consent: { reason: "already_consented" },
    reject: { reason: "own_change" },
    withdraw: { ok: true },
    split: { reason: "not_linked" },
  });
  expect(await can(at.mediator)).toMatchObject({ consent: { reason: "guests_have_no_voice" } });
});

test("whose interest it is stands beside what the others cannot do with it", async () => {
  const at = await talks();
  await agree(at, [addition("interest", { title: { en: "Stability" }, text: { en: "Stability" } })]);
  const word = async (viewer: Viewer) => (await read(at, viewer)).page.clauses[0]?.can.word;
  expect(await word(at.donor)).toEqual({ ok: true });
  expect(await word(at.partner)).toMatchObject({ reason: "only_owner_tables" });
  expect(await word(at.host)).toMatchObject({ reason: "only_donor_tables" });
});

test("a draft whose text moved on shows the wording it was written against", async () => {
  const at = await talks();
  const [first] = await agree(at, [addition("risk", riskBody("First"))]);
  if (!first) throw new Error("nothing was tabled");
  await draft(at, at.host, rewording(first, "Host's"));
  const before = await read(at, at.host);
  expect(before.page.clauses[0]?.drafts[0]?.outdated).toBeNull();
  await agree(at, [rewording(first, "Second")]);
  const { page, history } = await read(at, at.host, { clause: first.clauseId });
  expect(page.clauses[0]?.agreed?.content.body.title.en).toBe("Second");
  expect(page.clauses[0]?.drafts[0]?.outdated).toMatchObject({
    digest: first.digest,
    content: { body: { title: { en: "First" } } },
  });
  expect(history.map(({ revision, action }) => [revision, action])).toEqual([
    [2, "change"],
    [1, "add"],
  ]);
});

test("a draft outlives the clause it answered, and can be proposed as a clause of its own", async () => {
  const at = await talks();
  const { packageId } = at;
  const [offered] = await table(at, at.donor, [addition("risk", riskBody("Offered"))]);
  if (!offered) throw new Error("nothing was tabled");
  const answer = { ...addition("risk", riskBody("Host's"), offered.clauseId), countersId: offered.id };
  const { amendmentId } = await draft(at, at.host, answer);
  await withdrawChanges({ viewer: at.donor, now: noon }, { packageId, changeIds: [offered.id], reason: "" });
  const [item] = (await read(at, at.host)).page.clauses;
  expect(item).toMatchObject({ standing: "drafted", position: null, drafts: [{ countersId: offered.id }] });
  for (const viewer of [at.donor, at.partner, at.mediator])
    expect(titles(await read(at, viewer))).toEqual([]);
  await editDraft(
    { viewer: at.host, now: noon },
    {
      packageId,
      amendmentId,
      rationale: "Still needed",
      put: [addition("risk", riskBody("Host's"))],
      drop: [offered.clauseId],
    },
  );
  await tableAmendment({ viewer: at.host, now: noon }, { packageId, amendmentId });
  expect(titles(await read(at, at.donor))).toEqual(["Host's"]);
});

test("a long chapter opens at the page of the clause one looks at, in few queries however long it is", async () => {
  const at = await talks();
  const many = Array.from({ length: 2 * pageSize + 5 }, (_, i) =>
    addition("risk", riskBody(`Risk ${i + 1}`)),
  );
  const tabled = await table(at, at.donor, many);
  const last = tabled.at(-1);
  const queries = vi.spyOn(pg.Client.prototype, "query");
  const { page, talks: overview } = await read(at, at.host, { clause: last?.clauseId });
  // Six here and the session's: no page of the product takes more than eight (P8).
  expect(queries.mock.calls.length).toBeGreaterThan(0);
  expect(queries.mock.calls.length).toBeLessThanOrEqual(6);
  expect(page).toMatchObject({ page: 3, pages: 3, total: many.length });
  expect(page.clauses.at(-1)?.id).toBe(last?.clauseId);
  expect(overview.contested).toBe(many.length);
  expect((await read(at, at.host, { page: 2 })).page.clauses).toHaveLength(pageSize);
});
