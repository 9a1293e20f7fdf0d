import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { mostDeskScript, scriptByPage } from "../bench/script-by-page";
import { browsers } from "../support/browser";
import { signedIn } from "../support/desk";
import { installation } from "../support/installation";

const open = browsers();
const slug = "police-accountability";
const draft = `/en/desk/packages/${slug}/draft`;

beforeAll(() => {
  process.env.DATABASE_URL = installation().databaseUrl;
  process.env.APP_URL = installation().apps.first;
  process.env.NEXTAUTH_SECRET = "a-secret-of-the-journeys-and-nothing-else";
});

describe("a first visit on a slow line", () => {
  it("waits at no page of the desk for more script than reading it and pressing its buttons takes", async () => {
    const weighed = await scriptByPage(installation().apps.first, slug);
    expect(weighed.length).toBeGreaterThan(20);
    expect(weighed.filter(({ script }) => script < 100_000 || script > mostDeskScript)).toEqual([]);
  });

  it("fetches what a press opens before anybody presses", async () => {
    const context = await open();
    const page = await signedIn(context, "host-lead");
    await page.goto(draft);
    await page.waitForLoadState("networkidle");
    await context.setOffline(true);
    await page.getByRole("button", { name: "Remove", exact: true }).first().click();
    await page.getByRole("dialog").getByRole("button", { name: "Close" }).click();
    await page.getByRole("button", { name: /^Language/ }).click();
    await page.getByRole("menuitemradio").first().waitFor();
  });

  it("fetches no other page but the one that somebody points at or comes to by keyboard", async () => {
    const page = await signedIn(await open(), "host-lead");
    const asked = new Set<string>();
    page.on("request", request => {
      if (request.headers()["next-router-prefetch"]) asked.add(new URL(request.url()).pathname);
    });
    // Away from where it pressed last, which may be over a link of the next page.
    await page.mouse.move(0, 0);
    await page.goto(draft);
    await page.waitForLoadState("networkidle");
    expect([...asked]).toEqual([]);
    const views = page.getByRole("navigation", { name: "Views of this package" });
    await views.getByRole("link", { name: "Plan", exact: true }).hover();
    await views.getByRole("link", { name: "Record", exact: true }).focus();
    await expect
      .poll(() => [...asked].sort())
      .toEqual(["plan", "record"].map(view => `/en/desk/packages/${slug}/${view}`));
  });

  it("says of a link that was pressed that its page is on its way, until it has come", async () => {
    const page = await signedIn(await open(), "host-lead");
    await page.goto(draft);
    const plan = page
      .getByRole("navigation", { name: "Views of this package" })
      .getByRole("link", { name: "Plan", exact: true });
    const { promise: line, resolve: arrives } = Promise.withResolvers<void>();
    await page.route(/\/plan\?/, async route => {
      await line;
      await route.continue();
    });
    await plan.click();
    const onItsWay = plan.locator("[data-on-its-way]");
    await onItsWay.waitFor({ state: "attached" });
    arrives();
    await page.waitForURL("**/plan");
    await onItsWay.waitFor({ state: "detached" });
  });

  it("opens a menu and a dialog that are still on their way, and gives the focus back", async () => {
    const page = await signedIn(await open(), "host-lead");
    await page.goto(draft);
    const remove = page.getByRole("button", { name: "Remove", exact: true }).first();
    const language = page.getByRole("button", { name: /^Language/ });
    const { arrives } = await whatComesLater(page);
    await page.reload();
    await language.click();
    await expect.poll(() => language.getAttribute("aria-expanded")).toBe("true");
    expect(await page.getByRole("menu").count()).toBe(0);
    arrives();
    await page.getByRole("menuitemradio").first().waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("menu").waitFor({ state: "detached" });
    await expect.poll(() => language.evaluate(button => button === document.activeElement)).toBe(true);
    await remove.click();
    await page.getByRole("dialog", { name: /^Remove/ }).waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => remove.evaluate(button => button === document.activeElement)).toBe(true);
  });
});

/** A line on which a page comes whole, and what it fetches once it stands only when it is let through. */
async function whatComesLater(page: Page): Promise<{ arrives: () => void }> {
  const { promise, resolve } = Promise.withResolvers<void>();
  let stands = false;
  page.once("load", () => {
    stands = true;
  });
  await page.route("**/_next/static/**/*.js", async route => {
    if (stands) await promise;
    await route.continue();
  });
  return { arrives: resolve };
}
