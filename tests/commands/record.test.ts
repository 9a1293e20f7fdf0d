import pg from "pg";
import { expect, test, vi } from "vitest";
import { consentToChanges } from "@/lib/amendments/consent-to-changes";
import { readerOf } from "@/lib/amendments/reader";
import type { Viewer } from "@/lib/kernel/viewer";
import { verifyBundle } from "@/lib/ledger/verify-bundle";
import { packageAt } from "@/lib/packages/queries";
import { planOf } from "@/lib/plan/queries";
import { db } from "@/lib/platform/db";
import { checkRecord } from "@/lib/record/check-record";
import { recordOf } from "@/lib/record/queries";
import { readableBundle } from "@/lib/record/readable-bundle";
import { recordPlace } from "@/lib/record/schema";
import { addition, noon, riskBody, type Talks, table, talks } from "../support/talks";

async function agree(at: Talks, by: Viewer, changes: Parameters<typeof table>[2]) {
  const tabled = await table(at, by, changes);
  const input = {
    packageId: at.packageId,
    changes: tabled.map(({ id: changeId, digest }) => ({ changeId, digest })),
  };
  for (const viewer of [at.donor, at.partner, at.host].filter(voice => voice !== by))
    await consentToChanges({ viewer, now: noon }, input);
  return tabled;
}

const recordFor = async (viewer: Viewer, { slug }: Talks, asked: object = {}) =>
  recordOf((await packageAt(viewer, slug)).relation, recordPlace.parse(asked));

const restricted = (title: string) => {
  const change = addition("risk", riskBody(title));
  if (change.action === "add") change.content.visibility = "parties";
  return change;
};

async function bundleFor(viewer: Viewer, slug: string) {
  let text = "";
  for await (const part of await readableBundle(viewer, slug)) text += part;
  return text;
}

test("a revision says what changed, who proposed it and who consented when", async () => {
  const at = await talks();
  const [added] = await agree(at, at.donor, [addition("risk", riskBody("Delay"))]);
  const [revision] = (await recordFor(at.host, at)).revisions;
  expect(revision).toMatchObject({ number: 1, total: 1, clauseCount: 1 });
  expect(revision?.clauses).toMatchObject([
    { clauseId: added?.clauseId, action: "add", title: { en: "Delay" }, kind: "risk", number: 1 },
  ]);
  expect(revision?.clauses[0]?.consents.every(consent => consent.at !== null)).toBe(true);
  expect(revision?.clauses[0]?.consents).toHaveLength(3);
});

test("an overseer reads the merges and not the talks, and a restricted clause has no title", async () => {
  const at = await talks();
  await agree(at, at.donor, [addition("risk", riskBody("Delay")), restricted("Canary")]);
  const { entries, revisions, comparison } = await recordFor(at.overseer, at, {
    from: "1",
    to: "0",
  });
  expect(new Set(entries.map(entry => entry.type))).toEqual(
    new Set(["package.started", "delegation.seated", "guest.appointed", "text.merged"]),
  );
  expect(entries.every(entry => entry.person === null)).toBe(true);
  expect(revisions[0]?.clauses.map(({ title, number }) => [title, number])).toEqual([
    [{ en: "Delay" }, null],
    [null, null],
  ]);
  expect(JSON.stringify([entries, revisions, comparison])).not.toContain("Canary");
  expect(comparison).toMatchObject({ clauses: [{}], total: 1, changed: 1, restricted: 1, pages: 1 });
  expect(comparison?.clauses[0]?.steps).toMatchObject([{ revision: 1, number: null, delegationId: null }]);
  expect(comparison?.clauses[0]?.steps[0]?.consents.map(({ at }) => at)).toEqual([null, null, null]);
});

test("entries are paged without gaps or repetitions", async () => {
  const at = await talks();
  for (let n = 0; n < 30; n++) await table(at, at.donor, [addition("risk", riskBody(`Risk ${n}`))]);
  const seen: number[] = [];
  for (let more = true, asked = {}; more; asked = { entries: seen.at(-1) }) {
    const { entries, hasOlderEntries } = await recordFor(at.donor, at, asked);
    seen.push(...entries.map(entry => entry.seq));
    more = hasOlderEntries;
  }
  const { size } = (await recordFor(at.donor, at)).head;
  expect(seen).toEqual(Array.from({ length: size }, (_, index) => size - index));
});

test("two revisions are compared clause by clause, removals included", async () => {
  const at = await talks();
  const tabled = await agree(at, at.donor, [
    addition("risk", riskBody("Stays")),
    addition("risk", riskBody("Goes")),
  ]);
  const gone = tabled[1]?.clauseId as string;
  const { digest } = await db().clause.findUniqueOrThrow({ where: { id: gone } });
  await agree(at, at.host, [{ action: "remove", clauseId: gone, baseDigest: digest as string }]);
  const compared = async (from: number, to: number) =>
    (await recordFor(at.mediator, at, { from, to })).comparison?.clauses ?? [];
  expect((await compared(0, 1)).map(({ before, after }) => [before, after?.body.title])).toEqual([
    [null, { en: "Stays" }],
    [null, { en: "Goes" }],
  ]);
  expect(await compared(1, 2)).toMatchObject([
    { clauseId: gone, before: { body: { title: { en: "Goes" } } }, after: null },
  ]);
  expect((await compared(0, 2)).map(clause => clause.clauseId)).toEqual([tabled[0]?.clauseId]);
  expect((await recordFor(at.mediator, at)).comparison).toBeNull();
});

