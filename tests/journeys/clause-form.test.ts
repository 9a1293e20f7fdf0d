import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browsers } from "@/tests/support/browser";
import { formOn, signedIn } from "@/tests/support/desk";

const open = browsers();
const draft = "/en/desk/packages/police-accountability/draft";

describe("the form of a clause", () => {
  it("leads from each fault to its words, in a part or in a language that is not open", async () => {
    const page = await signedIn(await open(), "host-lead");
    await page.goto(`${draft}?add=priority`);
    const form = formOn(page);
    // Pressed before the page listens, too: what is asked for comes once it does.
    await form.getByRole("button", { name: "More languages" }).first().click();
    await form.getByRole("tab", { name: "Arabic" }).first().click();
    await form
      .getByRole("textbox", { name: /^Arabic/ })
      .first()
      .fill("ط".repeat(401));
    await form
      .getByRole("tab", { name: /^English/ })
      .first()
      .click();
    await form.getByRole("button", { name: "Table now…" }).click();
    const faults = form.getByRole("alert").first();
    await faults.getByRole("link", { name: "Anchored in, Policy document: Fill this in" }).click();
    await hasFocus(page, "anchor.document.en");
    await faults.getByRole("link", { name: "Title, Arabic: This is too long" }).click();
    await hasFocus(page, "title.ar");
    // And they stay there: what is still wrong calls nobody back while it is being mended.
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("سند");
    await hasFocus(page, "title.ar");
    expect(await page.locator('[id$="title.ar"]').inputValue()).toBe("سند");
  });

  it("shows a table that changes on a phone, and does not run off its side", async () => {
    const page = await signedIn(await open({ width: 360 }), "donor-lead");
    await page.goto(`${draft}?kind=indicator`);
    await page.getByRole("link", { name: "Amend", exact: true }).first().click();
    const form = formOn(page);
    const trajectory = form.getByRole("group", { name: "Trajectory", exact: true });
    await trajectory.getByRole("button", { name: "Add a line" }).click();
    await trajectory.getByLabel("First day").last().fill("2029-01-01");
    await trajectory.getByLabel("Last day").last().fill("2029-12-31");
    await trajectory
      .getByLabel(/^Target/)
      .last()
      .fill("an opinion poll of every district, twice a year");
    await trajectory
      .getByLabel(/^Measured/)
      .last()
      .fill(unbreakable);
    const changes = form.getByRole("region", { name: "What changes" });
    await changes.getByText(unbreakable).waitFor();
    expect(await widthOf(page)).toBe(360);
  });

  it("says of which part a changed text is, where two parts have one of that name", async () => {
    const page = await signedIn(await open(), "donor-lead");
    await page.goto(`${draft}?kind=indicator`);
    await page.getByRole("link", { name: "Amend", exact: true }).first().click();
    const form = formOn(page);
    const baseline = form.getByRole("group", { name: "Baseline", exact: true });
    await baseline.getByLabel("Value", { exact: true }).fill("41");
    await baseline.getByRole("textbox", { name: /^English/ }).fill("Counted by hand.");
    await form
      .getByRole("region", { name: "What changes" })
      .getByText("Baseline: Note", { exact: true })
      .waitFor();
  });

  it("offers what an ending can be on, and asks again where it says another kind than it names", async () => {
    const page = await signedIn(await open(), "donor-lead");
    await page.goto(`${draft}?kind=sunset`);
    await page.getByRole("link", { name: "Amend", exact: true }).last().click();
    const form = formOn(page);
    await form.getByRole("combobox", { name: "Applies to" }).selectOption("incentive");
    const named = form.getByRole("combobox", { name: /^Phase or incentive/ });
    await named.fill("");
    await named.press("ArrowDown");
    await page.getByRole("option").first().click();
    const incentive = await named.inputValue();
    await form.getByRole("combobox", { name: "Applies to" }).selectOption("phase");
    await form.getByRole("button", { name: "Keep as a private draft" }).click();
    await form
      .getByRole("link", { name: /^Phase or incentive.*: Choose a clause$/ })
      .first()
      .click();
    await named.and(page.locator(":focus")).waitFor();
    await named.fill("");
    await named.press("ArrowDown");
    await page.getByRole("option", { name: /Trust and oversight/ }).waitFor();
    expect(await page.getByRole("option", { name: incentive, exact: true }).count()).toBe(0);
  });
});

const unbreakable = "https://statistics.example/indicators/public-trust/2029/by-district";

const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

const hasFocus = (page: Page, field: string) => page.locator(`[id$="${field}"]:focus`).waitFor();
