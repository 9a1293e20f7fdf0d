import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { APP_DATABASE, APP_ROLE, asAdmin, ensureAppRole } from "@/lib/cli/embedded-database";
import { type NextServer, startNext } from "@/lib/cli/next-server";
import { type Cluster, freePort } from "@/lib/cli/postgres";
import { startScratchPostgres } from "@/lib/cli/scratch-database";
import { db } from "@/lib/platform/db";
import { locales } from "@/lib/platform/i18n/locales";
import { migrate } from "@/lib/platform/schema-engine";
import { everyFilled, filled, pagesFound, routesFound } from "../support/addresses";
import { canary, plant } from "../support/canary";
import { legible } from "../support/legible";
import { isMissing } from "../support/libre-office";
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
/** Under which the unpublished talks stand once everything hidden says the word. */
let hiddenSlug: string;

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
  const { rows } = await admin.query<{ slug: string }>(`SELECT slug FROM "Package" WHERE id = $1`, [
    unpublished.packageId,
  ]);
  hiddenSlug = rows[0]?.slug ?? "";
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

type Answer = { address: string; status: number; headers: string; words: string };

async function ask(address: string, init: RequestInit): Promise<Answer> {
  const answer = await fetch(`${base}${address}`, { redirect: "manual", ...init });
  const words = await legible(Buffer.from(await answer.arrayBuffer()));
  return { address, status: answer.status, headers: JSON.stringify([...answer.headers]), words };
}

/** A page is asked as a document and as each thing that Next's router asks for. */
const ofPage = (address: string): Promise<Answer[]> =>
  Promise.all([...asRouter.map(headers => ask(address, { headers })), ask(address, { method: "HEAD" })]);

/** As by a page of this address, so that no answer ends with where the question came from. */
const ofRoute = (address: string, methods: readonly string[]): Promise<Answer[]> =>
  Promise.all(
    ["GET", "HEAD", ...methods.filter(method => method !== "GET")].map(method =>
      ask(address, {
        method,
        headers: { origin: base },
        body: method === "POST" ? JSON.stringify({ packageId: unpublished.packageId }) : undefined,
      }),
    ),
  );

/** The words at the end of an address that make a page or a route say something else. */
const queries = (): Record<string, string[]> => {
  const lists = [
    `?q=${encodeURIComponent("canary")}`,
    `?donor=${unpublished.donor.organisationId}`,
    "?country=XS&stage=negotiating&q=Talks",
  ];
  const streams = [`?package=${open.packageId}&seen=0`, `?package=${unpublished.packageId}&seen=0`];
  const uploads = [`?package=${open.slug}&name=a`, `?package=${hiddenSlug}&name=a`];
  return {
    "/[locale]/packages": lists,
    "/api/v1/packages": lists,
    "/api/v1/packages/[slug]/calendar.ics": ["?language=fr"],
    "/api/v1/packages/[slug]/memorandum.docx": ["?language=en"],
    "/api/v1/packages/[slug]/memorandum.pdf": ["?language=en"],
    "/[locale]/sign-in": [`?to=/en/desk/packages/${hiddenSlug}`],
    "/api/live": streams,
    "/api/live/presence": streams,
    "/api/import": uploads,
    "/api/returned": uploads,
    "/api/spreadsheet": uploads,
  };
};

/** What stands in an address where its folders leave a place; the desk is behind one door, whatever is asked of it. */
const places = (isDesk: boolean) => ({
  locale: isDesk ? ["en"] : locales,
  slug: [open.slug, hiddenSlug, ...(isDesk ? [] : [unpublished.slug, open.packageId, "%00", "%FF"])],
  part: ["1", "99", "%00"],
  token: [randomUUID(), "%00"],
});

const withQueries = (address: string): string[] => {
  const ends = ["", ...(queries()[address] ?? [])];
  return everyFilled(address, places(address.includes("/desk"))).flatMap(one => ends.map(end => one + end));
};

/** Every address of the application as its folders spell it, so that a new page or route is among them by itself. */
async function* everything(): AsyncGenerator<Answer> {
  for (const { address } of await pagesFound())
    for (const one of withQueries(address)) yield* await ofPage(one);
  for (const { address, methods } of await routesFound())
    for (const one of withQueries(address)) yield* await ofRoute(one, methods);
  for (const one of ["/packages", "/en/nothing/here", "/nothing", "/icon.svg"]) yield* await ofPage(one);
}

test("each query belongs to an address that is there", async () => {
  const found = [...(await pagesFound()), ...(await routesFound())].map(({ address }) => address);
  expect(Object.keys(queries()).filter(address => !found.includes(address))).toEqual([]);
});

test("nothing that anyone can ask for answers with what is hidden", { timeout: 300_000 }, async () => {
  const hidden = [unpublished.packageId, unpublished.clauses.risk, open.donor.personId];
  let tells = 0;
  for await (const { address, status, headers, words } of everything()) {
    expect(status, address).toBeLessThan(500);
    // What was asked for may come back in an answer.
    const told = `${headers}\n${words}`.replaceAll(hiddenSlug, "");
    expect(told.includes(`${canary}-`), address).toBe(false);
    for (const word of hidden) expect(told.includes(word), `${address} ${word}`).toBe(false);
    if (told.includes(open.clauses.risk)) tells++;
  }
  expect(tells).toBeGreaterThan(3);
});

test("what is in the open is there in every form, in words that this test can read", async () => {
  const pages = (await pagesFound()).filter(page => page.open).map(({ address }) => address);
  const data = (await routesFound()).map(({ address }) => address).filter(one => one.startsWith("/api/v1/"));
  const parts = { locale: "en", slug: open.slug, part: "1" };
  for (const address of [...pages, ...data]) {
    const { status, words } = await ask(filled(address, parts), {});
    expect(status, address).toBe(200);
    const isText = /\[slug\](\/record|\/memorandum\..*)?$/.test(address);
    const isRead = !address.endsWith(".pdf") || !isMissing("pdftotext");
    if (isText && isRead) expect(words.includes("Why we are here."), address).toBe(true);
  }
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
