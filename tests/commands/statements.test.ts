import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, it } from "vitest";
import { connect, type PrismaClient } from "@/lib/platform/db";

let client: PrismaClient | undefined;

afterAll(() => client?.$disconnect());

/** What the one connection keeps of what was asked of the table of people, and how often it was asked. */
const kept = (one: PrismaClient) => one.$queryRaw<{ asked: number }[]>`
  SELECT (generic_plans + custom_plans)::int AS asked FROM pg_prepared_statements WHERE statement LIKE 'SELECT "public"."Person"%'`;

describe("a statement", () => {
  it("is read once by a connection, however often it is asked; one with a long list is not kept", async () => {
    client = connect(process.env.DATABASE_URL as string, 1);
    for (const email of ["a@concord.test", "b@concord.test", "c@concord.test"])
      await client.person.findFirst({ where: { email } });
    expect(await kept(client)).toEqual([{ asked: 3 }]);
    await client.person.findMany({ where: { id: { in: Array.from({ length: 60 }, () => randomUUID()) } } });
    expect(await kept(client)).toEqual([{ asked: 3 }]);
  });
});
