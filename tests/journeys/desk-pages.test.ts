import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { filled, pagesFound } from "@/tests/support/addresses";
import { pageWith, peopleAtTheDoor } from "@/tests/support/at-the-door";
import { browsers } from "@/tests/support/browser";
import { signedIn } from "@/tests/support/desk";
import { faultsOf, wholePage } from "@/tests/support/faults";
import { installation } from "@/tests/support/installation";
import { refusedIn } from "@/tests/support/refused";

const open = browsers();

const ofPackage = "/[locale]/desk/packages/[slug]";

/** What the end of an address brings onto a page that is not there without it. */
const more: Record<string, string[]> = {
  [`${ofPackage}/draft`]: ["?show=contested"],
  [`${ofPackage}/talk`]: ["?show=ours"],
  [`${ofPackage}/record`]: ["?from=0&to=12"],
  [`${ofPackage}/sessions`]: ["?form=convene"],
  [`${ofPackage}/counsel`]: ["?stance=opponent&form=stakeholder", "?form=fallback"],
  [`${ofPackage}/start`]: ["?template=border-management", "?action=10&template=justice-chain-reform"],
};

/** Packages whose talks have come further, beside the one whose every page is seen. */
const alsoOf: Record<string, string[]> = { [`${ofPackage}/sign`]: ["procurement-integrity"] };

/** Pages that show nothing and lead on to another, which is among the rest. */
const leadOn = ["/[locale]/desk", ofPackage];

/** Who opens what a lead of a delegation would not be shown. */
const visitors: Record<string, "nobody" | "confirming" | "settingUp"> = {
  "/[locale]/sign-in": "nobody",
  "/[locale]/sign-in/confirm": "confirming",
  "/[locale]/sign-in/set-up": "settingUp",
  "/[locale]/invitations/[token]": "nobody",
};

let door: Awaited<ReturnType<typeof peopleAtTheDoor>>;
/** The workspace's pages as the folders of the application spell them: a new one is among them by itself. */
let workspace: string[];

beforeAll(async () => {
  process.env.DATABASE_URL = installation().databaseUrl;
  process.env.APP_URL = installation().apps.first;
  process.env.NEXTAUTH_SECRET = "a-secret-of-the-journeys-and-nothing-else";
  door = await peopleAtTheDoor();
  const found = (await pagesFound()).filter(page => !page.open).map(({ address }) => address);
  const known = [...Object.keys(more), ...Object.keys(alsoOf), ...leadOn, ...Object.keys(visitors)];
  expect(known.filter(address => !found.includes(address))).toEqual([]);
  workspace = found.filter(address => !leadOn.includes(address));
});

async function faultsAt(
  page: Page,
  address: string,
  look: (page: Page) => Promise<string[]>,
): Promise<string[]> {
  const answer = await page.goto(address);
  const seen = await look(page);
  const { pathname } = new URL(page.url());
  const sideways = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  return [
    ...(answer?.status() === 200 ? [] : [`${address} answers ${answer?.status()}`]),
    ...(address.split("?")[0] === pathname ? [] : [`${address} leads to ${pathname}`]),
    ...seen.map(fault => `${address} ${fault}`),
    ...(sideways ? [`${address} scrolls sideways`] : []),
  ];
}

/** Nothing but that all of it has come. */
async function standing(page: Page): Promise<string[]> {
  await wholePage(page);
  return [];
}

// Side by side: while one waits for the server, another is looked at.
describe.concurrent("every page of the workspace holds to WCAG 2.2 AA", () => {
  it.each([
    ["in English, light", "en", "light", 1280, faultsOf],
    ["in Arabic, dark, on a phone", "ar", "dark", 360, faultsOf],
    // The longest words have the least room here; what axe says of a page it says in the other two.
    ["in French, on a phone, side to side", "fr", "light", 360, standing],
  ] as const)("%s", { timeout: 360_000 }, async (_, locale, colorScheme, width, look) => {
    const refusals: (readonly string[])[] = [];
    const context = async () => {
      const opened = await open({ colorScheme, width });
      refusals.push(await refusedIn(opened));
      return opened;
    };
    const origin = installation().apps.first;
    const lead = await signedIn(await context(), "host-lead");
    const others = {
      nobody: await (await context()).newPage(),
      confirming: await pageWith(await context(), door.confirming.token, origin),
      settingUp: await pageWith(await context(), door.settingUp.token, origin),
    };
    const parts = { locale, token: door.invitation };
    const faults: string[] = [];
    for (const address of workspace) {
      const visitor = visitors[address];
      const page = visitor ? others[visitor] : lead;
      for (const slug of ["police-accountability", ...(alsoOf[address] ?? [])])
        for (const end of ["", ...(more[address] ?? [])])
          faults.push(...(await faultsAt(page, filled(address, { ...parts, slug }) + end, look)));
    }
    expect(faults).toEqual([]);
    expect(refusals.flat()).toEqual([]);
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
    const ofThis = workspace.filter(address => address.startsWith(`${ofPackage}/`));
    expect(await pages.getByRole("link").count()).toBe(ofThis.length);
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
