import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { verifyBundle } from "@/lib/ledger/verify-bundle";
import { locales } from "@/lib/platform/i18n/locales";
import type { OpenPackage } from "@/lib/publication/open-data";
import { browsers as launchBrowser } from "../support/browser";
import { faultsOf } from "../support/faults";
import { installation } from "../support/installation";

/** A citizen on a slow line, an official who distrusts the site, a colleague who builds on its data. */

const open = launchBrowser();
const base = () => installation().apps.first;

type Listed = { packages: { slug: string; title: Record<string, string> }[] };

/** The demo's own, whatever other stories publish meanwhile. */
async function published(): Promise<Listed["packages"][number]> {
  const { packages } = (await (await fetch(`${base()}/api/v1/packages`)).json()) as Listed;
  const found = packages.find(({ slug }) => slug === "police-accountability");
  if (!found) throw new Error("the demo has a published package");
  return found;
}

describe("without JavaScript", () => {
  test("a citizen finds a package by its country and reads all of it", async () => {
    const { slug } = await published();
    const context = await open({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto("/en/packages");
    await page.getByRole("combobox", { name: "Country" }).selectOption({ index: 1 });
    await page.getByRole("button", { name: "Show" }).click();
    await page.locator(`a[href="/en/packages/${slug}"]`).click();
    for (const name of [
      "Timeline",
      "Milestones",
      "What changed lately",
      "Check the record yourself",
      "The agreed text",
    ])
      expect(await page.getByRole("heading", { name, exact: true }).isVisible(), name).toBe(true);
    await context.close();
  });

  test("no page says something only a script would show, in any language", async () => {
    const { slug } = await published();
    const context = await open({ javaScriptEnabled: false });
    const page = await context.newPage();
    for (const locale of locales) {
      await page.goto(`/${locale}/packages/${slug}`);
      expect(await page.locator("html").getAttribute("dir")).toBe(locale === "ar" ? "rtl" : "ltr");
      expect(await page.locator("main [hidden]").count(), locale).toBe(0);
      expect(await page.locator("main h2").count(), locale).toBeGreaterThan(5);
    }
    await context.close();
  });

  test("a citizen reads who signed which text for whom, when and how, in any language", async () => {
    const context = await open({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto("/en/packages/procurement-integrity");
    await page.getByRole("link", { name: "Who signed" }).click();
    const signatures = page.getByRole("region", { name: "Signatures" });
    for (const words of [
      "Amendment No. 1",
      "Memorandum",
      "Ministry signatory",
      "Minister of Justice",
      "Director of cooperation",
      "with a passkey",
      "with password and code",
      "Digits to compare by telephone",
    ])
      expect(await signatures.getByText(words, { exact: true }).first().isVisible(), words).toBe(true);
    const { signings } = (await (
      await fetch(`${base()}/api/v1/packages/procurement-integrity`)
    ).json()) as OpenPackage;
    expect(signings.map(({ number, stage }) => [number, stage])).toEqual([
      [0, "lapsed"],
      [0, "complete"],
      [1, "complete"],
    ]);
    for (const locale of locales) {
      await page.goto(`/${locale}/packages/procurement-integrity`);
      for (const { digits, stage } of signings)
        expect(await page.getByText(digits).isVisible(), `${locale} ${digits}`).toBe(stage !== "lapsed");
    }
    await page.locator("#signatures summary").click();
    expect(await page.getByText(signings[0]?.digits ?? "").isVisible()).toBe(true);
    await context.close();
  });

  test.each(["police-accountability", "procurement-integrity"])(
    "%s and its style fit into 60 kB",
    async slug => {
      const html = await (await fetch(`${base()}/en/packages/${slug}`)).text();
      const styles = [...html.matchAll(/<link[^>]+href="([^"]+\.css[^"]*)"/g)].map(match => match[1] ?? "");
      const sheets = await Promise.all(styles.map(async href => (await fetch(new URL(href, base()))).text()));
      const bytes = [html, ...sheets].reduce((sum, text) => sum + gzipSync(text).length, 0);
      expect(bytes).toBeLessThan(60_000);
    },
  );
});

test("what is not there is not found, and says so", async () => {
  const context = await open();
  const page = await context.newPage();
  const titles = {
    en: "This page is not here",
    fr: "Cette page n’existe pas",
    ar: "هذه الصفحة غير موجودة",
    es: "Esta página no existe",
    pt: "Esta página não existe",
  };
  for (const locale of locales) {
    const answer = await page.goto(`/${locale}/packages/no-such-package`);
    expect(answer?.status()).toBe(404);
    await page.getByRole("heading", { name: titles[locale] }).waitFor();
  }
  await context.close();
});

test("the record is verified in the browser, and again from the download", async () => {
  const { slug } = await published();
  const context = await open();
  const page = await context.newPage();
  await page.goto(`/en/packages/${slug}`);
  await page.getByRole("button", { name: "Verify in this browser" }).click();
  await page.getByText("All of it fits").waitFor();
  const download = await fetch(`${base()}/api/v1/packages/${slug}/record`);
  const record = await download.text();
  expect(await verifyBundle(JSON.parse(record))).toMatchObject({ ok: true });
  const choose = async (text: string) =>
    page
      .getByLabel("Verify a file you have")
      .setInputFiles({ name: "record.json", mimeType: "application/json", buffer: Buffer.from(text) });
  await choose(record.replace(/("hash": ?")[0-9a-f]/, (_, before) => `${before}x`));
  await page.getByText("The record does not fit").waitFor();
  await choose("not a record");
  await page.getByText("could not be fetched or read").waitFor();
  await choose(record);
  await page.getByText("All of it fits").waitFor();
  await context.close();
});

test("a reader takes the text, the days, the data and the record away", async () => {
  const { slug } = await published();
  const context = await open();
  const page = await context.newPage();
  const types = {
    "memorandum.docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "memorandum.pdf": "application/pdf",
    "calendar.ics": "text/calendar; charset=utf-8",
    record: "application/json; charset=utf-8",
    [slug]: "application/json; charset=utf-8",
  };
  for (const [locale, heading] of [
    ["en", "Downloads"],
    ["fr", "Téléchargements"],
  ]) {
    await page.goto(`/${locale}/packages/${slug}`);
    const links = page.getByRole("region", { name: heading, exact: true }).getByRole("link");
    const hrefs = await links.evaluateAll(all => all.map(link => (link as HTMLAnchorElement).href));
    const first = new URL(hrefs[0] ?? "");
    expect([first.pathname, first.search], "the document in the page’s language comes first").toEqual([
      `/api/v1/packages/${slug}/memorandum.docx`,
      `?language=${locale}`,
    ]);
    const found = new Set<string>();
    for (const href of hrefs) {
      const name = new URL(href).pathname.split("/").at(-1) ?? "";
      if (found.has(name)) continue;
      found.add(name);
      const answer = await fetch(href);
      expect([answer.status, answer.headers.get("content-type")], href).toEqual([200, types[name]]);
      await answer.arrayBuffer();
    }
    expect([...found].sort()).toEqual(Object.keys(types).sort());
  }
  await context.close();
});

test("the reader's own browser says of each signature whether it holds", async () => {
  const context = await open();
  const page = await context.newPage();
  await page.goto("/en/packages/procurement-integrity");
  await page.getByRole("button", { name: "Verify in this browser" }).click();
  await page.getByText("Signatures, each checked by itself:").waitFor();
  const found = page.getByRole("region", { name: "Check the record yourself" }).getByRole("status");
  expect(await found.getByRole("listitem").count()).toBe(5);
  expect(await found.getByText("the passkey’s signature fits this text").count()).toBe(3);
  expect(await found.getByText("does not fit").count()).toBe(0);
  await context.close();
});

test("the chart library comes only to those who ask for it", async () => {
  const { slug } = await published();
  const context = await open();
  const page = await context.newPage();
  let script = 0;
  page.on("response", async response => {
    if (response.url().endsWith(".js")) script += (await response.body().catch(() => Buffer.alloc(0))).length;
  });
  await page.goto(`/en/packages/${slug}`, { waitUntil: "networkidle" });
  const before = script;
  await page.getByRole("button", { name: "Explore value by value" }).first().click();
  await page.locator(".recharts-surface").first().waitFor();
  expect(script - before).toBeGreaterThan(100_000);
  await context.close();
});

describe.each(["light", "dark"] as const)("in %s", colorScheme => {
  test("list and package hold to WCAG 2.2 AA, also on a phone and from the right", async () => {
    const { slug } = await published();
    for (const [path, width] of [
      ["/en/packages", 1280],
      [`/en/packages/${slug}`, 1280],
      [`/ar/packages/${slug}`, 360],
      ["/en/packages/procurement-integrity", 1280],
      ["/ar/packages/procurement-integrity", 360],
    ] as const) {
      const context = await open({ colorScheme, width });
      const page = await context.newPage();
      await page.goto(path, { waitUntil: "networkidle" });
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow, path).toBeLessThanOrEqual(0);
      expect((await faultsOf(page)).map(fault => `${path} ${fault}`)).toEqual([]);
      await context.close();
    }
  });
});
