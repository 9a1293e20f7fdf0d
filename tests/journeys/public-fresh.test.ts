import { afterAll, beforeAll, expect, test } from "vitest";
import type { ProposedChange } from "@/lib/amendments/schema";
import { db } from "@/lib/platform/db";
import { installation } from "../support/installation";
import { type AgreedTalks, agree, agreedTalks, publish } from "../support/published-talks";

/** Both processes answer from memory; both must tell what the parties agreed a moment ago. */

let t: AgreedTalks;

beforeAll(async () => {
  process.env.DATABASE_URL = installation().databaseUrl;
  process.env.APP_URL = installation().apps.first;
  process.env.NEXTAUTH_SECRET = "a-secret-of-the-journeys-and-nothing-else";
  t = await agreedTalks();
});
afterAll(() => db().$disconnect());

const everywhere = () => {
  const { first, second } = installation().apps;
  return [first, second].flatMap(base => ["en", "ar"].map(locale => `${base}/${locale}/packages/${t.slug}`));
};

async function retitled(title: string): Promise<ProposedChange> {
  const clause = await db().clause.findUniqueOrThrow({
    where: { id: t.clauses.milestone },
    include: { version: true },
  });
  const body = { ...(clause.version?.body as Record<string, unknown>), title: { en: title } };
  return {
    action: "change",
    baseDigest: clause.digest ?? "",
    content: { id: clause.id, kind: "milestone", visibility: "public", rank: clause.rank, body },
  };
}

test("a package is there for everybody once every voice has agreed to publish it", async () => {
  for (const address of everywhere()) expect((await fetch(address)).status, address).toBe(404);
  await publish(t);
  // The notification takes its moment to reach a process that remembers the address as empty.
  for (const address of everywhere())
    await expect
      .poll(async () => (await fetch(address)).status, { message: address, timeout: 5_000 })
      .toBe(200);
});

test("the next request after each merge shows it, in every process and language", async () => {
  for (let round = 1; round <= 8; round++) {
    await Promise.all(everywhere().map(address => fetch(address)));
    await agree(t, round % 2 ? t.donor : t.host, [await retitled(`Milestone of round ${round}`)]);
    for (const address of everywhere()) {
      const text = await (await fetch(address)).text();
      expect(text.includes(`Milestone of round ${round}`), `${address} round ${round}`).toBe(true);
    }
  }
});

test("a page asked for while the text changes is not kept as it was before", async () => {
  let going = true;
  const readers = everywhere().map(async address => {
    while (going) await (await fetch(address)).text();
  });
  for (let round = 1; round <= 8; round++) await agree(t, t.donor, [await retitled(`Busy round ${round}`)]);
  going = false;
  await Promise.all(readers);
  for (const address of everywhere())
    expect((await (await fetch(address)).text()).includes("Busy round 8"), address).toBe(true);
});

test("a page that nobody changed is given from memory", async () => {
  const [address = ""] = everywhere();
  await fetch(address);
  const again = await fetch(address);
  expect(again.headers.get("x-nextjs-cache")).toBe("HIT");
  expect(again.headers.get("cache-control")).toContain("s-maxage=1");
});
