import pg from "pg";
import { afterAll, expect, test, vi } from "vitest";
import { consentToChanges } from "@/lib/amendments/consent-to-changes";
import type { Bundle } from "@/lib/ledger/bundle";
import { verifyBundle } from "@/lib/ledger/verify-bundle";
import { textStream } from "@/lib/platform/text-stream";
import { recordPlace } from "@/lib/publication/queries";
import { reader } from "@/lib/publication/reader";
import { recordText } from "@/lib/publication/record";
import { readableBundle } from "@/lib/record/readable-bundle";
import { type AgreedTalks, agreedTalks, publish } from "../support/published-talks";
import { addition, noon, riskBody, table } from "../support/talks";

/*
 * A record is sent page by page. Here a page weighs next to nothing, so that the record of a short story takes as many as
 * that of a long one.
 */
vi.mock("@/lib/ledger/page-weight", async original => ({
  ...(await original<object>()),
  PAGE_BYTES: 1_500,
}));

afterAll(() => reader().end());

async function published(): Promise<AgreedTalks> {
  const t = await agreedTalks();
  await publish(t);
  return t;
}

async function all<T>(parts: AsyncIterable<T>): Promise<T[]> {
  const taken: T[] = [];
  for await (const part of parts) taken.push(part);
  return taken;
}

async function publicRecord({ slug }: AgreedTalks): Promise<AsyncGenerator<string>> {
  const place = await recordPlace(slug);
  if (!place) throw new Error("not published");
  return recordText(place);
}

const ways: [string, (t: AgreedTalks) => Promise<AsyncGenerator<string>>][] = [
  ["in the open", publicRecord],
  ["for a party", t => readableBundle(t.donor, t.slug)],
];

async function agreeOnce(t: AgreedTalks): Promise<void> {
  const tabled = await table(t, t.donor, [addition("risk", riskBody("Agreed meanwhile"))]);
  const changes = tabled.map(({ id: changeId, digest }) => ({ changeId, digest }));
  for (const viewer of [t.partner, t.host])
    await consentToChanges({ viewer, now: noon }, { packageId: t.packageId, changes });
}

test.each(ways)("every page of it comes once, and the whole verifies: %s", async (_, recordOf) => {
  const t = await published();
  const parts = await all(await recordOf(t));
  expect(parts.length).toBeGreaterThan(12);
  const text = parts.join("");
  const bundle = JSON.parse(text) as Bundle;
  expect(await verifyBundle(JSON.parse(text))).toMatchObject({ ok: true });
  expect(bundle.entries.map(({ seq }) => seq)).toEqual(bundle.entries.map((_, index) => index + 1));
  const versions = bundle.clauses.map(({ clauseId, revision }) => `${clauseId} ${revision}`);
  expect(new Set(versions).size).toBe(versions.length);
});

test.each(ways)("what is agreed while it is sent is not in it, and it verifies: %s", async (_, recordOf) => {
  const t = await published();
  const before = JSON.parse((await all(await recordOf(t))).join("")) as Bundle;
  const sending = await recordOf(t);
  const parts = [(await sending.next()).value, (await sending.next()).value];
  await agreeOnce(t);
  for await (const part of sending) parts.push(part);
  const text = parts.join("");
  expect(await verifyBundle(JSON.parse(text))).toMatchObject({ ok: true });
  expect(JSON.parse(text)).toEqual(before);
  const after = JSON.parse((await all(await recordOf(t))).join("")) as Bundle;
  expect(after.revisions.length).toBe(before.revisions.length + 1);
});

test.each(ways)("nothing more is read for a reader who has gone: %s", async (_, recordOf) => {
  const t = await published();
  const query = vi.spyOn(pg.Client.prototype, "query");
  const whole = await all(textStream(await recordOf(t)) as unknown as AsyncIterable<Uint8Array>);
  const whenWhole = query.mock.calls.length;
  query.mockClear();
  const sent = textStream(await recordOf(t)).getReader();
  await sent.read();
  await sent.read();
  await sent.cancel();
  const asked = query.mock.calls.length;
  expect(whole.length).toBeGreaterThan(12);
  expect(asked).toBeLessThan(whenWhole / 2);
  await new Promise(resolve => setImmediate(resolve));
  expect(query.mock.calls.length).toBe(asked);
  query.mockRestore();
});
