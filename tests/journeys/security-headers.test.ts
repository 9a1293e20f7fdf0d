import { describe, expect, it } from "vitest";
import { browsers } from "@/tests/support/browser";
import { installation } from "@/tests/support/installation";
import { refusedIn } from "@/tests/support/refused";

const open = browsers();
const base = () => installation().apps.first;
const slug = "police-accountability";

/** One address of each kind of route, with what it answers to nobody in particular. */
const routes: [kind: string, address: string, status: number][] = [
  ["a way in without a language", "/", 307],
  ["a public page", `/en/packages/${slug}`, 200],
  ["a public list, drawn for each request", "/fr/packages", 200],
  ["a page that is not there", "/ar/packages/no-such-package", 404],
  ["an address that no route has", "/en/nowhere", 404],
  ["a form of everybody's", "/en/sign-in", 200],
  ["a page of the desk", `/en/desk/packages/${slug}/draft`, 200],
  ["a document of the desk", `/en/desk/packages/${slug}/documents/memorandum?format=pdf&languages=en`, 401],
  ["an invitation", "/en/invitations/none", 200],
  ["open data", `/api/v1/packages/${slug}`, 200],
  ["the record", `/api/v1/packages/${slug}/record`, 200],
  ["a public calendar", `/api/v1/packages/${slug}/calendar.ics`, 200],
  ["a private calendar", "/api/calendar/none", 404],
  ["health", "/api/health", 200],
  ["the picture of the tab", "/icon.svg", 200],
];

const answered = (address: string) => fetch(new URL(address, base()), { redirect: "manual" });

describe("every kind of route", () => {
  it.each(routes)("%s (%s) says what browsers may do with it", async (_, address, status) => {
    const answer = await answered(address);
    await answer.body?.cancel();
    expect(answer.status).toBe(status);
    expectSafe(answer.headers);
  });

  it("a script and a style from the server", async () => {
    const html = await (await answered(`/en/packages/${slug}`)).text();
    const files = [...html.matchAll(/(?:src|href)="(\/_next\/static\/[^"]+\.(?:js|css)[^"]*)"/g)];
    for (const kind of ["js", "css"]) {
      const file = files.map(([, found = ""]) => found).find(found => found.includes(`.${kind}`));
      expectSafe((await answered(file ?? "")).headers);
    }
  });
});

function expectSafe(headers: Headers): void {
  const policy = headers.get("content-security-policy") ?? "";
  const directives = new Map(policy.split("; ").map(each => [each.split(" ")[0], each] as const));
  for (const name of ["object-src", "base-uri", "frame-ancestors", "script-src-attr"])
    expect(directives.get(name)).toBe(`${name} 'none'`);
  expect(directives.get("form-action")).toBe("form-action 'self'");
  expect(directives.get("default-src")).toBe("default-src 'self'");
  expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("referrer-policy")).toBe("same-origin");
  expect(headers.get("permissions-policy")).toContain("camera=()");
  expect(headers.get("x-powered-by")).toBeNull();
}

// Of the workspace's pages, the walk over all of them sees it (tests/journeys/desk-pages.test.ts).
it("keeps no page in the open from what it needs, and refuses what a page would not have", async () => {
  const context = await open();
  const refused = await refusedIn(context);
  const page = await context.newPage();
  for (const address of [`/en/packages/${slug}`, "/ar/packages", "/en/sign-in"]) {
    await page.goto(address);
    await page.getByRole("heading", { level: 1 }).first().waitFor();
  }
  expect(refused).toEqual([]);
  await page.evaluate(() => document.body.insertAdjacentHTML("beforeend", "<img src=x onerror='1'>"));
  await expect.poll(() => refused.join()).toContain("script-src-attr");
});
