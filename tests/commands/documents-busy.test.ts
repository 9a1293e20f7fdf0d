import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { GET as docx } from "@/app/api/v1/packages/[slug]/memorandum.docx/route";
import { GET as pdf } from "@/app/api/v1/packages/[slug]/memorandum.pdf/route";
import { apart, Overrun } from "@/lib/interchange/apart";
import { turns } from "@/lib/interchange/turns";
import type { Busy } from "@/lib/kernel/errors";
import { authenticLanguages } from "@/lib/packages/constants";
import { reader } from "@/lib/publication/reader";
import { type AgreedTalks, agreedTalks, publish } from "../support/published-talks";

/** In the place of a program that takes its time: each waits until the test lets it go on. */
vi.mock("@/lib/interchange/apart", async original => ({ ...(await original<object>()), apart: vi.fn() }));

let t: AgreedTalks;
beforeAll(async () => {
  t = await agreedTalks();
  await publish(t);
});
afterAll(() => reader().end());

const asked = (route: typeof docx, language: string) =>
  route(new Request(`http://concord.test/m?language=${language}`), {
    params: Promise.resolve({ slug: t.slug }),
  });

describe("documents", () => {
  test("too many at once are refused with when to come again, and those in the queue are made", async () => {
    const { promise, resolve } = Promise.withResolvers<Uint8Array>();
    vi.mocked(apart).mockReturnValue(promise);
    const all = [...authenticLanguages, "all"].flatMap(language => [
      asked(docx, language),
      asked(pdf, language),
    ]);
    let answered = 0;
    for (const one of all) one.then(() => answered++);
    await expect.poll(() => answered, { timeout: 20_000 }).toBe(all.length - 9);
    const first = await Promise.race(all);
    expect(first.status).toBe(503);
    expect(Number(first.headers.get("Retry-After"))).toBeGreaterThan(0);
    expect(first.headers.get("Cache-Control")).toBe("no-store");
    expect(await first.json()).toEqual({ error: { code: "busy", reason: "too_many_at_once" } });
    resolve(new Uint8Array([1]));
    const statuses = (await Promise.all(all)).map(({ status }) => status);
    expect(statuses.filter(status => status === 200)).toHaveLength(9);
    expect(statuses.filter(status => status === 503)).toHaveLength(all.length - 9);
    expect(vi.mocked(apart)).toHaveBeenCalledTimes(9);
  });

  test("a text that is too long for one is told so, and is not kept as if it were one", async () => {
    const other = await agreedTalks();
    await publish(other);
    const ask = () =>
      docx(new Request("http://concord.test/m"), { params: Promise.resolve({ slug: other.slug }) });
    vi.mocked(apart).mockRejectedValueOnce(new Overrun("memory"));
    const refused = await ask();
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ error: { reason: "too_long_for_a_document" } });
    vi.mocked(apart).mockResolvedValueOnce(new Uint8Array([1]));
    expect((await ask()).status).toBe(200);
  });
});

describe("a queue", () => {
  test("does one thing at a time, in order, and takes new ones when it has room again", async () => {
    const inTurn = turns(1, 7);
    const done: string[] = [];
    const work = (name: string, fails = false) =>
      inTurn(async () => {
        done.push(`${name} begins`);
        await new Promise(resolve => setImmediate(resolve));
        done.push(`${name} ends`);
        if (fails) throw new Error(name);
      });
    const [one, two, three] = [work("one", true), work("two"), work("three")];
    // Listened to at once: the first may end before the third was looked at.
    await Promise.all([
      expect(three).rejects.toMatchObject({ comeAgainSeconds: 7 } satisfies Partial<Busy>),
      expect(one).rejects.toThrow("one"),
      two,
    ]);
    await work("four");
    expect(done).toEqual(["one", "two", "four"].flatMap(name => [`${name} begins`, `${name} ends`]));
  });
});
