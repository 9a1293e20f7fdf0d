import { expect, test } from "vitest";
import type { Viewer } from "@/lib/kernel/viewer";
import { auditPackage } from "@/lib/ledger/audit";
import { verifyBundle } from "@/lib/ledger/verify-bundle";
import { move } from "@/lib/packages/move";
import { packageAt } from "@/lib/packages/queries";
import type { Stage } from "@/lib/packages/standing";
import { vote } from "@/lib/packages/vote";
import { db } from "@/lib/platform/db";
import { publishedPackages } from "@/lib/publication/list";
import { publishedPackage } from "@/lib/publication/queries";
import { readableBundle } from "@/lib/record/readable-bundle";
import { publish } from "../support/published-talks";
import { noon, type Talks, talks } from "../support/talks";

const at = (viewer: Viewer) => ({ viewer, now: noon });

const propose = (t: Talks, by: Viewer, title: Record<string, string>) =>
  move(at(by), { packageId: t.packageId, subject: { kind: "retitle", title } });

const say = (t: Talks, viewer: Viewer, motionId: string, yes = true) =>
  vote(at(viewer), { packageId: t.packageId, motionId, yes });

const titleFor = async (t: Talks, viewer: Viewer) => (await packageAt(viewer, t.slug)).title;

test("N1: a package is called something else once every voice says so, at the table, in the open and in the record", async () => {
  const t = await talks();
  await publish(t);
  const word = `Zweckbund${crypto.randomUUID().slice(0, 8)}`;
  const title = { en: `${word} compact`, fr: `Pacte ${word}` };
  const { motionId } = await propose(t, t.donor, title);
  expect(await say(t, t.partner, motionId)).toEqual({ carried: false });
  expect(await titleFor(t, t.host)).toEqual({ en: "Talks" });
  expect(await say(t, t.host, motionId)).toEqual({ carried: true });
  for (const viewer of [t.donor, t.host, t.mediator, t.overseer])
    expect(await titleFor(t, viewer)).toEqual(title);
  expect((await publishedPackage(t.slug))?.title).toEqual(title);
  expect((await publishedPackages({ q: word.toLowerCase() })).packages.map(({ slug }) => slug)).toEqual([
    t.slug,
  ]);
  const [entry] = await db().entry.findMany({ where: { ledgerId: t.packageId, type: "package.retitled" } });
  expect(entry).toMatchObject({ visibility: "public", data: { title } });
  expect((await db().$transaction(tx => auditPackage(tx, t.packageId))).faults).toEqual([]);
  let bundle = "";
  for await (const part of await readableBundle(t.overseer, t.slug)) bundle += part;
  expect(await verifyBundle(JSON.parse(bundle))).toMatchObject({ ok: true });
});

test("V5: a title that no entry tells of is found", async () => {
  const t = await talks();
  await db().package.update({ where: { id: t.packageId }, data: { title: { en: "Another" } } });
  expect((await db().$transaction(tx => auditPackage(tx, t.packageId))).faults).toMatchObject([
    { table: "Package", kind: "differs", columns: ["title"] },
  ]);
});

test("N4: a title in each authentic language, another than now, and one at a time", async () => {
  const t = await talks();
  await expect(propose(t, t.host, { fr: "Pacte" })).rejects.toMatchObject({
    code: "invalid",
    details: { fieldErrors: [{ path: "subject.title.en", code: "required" }] },
  });
  await expect(propose(t, t.host, { en: "Talks" })).rejects.toThrow("title_unchanged");
  const { motionId } = await propose(t, t.host, { en: "Compact" });
  await expect(propose(t, t.donor, { en: "Pact" })).rejects.toThrow("already_moved");
  await say(t, t.donor, motionId, false);
  expect(await titleFor(t, t.donor)).toEqual({ en: "Talks" });
  await propose(t, t.donor, { en: "Pact" });
});

test("a text before its signatories, or signed, keeps the title that they read, whenever it was proposed", async () => {
  const t = await talks();
  const inStage = (stage: Stage) => db().package.update({ where: { id: t.packageId }, data: { stage } });
  const { motionId } = await propose(t, t.donor, { en: "Compact" });
  await say(t, t.partner, motionId);
  for (const [stage, reason] of [
    ["initialled", "text_frozen"],
    ["in_force", "title_signed"],
    ["completed", "package_closed"],
  ] as const) {
    await inStage(stage);
    await expect(say(t, t.host, motionId)).rejects.toMatchObject({ code: "not-now", reason });
    expect(await titleFor(t, t.host)).toEqual({ en: "Talks" });
  }
  await inStage("negotiating");
  expect(await say(t, t.host, motionId)).toEqual({ carried: true });
});

test("two last voices at once give one title", async () => {
  const t = await talks();
  const { motionId } = await propose(t, t.donor, { en: "Compact" });
  const said = await Promise.allSettled([t.partner, t.host, t.host].map(viewer => say(t, viewer, motionId)));
  expect(said.filter(({ status }) => status === "rejected")).toHaveLength(1);
  expect(await titleFor(t, t.host)).toEqual({ en: "Compact" });
  expect(await db().entry.count({ where: { ledgerId: t.packageId, type: "package.retitled" } })).toBe(1);
});
