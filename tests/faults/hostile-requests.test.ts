import fc from "fast-check";
import { NextRequest } from "next/server";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { documentPage } from "@/lib/amendments/queries";
import { readerOf } from "@/lib/amendments/reader";
import { talksOf } from "@/lib/amendments/talks";
import { documentAddress } from "@/lib/clauses/address";
import { returnAddress } from "@/lib/organisations/return-address";
import { packageAt } from "@/lib/packages/queries";
import { planOf } from "@/lib/plan/queries";
import { planAddress } from "@/lib/plan/schema";
import { recordOf } from "@/lib/record/queries";
import { recordPlace } from "@/lib/record/schema";
import { type Everybody, everybody } from "../support/everybody";
import { fingerprint } from "../support/fingerprint";
import { hostile, hostileText } from "../support/hostile";
import { load, queryNames, routeFiles } from "../support/inventory";
import { cookieHeader } from "../support/request";

vi.mock("next/headers", () => import("../support/request"));
vi.mock("next/server", async original => ({ ...(await original<object>()), connection: async () => {} }));

/*
 * Whatever is asked of an address, the answer is a page or a refusal: no error of the server, no trace of the inside,
 * nothing stored. Addresses that are no page are read from the sources, so a new one is among them by itself.
 */

type Handler = (
  request: NextRequest,
  place: { params: Promise<Record<string, string>> },
) => Promise<Response>;

const methods = ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD"];
const found = (
  await Promise.all(
    (
      await routeFiles()
    ).map(async file => {
      const route = (await load(file)) as Record<string, Handler>;
      return methods.flatMap(method => (route[method] ? [{ file, method, handler: route[method] }] : []));
    }),
  )
).flat();

let e: Everybody;
let before: Record<string, string>;

beforeAll(async () => {
  e = await everybody();
  before = await fingerprint();
});

afterAll(async () => {
  expect(await fingerprint()).toEqual(before);
});

const runs = { numRuns: 250, endOnFailure: true };

const asText = (value: unknown): string =>
  typeof value === "string" ? value : (safely(() => JSON.stringify(value)) ?? "");

function safely<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}

/** What no client can send in a header is left out; the rest arrives. */
function headersOf(fields: Record<string, string>): Headers {
  const headers = new Headers();
  for (const [name, value] of Object.entries(fields)) safely(() => headers.set(name, value));
  return headers;
}

async function anyRequest(method: string) {
  const names = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...(await queryNames())) }, hostileText);
  const header = fc.constantFrom(
    "origin",
    "if-none-match",
    "last-event-id",
    "range",
    "accept",
    "sec-fetch-site",
  );
  return fc
    .record({
      query: fc.array(fc.tuple(names, hostileText), { maxLength: 4 }),
      headers: fc.dictionary(header, hostileText, { maxKeys: 3, noNullPrototype: true }),
      session: fc.option(hostileText, { nil: undefined }),
      body: hostile.map(asText),
      signedIn: fc.boolean(),
    })
    .map(({ query, headers, session, body, signedIn }) => {
      const url = new URL("http://concord.test/asked");
      for (const [name, value] of query) url.searchParams.append(name, value);
      const cookie = signedIn
        ? cookieHeader(e.actors.donorLead.cookies)
        : `next-auth.session-token=${session ?? ""}`;
      const sent = method === "GET" || method === "HEAD" ? {} : { body };
      return new NextRequest(url, {
        method,
        headers: headersOf({ origin: url.origin, ...headers, cookie }),
        ...sent,
      });
    });
}

/** The beginning of an answer, which may be a stream without an end. */
async function beginningOf({ body }: Response): Promise<string> {
  const reader = body?.getReader();
  const first = await Promise.race([
    reader?.read(),
    new Promise<undefined>(resolve => setTimeout(resolve, 20)),
  ]);
  await reader?.cancel();
  return new TextDecoder().decode(first?.value);
}

describe.each(found)("$method $file", ({ file, method, handler }) => {
  test("answers whatever is asked", { timeout: 120_000 }, async () => {
    const asked = fc.asyncProperty(await anyRequest(method), hostileText, async (request, place) => {
      const names = [...file.matchAll(/\[(\w+)\]/g)].map(([, name]) => [name, place]);
      const response = await handler(request, { params: Promise.resolve(Object.fromEntries(names)) });
      expect(response.status).toBeLessThan(500);
      expect(await beginningOf(response)).not.toMatch(
        /\bat \S+ \(|node_modules|[Pp]risma|SQLSTATE|"unknown"/,
      );
    });
    await fc.assert(asked, runs);
  });
});

describe("an address shows what of it makes sense:", () => {
  const anyAddress = (names: readonly string[]) =>
    fc.dictionary(
      fc.oneof(fc.constantFrom(...names), hostileText),
      fc.oneof(hostileText, fc.array(hostileText, { maxLength: 3 })),
      {
        noNullPrototype: true,
      },
    );
  const viewer = () => e.actors.donorLead.viewer;
  const head = () => packageAt(viewer(), e.slug);

  test("of the draft", { timeout: 120_000 }, async () => {
    const { chapters } = await talksOf(await head());
    const names = chapters.map(({ chapter }) => chapter);
    const asked = fc.asyncProperty(anyAddress(Object.keys(documentAddress.shape)), async sent => {
      const page = await documentPage(await head(), names, documentAddress.parse(sent));
      expect(page.total).toBeGreaterThanOrEqual(0);
    });
    await fc.assert(asked, runs);
  });

  test("of the plan", { timeout: 120_000 }, async () => {
    const reader = readerOf((await head()).relation);
    const asked = fc.asyncProperty(anyAddress(Object.keys(planAddress.shape)), async sent => {
      expect((await planOf(reader, planAddress.parse(sent))).milestoneCount).toBe(0);
    });
    await fc.assert(asked, runs);
  });

  test("of the record", { timeout: 120_000 }, async () => {
    const { relation } = await head();
    const asked = fc.asyncProperty(anyAddress(["entries", "revisions", "from", "to"]), async sent => {
      expect((await recordOf(relation, recordPlace.parse(sent))).head.size).toBeGreaterThan(0);
    });
    await fc.assert(asked, runs);
  });

  test("of a package that nobody can have started", { timeout: 120_000 }, async () => {
    const asked = fc.asyncProperty(hostileText, async slug => {
      await expect(packageAt(viewer(), slug)).rejects.toMatchObject({ code: "not-found" });
    });
    await fc.assert(asked, runs);
  });

  test("to return to after signing in is one of the desk's", () => {
    const sent = fc.oneof(
      hostile,
      hostileText.map(text => `/en/desk${text}`),
    );
    const asked = fc.property(sent, path => {
      const { origin, pathname } = new URL(returnAddress(path, "en"), "http://concord.test");
      expect([origin, pathname]).toEqual(["http://concord.test", expect.stringMatching(/^\/en\/desk(\/|$)/)]);
    });
    fc.assert(asked, { numRuns: 5_000 });
  });
});
