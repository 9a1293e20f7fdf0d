import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { APP_DATABASE, APP_ROLE, asAdmin, ensureAppRole } from "@/lib/cli/embedded-database";
import { type NextServer, startNext } from "@/lib/cli/next-server";
import { type Cluster, freePort } from "@/lib/cli/postgres";
import { startScratchPostgres } from "@/lib/cli/scratch-database";
import { db } from "@/lib/platform/db";
import { locales } from "@/lib/platform/i18n/locales";
import { migrate } from "@/lib/platform/schema-engine";
import { canary, plant } from "../support/canary";
import { type AgreedTalks, agreedTalks, publish } from "../support/published-talks";
import { addition, riskBody, table } from "../support/talks";

/*
 * The built application over a database in which everything hidden says one word: no address that anyone can ask may
 * answer with it, as a document, as the data behind a document, as a file, in a header or in an error.
 */

const password = "of-a-scratch-database";

let cluster: Cluster;
let server: NextServer;
let base: string;
let open: AgreedTalks;
let unpublished: AgreedTalks;

beforeAll(async () => {
  cluster = await startScratchPostgres();
  await ensureAppRole(cluster.adminUrl(), password);
  await asAdmin(cluster.adminUrl(), admin =>
    admin.query(`CREATE DATABASE ${APP_DATABASE} OWNER ${APP_ROLE}`),
  );
  const port = await freePort();
  base = `http://localhost:${port}`;
  process.env.DATABASE_URL = `postgresql://${APP_ROLE}:${password}@127.0.0.1:${cluster.port}/${APP_DATABASE}`;
  process.env.APP_URL = base;
  process.env.NEXTAUTH_SECRET = "a-secret-of-the-journeys-and-nothing-else";
  await migrate(process.env.DATABASE_URL);
  open = await agreedTalks();
  unpublished = await agreedTalks();
  await table(open, open.host, [addition("risk", riskBody("On the table"))]);
  await publish(open);
  const admin = new pg.Client({ connectionString: cluster.adminUrl(APP_DATABASE) });
  await admin.connect();
  await plant(admin);
  await admin.end();
  await db().$disconnect();
  server = await startNext({ mode: "start", port, env: { ...process.env, NODE_ENV: "production" } });
});
afterAll(async () => {
  await server?.stop();
  await cluster?.stop();
});

/** What Next's router asks for instead of a document, each kind of it. */
const asRouter: Record<string, string>[] = [
  {},
  { RSC: "1" },
  { RSC: "1", "Next-Router-Prefetch": "1" },
  { RSC: "1", "Next-Router-Prefetch": "1", "Next-Router-Segment-Prefetch": "/_tree" },
  { RSC: "1", "Next-Router-State-Tree": "%5B%22%22%2C%7B%7D%5D" },
];

async function answers(path: string): Promise<string[]> {
  const given: string[] = [];
  for (const headers of asRouter) {
    const answer = await fetch(`${base}${path}`, { headers, redirect: "manual" });
    expect(answer.status, path).toBeLessThan(500);
    given.push(`${path} ${answer.status} ${JSON.stringify([...answer.headers])} ${await answer.text()}`);
  }
  const head = await fetch(`${base}${path}`, { method: "HEAD", redirect: "manual" });
  given.push(`${path} HEAD ${JSON.stringify([...head.headers])}`);
  return given;
}

const addresses = () => {
  const pages = [
    "",
    "/packages",
    `/packages?q=${encodeURIComponent("canary")}`,
    `/packages?donor=${unpublished.donor.organisationId}`,
    `/packages?country=XS&stage=negotiating&q=Talks`,
    `/packages/${open.slug}`,
    `/packages/${open.slug}/text/1`,
    `/packages/${open.slug}/text/99`,
    `/packages/${unpublished.slug}`,
    `/packages/${unpublished.slug}/text/1`,
    `/packages/${open.packageId}`,
    "/packages/%00",
    "/packages/%FF",
    "/nothing/here",
  ];
  const data = [
    "",
    `/${open.slug}`,
    `/${open.slug}/record`,
    `/${unpublished.slug}`,
    `/${unpublished.slug}/record`,
    "/%00",
    "/%FF",
  ];
  return [
    ...locales.flatMap(locale => pages.map(page => `/${locale}${page}`)),
    ...data.map(path => `/api/v1/packages${path}`),
    "/api/health",
    "/packages",
  ];
};

test("nothing that anyone can ask for answers with what is hidden", async () => {
  let told = "";
  for (const path of addresses()) {
    for (const answer of await answers(path)) {
      // What was asked for may come back in an answer; the planted words are longer.
      expect(answer.includes(`${canary}-`), path).toBe(false);
      told += answer;
    }
  }
  expect(told).toContain(open.clauses.risk);
  for (const hidden of [unpublished.packageId, unpublished.clauses.risk, open.donor.personId])
    expect(told.includes(hidden), hidden).toBe(false);
});

test("every link of the open pages leads somewhere that keeps to the same", async () => {
  const html = await (await fetch(`${base}/en/packages/${open.slug}`)).text();
  const links = new Set([...html.matchAll(/href="(\/[^"#]*)/g)].map(match => match[1] ?? ""));
  expect(links.size).toBeGreaterThan(5);
  for (const link of links) {
    const answer = await fetch(`${base}${link}`);
    expect(answer.status, link).toBe(200);
    expect((await answer.text()).includes(`${canary}-`), link).toBe(false);
  }
});
