import { randomInt } from "node:crypto";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { findChromium } from "@/lib/cli/chromium";
import { installation } from "./installation";

const FLAGS = [
  // Chromium's sandbox refuses root; the pages it opens here are our own.
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  "--disable-gpu",
  "--disable-dev-shm-usage",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

type Options = {
  locale?: string;
  javaScriptEnabled?: boolean;
  colorScheme?: "light" | "dark";
  width?: number;
};

/**
 * One Chromium for the test file; what it returns opens a browser of one person's own (cookies, language), on the
 * first application process unless told otherwise.
 */
export function browsers(): (options?: Options & { app?: "first" | "second" }) => Promise<BrowserContext> {
  let browser: Browser | undefined;
  beforeAll(async () => {
    const executablePath = await findChromium();
    if (!executablePath)
      throw new Error("No Chromium was found; `npm test` installs one, CHROMIUM_PATH names one.");
    browser = await chromium.launch({ executablePath, args: FLAGS });
  });
  afterAll(() => browser?.close());
  return async ({ app = "first", width = 1280, locale = "en-GB", ...options } = {}) => {
    if (!browser) throw new Error("A browser can be opened within a test only.");
    const context = await browser.newContext({
      ...options,
      locale,
      baseURL: installation().apps[app],
      viewport: { width, height: 900 },
      timezoneId: "Pacific/Chatham",
      reducedMotion: "reduce",
      // A network address of its own: all stories together sign in oftener than one address may within a quarter of an hour.
      extraHTTPHeaders: { "x-forwarded-for": `192.0.2.${randomInt(1, 255)}` },
    });
    context.setDefaultTimeout(15_000);
    return context;
  };
}

/** A line on which a page's words come at once and its script only when it is let through. */
export async function slowLine(page: Page): Promise<{ arrives: () => void }> {
  let arrives = () => {};
  const arrival = new Promise<void>(resolve => {
    arrives = resolve;
  });
  await page.route("**/_next/static/**/*.js", async route => {
    await arrival;
    await route.continue();
  });
  return { arrives };
}
