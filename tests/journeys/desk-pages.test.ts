import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browsers } from "@/tests/support/browser";
import { signedIn } from "@/tests/support/desk";

const open = browsers();

const pages = [
  "desk/inbox",
  "desk/packages",
  "desk/packages/new",
  "desk/packages/police-accountability/draft",
  "desk/packages/police-accountability/draft?show=contested",
  "desk/packages/police-accountability/talk",
  "desk/packages/police-accountability/talk?show=ours",
  "desk/packages/police-accountability/plan",
  "desk/packages/police-accountability/readiness",
  "desk/packages/police-accountability/review",
  "desk/packages/police-accountability/record",
  "desk/packages/police-accountability/documents",
  "desk/packages/police-accountability/record?from=0&to=12",
  "desk/packages/police-accountability/parties",
  "desk/packages/police-accountability/sessions",
  "desk/packages/police-accountability/sessions?form=convene",
  "desk/packages/police-accountability/clearance",
  "desk/packages/police-accountability/counsel",
  "desk/packages/police-accountability/counsel?stance=opponent&form=stakeholder",
  "desk/packages/police-accountability/counsel?form=fallback",
  "desk/packages/police-accountability/coach",
  "desk/packages/police-accountability/start",
  "desk/packages/police-accountability/start?template=border-management",
  "desk/packages/police-accountability/start?action=10&template=justice-chain-reform",
  "desk/packages/police-accountability/import",
  "desk/organisation",
  "desk/account",
  "sign-in",
];

async function faultsAt(page: Page, address: string): Promise<string[]> {
  await page.goto(address);
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await page.waitForFunction(() => document.querySelectorAll("[role=status].animate-pulse").length === 0);
  const { violations } = await new AxeBuilder({ page }).exclude("[data-live-announcer]").analyze();
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  return [
    ...violations.map(({ id, nodes }) => `${address} ${id}: ${nodes[0]?.html.slice(0, 200)}`),
    ...(sideways ? [`${address} scrolls sideways`] : []),
  ];
}

describe("every page of the workspace holds to WCAG 2.2 AA", () => {
  it.each([
    ["in English, light", "en", "light", 1280],
    ["in French, dark, on a phone", "fr", "dark", 360],
    ["in Arabic, light, on a phone", "ar", "light", 360],
  ] as const)("%s", { timeout: 180_000 }, async (_, language, colorScheme, width) => {
    const page = await signedIn(await open({ colorScheme, width }), "host-lead");
    const faults: string[] = [];
    for (const path of pages) faults.push(...(await faultsAt(page, `/${language}/${path}`)));
    expect(faults).toEqual([]);
  });
});

describe("the pages of a package", () => {
  it("are one line on a phone, which opens and leads on by keyboard, in Arabic too", async () => {
    const page = await signedIn(await open({ width: 360 }), "host-lead");
    await page.goto("/ar/desk/packages/police-accountability/talk");
    const pages = page.getByRole("navigation", { name: "عروض هذا الميثاق" });
    const record = pages.getByRole("link", { name: "السجل", exact: true });
    const line = pages.locator("summary");
    await line.getByText("النقاش").waitFor();
    expect(await record.isVisible()).toBe(false);
    await line.focus();
    await page.keyboard.press("Enter");
    await record.waitFor();
    expect(await pages.getByRole("link").count()).toBe(14);
    await record.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL("**/ar/desk/packages/police-accountability/record");
    await line.getByText("السجل").waitFor();
    expect(await record.isVisible()).toBe(false);
  });

  it("are all in sight on a wide screen, the one that is read marked", async () => {
    const page = await signedIn(await open(), "host-lead");
    await page.goto("/en/desk/packages/police-accountability/coach");
    const pages = page.getByRole("navigation", { name: "Views of this package" });
    for (const name of ["Draft", "Coach", "Guided start", "Talk", "Record", "Clearance"])
      await pages.getByRole("link", { name, exact: true }).waitFor();
    const current = await pages
      .getByRole("link", { name: "Coach", exact: true })
      .getAttribute("aria-current");
    expect(current).toBe("page");
    await pages.getByRole("link", { name: "Guided start", exact: true }).click();
    await page.getByRole("heading", { name: "Guided start", level: 2 }).waitFor();
  });
});