test("a comparison says for each clause who proposed what, and which voice consented when", async () => {
  const at = await talks();
  const later = new Date(noon.getTime() + 86_400_000);
  const [added] = await agree(at, at.donor, [addition("risk", riskBody("Delay"))]);
  const { id, rank, digest } = await db().clause.findUniqueOrThrow({
    where: { id: added?.clauseId as string },
  });
  const content = { id, kind: "risk", visibility: "public", rank, body: riskBody("Long delay") } as const;
  const [reworded] = await table(at, at.host, [{ action: "change", baseDigest: digest as string, content }]);
  const changes = [{ changeId: reworded?.id as string, digest: reworded?.digest as string }];
  for (const viewer of [at.donor, at.partner])
    await consentToChanges({ viewer, now: later }, { packageId: at.packageId, changes });
  const { comparison } = await recordFor(at.donor, at, { from: 0, to: 2 });
  const sides = await db().delegation.findMany({ where: { packageId: at.packageId } });
  const sideOf = (delegationId: string | null) => sides.find(one => one.id === delegationId)?.organisationId;
  expect(comparison?.clauses).toMatchObject([
    { before: null, after: { body: { title: { en: "Long delay" } } } },
  ]);
  const [second, first] = comparison?.clauses[0]?.steps ?? [];
  expect(second).toMatchObject({ revision: 2, number: 2, action: "change" });
  expect(first).toMatchObject({ revision: 1, number: 1, action: "add" });
  expect(sideOf(second?.delegationId ?? null)).toBe(at.host.organisationId);
  const moments = second?.consents.map(consent => [
    sideOf(consent.delegationId),
    new Date(consent.at ?? "").toISOString(),
  ]);
  expect(moments).toHaveLength(3);
  expect(moments?.[0]).toEqual([at.host.organisationId, noon.toISOString()]);
  expect(moments?.slice(1).every(([, moment]) => moment === later.toISOString())).toBe(true);
});

test("a comparison is filtered by kind and chapter, and paged without gaps or repetitions", async () => {
  const at = await talks();
  const risks = Array.from({ length: 45 }, (_, n) => addition("risk", riskBody(`Risk ${n}`)));
  const term = addition("term", { title: { en: "Word" }, text: { en: "What it means." } });
  const removable = await agree(at, at.donor, [...risks, term, restricted("Canary")]);
  const asked = async (more: object) =>
    (await recordFor(at.overseer, at, { from: 0, to: 1, ...more })).comparison;
  const pages = [
    await asked({}),
    await asked({ page: 2 }),
    await asked({ page: 3 }),
    await asked({ page: 4 }),
  ];
  expect(pages.map(page => page?.clauses.length)).toEqual([20, 20, 6, 0]);
  const ids = pages.flatMap(page => page?.clauses.map(({ clauseId }) => clauseId) ?? []);
  expect(new Set(ids).size).toBe(removable.length - 1);
  expect(pages[0]).toMatchObject({ total: 46, restricted: 1, pages: 3 });
  expect(pages[0]?.clauses[0]?.after?.kind).toBe("term");
  expect(pages[0]?.chapters.map(({ chapter, count }) => [chapter, count])).toEqual([
    ["foundations", 1],
    ["safeguards", 45],
  ]);
  expect(await asked({ kind: "term" })).toMatchObject({ total: 1, changed: 46, clauses: [{}] });
  expect(await asked({ chapter: "safeguards" })).toMatchObject({ total: 45, pages: 3 });
  expect(await asked({ chapter: "money" })).toMatchObject({ total: 0, clauses: [] });
});

test("everyone's download verifies and holds no more than they may read", async () => {
  const at = await talks();
  await agree(at, at.donor, [addition("risk", riskBody("Delay")), restricted("Canary")]);
  const [parties, overseers] = [await bundleFor(at.host, at.slug), await bundleFor(at.overseer, at.slug)];
  expect(await verifyBundle(JSON.parse(parties))).toMatchObject({
    ok: true,
    summary: { texts: 2, sealedEntries: 0 },
  });
  expect(await verifyBundle(JSON.parse(overseers))).toMatchObject({
    ok: true,
    summary: { texts: 1, sealedTexts: 1 },
  });
  expect(parties).toContain("Canary");
  expect(overseers).not.toContain("Canary");
  await expect(readableBundle(at.outsider, at.slug)).rejects.toThrow("not_found");
});

test("the check is for those who take part, and two at once are one", async () => {
  const at = await talks();
  await agree(at, at.donor, [addition("risk", riskBody("Delay"))]);
  const check = (viewer: Viewer) => checkRecord({ viewer, now: noon }, { packageId: at.packageId });
  const [own, one, other] = await Promise.all([check(at.host), check(at.overseer), check(at.overseer)]);
  expect(one).toMatchObject({ faults: [], revisions: 1, clauses: 1 });
  expect(own).toEqual(one);
  expect(other).toBe(one);
  await expect(check(at.outsider)).rejects.toThrow("not_found");
});

test("a page of the record, compared or not, and a page of the plan are one query each", async () => {
  const at = await talks();
  await agree(at, at.donor, [addition("risk", riskBody("Delay"))]);
  const { relation } = await packageAt(at.host, at.slug);
  const asked = vi.spyOn(pg.Client.prototype, "query");
  await recordOf(relation, recordPlace.parse({ from: 0, to: 1 }));
  await planOf(readerOf(relation), { clause: at.packageId });
  expect(asked).toHaveBeenCalledTimes(2);
  asked.mockRestore();
});
