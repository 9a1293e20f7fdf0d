import { beforeAll, describe, expect, inject, test, vi } from "vitest";
import { GET } from "@/app/api/health/route";
import { asAdmin } from "@/lib/cli/embedded-database";
import { startPost } from "@/lib/letters/post";
import { db } from "@/lib/platform/db";

vi.mock("next/server", async original => ({ ...(await original<object>()), connection: async () => {} }));
/** What begins with the first yes writes and sends letters; that it begins is all that matters here. */
vi.mock("@/lib/letters/post", () => ({ startPost: vi.fn() }));

/* What whoever starts, balances or watches the processes of an installation goes by. */

const asked = async () => {
  const answer = await GET();
  return { status: answer.status, body: await answer.json(), cache: answer.headers.get("cache-control") };
};
const well = { status: 200, body: { status: "ok" }, cache: "no-store" };
const unwell = { status: 503, body: { status: "unavailable" }, cache: "no-store" };

let last: string;
beforeAll(async () => {
  const [row] = await db().$queryRaw<{ name: string }[]>`
    SELECT max(migration_name) AS name FROM _prisma_migrations`;
  last = row?.name ?? "";
});

const set = (change: string, name = last) =>
  db().$executeRawUnsafe(`UPDATE _prisma_migrations SET ${change} WHERE migration_name = '${name}'`);

test("is 200 while the database answers with the present schema, and the post begins", async () => {
  expect(await asked()).toEqual(well);
  expect(startPost).toHaveBeenCalledOnce();
});

describe("is 503, and the post does not begin, while the schema is not this program's:", () => {
  test.each<[string, () => Promise<unknown>, () => Promise<unknown>]>([
    [
      "one migration is half finished",
      () => set("finished_at = NULL"),
      () => set("finished_at = started_at"),
    ],
    ["one is not applied", () => set("rolled_back_at = now()"), () => set("rolled_back_at = NULL")],
    [
      "one is of a newer program",
      () => set("migration_name = '29990101000000_later'"),
      () => set(`migration_name = '${last}'`, "29990101000000_later"),
    ],
    [
      "one was edited since",
      () => set("checksum = reverse(checksum)"),
      () => set("checksum = reverse(checksum)"),
    ],
  ])("%s", async (_, spoil, mend) => {
    vi.mocked(startPost).mockClear();
    await spoil();
    expect(await asked()).toEqual(unwell);
    expect(startPost).not.toHaveBeenCalled();
    await mend();
    expect(await asked()).toEqual(well);
  });
});

test("is 503 while the database is away, and 200 once it is back", async () => {
  expect(await asked()).toEqual(well);
  const name = new URL(process.env.DATABASE_URL ?? "").pathname.slice(1);
  await db().$disconnect();
  const admin = (...statements: string[]) =>
    asAdmin(inject("cluster").adminUrl, async client => {
      for (const statement of statements) await client.query(statement);
    });
  await admin(
    `ALTER DATABASE ${name} ALLOW_CONNECTIONS false`,
    `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`,
  );
  expect(await asked()).toEqual(unwell);
  await admin(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
  expect(await asked()).toEqual(well);
});
