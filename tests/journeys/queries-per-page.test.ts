import { afterAll, beforeAll, expect, test } from "vitest";
import { type DatabaseTap, tapDatabase } from "../bench/database-tap";
import { type PageQueries, queriesByPage } from "../bench/queries-by-page";
import { type Server, serveNext } from "../bench/server";
import { installation } from "../support/installation";

/*
 * A process of the built application over the demo, whose every query is seen: whoever adds a page, or a query to one,
 * stays within what a page may ask.
 */

let tap: DatabaseTap;
let server: Server;
let counted: PageQueries[];

beforeAll(async () => {
  const env = {
    DATABASE_URL: installation().databaseUrl,
    APP_URL: installation().apps.first,
    NEXTAUTH_SECRET: "a-secret-of-this-process-and-nothing-else",
  };
  Object.assign(process.env, env);
  tap = await tapDatabase(env.DATABASE_URL);
  server = await serveNext({ env: { ...env, DATABASE_URL: tap.url }, readyAt: "/api/health" });
  const answer = await fetch(`${server.address}/api/v1/packages`);
  const { packages } = (await answer.json()) as { packages: { slug: string }[] };
  counted = await queriesByPage(server.address, tap, packages[0]?.slug ?? "");
});

afterAll(async () => {
  await server?.stop();
  await tap?.stop();
});

test("no page asks the database more than eight times", () => {
  expect(counted.length).toBeGreaterThan(20);
  expect(counted.filter(({ queries }) => queries.length > 8)).toEqual([]);
});

test("a public page that was seen before asks nothing", () => {
  const kept = counted.filter(
    ({ page, moment }) => page.startsWith("/[locale]/packages") && moment === "kept",
  );
  expect(kept.map(({ page, queries }) => ({ page, queries }))).toEqual(
    kept.map(({ page }) => ({ page, queries: [] })),
  );
});
