import { randomUUID } from "node:crypto";
import type { Locator, Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browsers, slowLine } from "@/tests/support/browser";
import { clauseOn, consentIn, formOn, signedIn } from "@/tests/support/desk";

const open = browsers();
const draft = "/en/desk/packages/police-accountability/draft";

describe("someone in a hurry", () => {
  it("signs out, and a copied cookie is worth nothing", async () => {
    const own = await open();
    const page = await signedIn(own, "host-drafter");
    const copy = await open();
    await copy.addCookies(await own.cookies());
    const thief = await copy.newPage();
    await thief.goto("/en/desk/inbox");
    await thief.getByRole("heading", { level: 1 }).waitFor();
    await page.goto("/en/sign-out");
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL("**/sign-in");
    await thief.goto(draft);
    await thief.waitForURL(url => url.pathname === "/en/sign-in" && url.searchParams.get("to") === draft);
  });

  it("presses twice, and has consented once", async () => {
    const host = await signedIn(await open(), "host-lead");
    const [before = 0] = await consentsOnRecord(host);
    await host.goto(`${draft}?show=unanswered`);
    const change = await firstToAnswer(host);
    await consentIn(change).click();
    const dialog = host.getByRole("alertdialog");
    await dialog.getByRole("button", { name: "Consent", exact: true }).dblclick();
    await dialog.waitFor({ state: "detached" });
    await consentIn(change).waitFor({ state: "detached" });
    const since = (await consentsOnRecord(host)).filter(entry => entry > before);
    expect(since).toHaveLength(1);
  });

  it("loses the connection while writing, reloads, and finds every word", async () => {
    const context = await open();
    const page = await signedIn(context, "donor-drafter");
    await page.goto(`${draft}?chapter=foundations`);
    const title =
      (await page.getByRole("article").first().getByRole("heading", { level: 3 }).textContent()) ?? "";
    await clauseOn(page, title.trim()).getByRole("link", { name: "Amend", exact: true }).click();
    const form = formOn(page);
    const words = `Written on a bad line: ${newWord()}`;
    const field = form.getByRole("textbox", { name: /^English/ }).nth(1);
    await field.fill(words);
    await context.setOffline(true);
    await form.getByRole("button", { name: "Keep as a private draft" }).click();
    await form.getByRole("alert").waitFor();
    expect(await field.inputValue()).toBe(words);
    await context.setOffline(false);
    await page.reload();
    await holds(field, words);
    await keepPrivately(form);
    await clauseOn(page, title.trim()).getByText(words.slice(-8)).first().waitFor();
  });

  it("writes before the page's script has come, and loses no word of it", async () => {
    const page = await signedIn(await open(), "donor-drafter");
    const line = await slowLine(page);
    await page.goto(`${draft}?kind=milestone`, { waitUntil: "commit" });
    const title = (await page.getByRole("article").first().getByRole("heading").textContent()) ?? "";
    await clauseOn(page, title.trim()).getByRole("link", { name: "Amend", exact: true }).click();
    const form = formOn(page);
    const english = form.getByRole("textbox", { name: /^English/ });
    const written = { title: newWord(), text: newWord(), why: newWord() };
    await english.nth(0).fill(written.title);
    await english.nth(1).fill(written.text);
    await form.getByLabel("Earliest", { exact: true }).fill("2026-02-03");
    await form.getByLabel("Donor’s verifiers", { exact: true }).fill("3");
    await form.getByLabel("Scoring", { exact: true }).selectOption("graded");
    await form.getByText("Parties only").click();
    await form.getByLabel(/^Why/).fill(written.why);
    line.arrives();
    // What the page knows of shows in what it says would change.
    const changes = form.getByRole("region", { name: "What changes" });
    for (const words of [written.title, written.text, "3 February 2026", "Graded"])
      await changes.getByText(words).first().waitFor();
    await page.reload();
    await english.nth(0).waitFor();
    await holds(english.nth(0), written.title);
    await holds(english.nth(1), written.text);
    await holds(form.getByLabel(/^Why/), written.why);
    await holds(form.getByLabel("Donor’s verifiers", { exact: true }), "3");
    expect(await form.getByLabel(/^Parties only/).isChecked()).toBe(true);
    await keepPrivately(form);
    await clauseOn(page, title.trim()).getByText(written.text).first().waitFor();
  });

  it("presses before the page's script has come, and what was pressed last is done, once", async () => {
    const page = await signedIn(await open(), "host-lead");
    const line = await slowLine(page);
    await page.goto(`${draft}?show=unanswered`, { waitUntil: "commit" });
    const change = await firstToAnswer(page);
    const menu = page.getByRole("button", { name: "Language: English" });
    await consentIn(change).click();
    for (let presses = 0; presses < 3; presses++) await menu.click();
    line.arrives();
    await page.getByRole("menu").waitFor();
    expect(await page.getByRole("alertdialog").count()).toBe(0);
    await page.keyboard.press("Escape");
    await page.getByRole("menu").waitFor({ state: "detached" });
    await consentIn(change).click();
    await page.getByRole("alertdialog").waitFor();
  });

  it("does the main job by keyboard alone", async () => {
    const page = await signedIn(await open(), "donor-lead");
    await page.goto(`${draft}?show=unanswered`);
    const change = await firstToAnswer(page);
    const clause = page.getByRole("article").filter({ has: change });
    // A key pressed before the page listens is pressed again, as anyone would.
    const isReached = () => clause.evaluate(article => article.contains(document.activeElement));
    await expect
      .poll(() => page.keyboard.press("j").then(isReached), { timeout: 15_000, interval: 300 })
      .toBe(true);
    await page.keyboard.press("c");
    const dialog = page.getByRole("alertdialog");
    await dialog.waitFor();
    const act = dialog.getByRole("button", { name: "Consent", exact: true });
    for (let i = 0; i < 12 && !(await act.evaluate(button => button === document.activeElement)); i++)
      await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });
    await consentIn(change).waitFor({ state: "detached" });
    // And goes on from there: on that clause, or on the one that took its place.
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest("article") !== null), {
        timeout: 15_000,
      })
      .toBe(true);
  });

  it("counters by keyboard alone: the form has the focus as soon as it is open", async () => {
    const page = await signedIn(await open(), "donor-lead");
    await page.goto(`${draft}?show=unanswered`);
    await firstToAnswer(page);
    const form = formOn(page);
    // A key pressed before the page listens is pressed again, as anyone would.
    await expect
      .poll(() => page.keyboard.press("o").then(() => form.count()), { timeout: 15_000, interval: 500 })
      .toBe(1);
    await expect
      .poll(() => form.evaluate(region => region.contains(document.activeElement)), { timeout: 15_000 })
      .toBe(true);
    const why = form.getByLabel(/^Why/);
    const words = `Written without a mouse: ${newWord()}`;
    for (let i = 0; i < 90 && !(await hasFocus(why)); i++) await page.keyboard.press("Tab");
    await page.keyboard.type(words);
    const table = form.getByRole("button", { name: /^Table/ });
    for (let i = 0; i < 9 && !(await hasFocus(table)); i++) await page.keyboard.press("Tab");
    expect(await hasFocus(table)).toBe(true);
    await page.reload();
    await holds(why, words);
  });

  it("reloads in the middle of starting a package, convening and rating, and finds what was typed", async () => {
    const page = await signedIn(await open(), "donor-lead");
    const word = newWord();
    await page.goto("/en/desk/packages/new");
    const title = page.getByRole("textbox", { name: /^English/ });
    await title.fill(`Compact ${word}`);
    // The address follows the title as soon as the page's script has it.
    const slug = page.getByLabel("Address");
    await holds(slug, `compact-${word}`);
    await page.getByText("Ministry of Justice").click();
    await page.reload();
    await holds(title, `Compact ${word}`);
    expect(await page.getByLabel(/^Ministry of Justice/).isChecked()).toBe(true);
    await page.getByRole("button", { name: "Start again" }).click();
    await holds(title, "");

    await page.goto("/en/desk/packages/police-accountability/sessions?form=convene");
    await page.getByText("Pacific/Chatham").waitFor();
    await page.getByLabel("Title").fill(`Session ${word}`);
    await page.reload();
    await holds(page.getByLabel("Title"), `Session ${word}`);

    await page.goto("/en/desk/packages/police-accountability/readiness");
    await page
      .getByRole("link", { name: /Budget/ })
      .first()
      .click();
    const evidence = page.getByLabel("What it rests on");
    await evidence.fill(`Report ${word}`);
    await page.reload();
    await holds(evidence, `Report ${word}`);
  });

  it("mistypes a password, and need not type the mail address again", async () => {
    const page = await (await open()).newPage();
    await page.goto("/en/sign-in");
    const email = page.getByRole("textbox", { name: "Mail address" });
    await email.fill("nobody@concord.example");
    await page.getByLabel("Password").fill("not the password at all");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByText("is not right").waitFor();
    expect(await email.inputValue()).toBe("nobody@concord.example");
    expect(await page.getByLabel("Password").inputValue()).toBe("");
  });
});

describe("whoever has no part in it", () => {
  it("finds no package where a package is", async () => {
    const page = await signedIn(await open(), "civil-society");
    await page.goto(draft);
    await page.getByText("This page is not here").waitFor();
    // Where they do take part is one press away.
    await page.getByRole("navigation", { name: "Main" }).waitFor();
    await page.getByRole("link", { name: "See your packages" }).click();
    await page.waitForURL("**/en/desk/packages");
  });

  it("as an overseer reads what is agreed, and nothing of what is on the table", async () => {
    const page = await signedIn(await open(), "overseer");
    await page.goto(draft);
    await page.getByRole("article").first().waitFor();
    expect(await page.getByRole("group", { name: /^Change of/ }).count()).toBe(0);
    await page.goto(`${draft}?show=contested`);
    expect(await page.getByRole("group", { name: /^Change of/ }).count()).toBe(0);
  });

  it("as a mediator sees the table, and has nothing to press", async () => {
    const page = await signedIn(await open(), "mediator");
    await page.goto(`${draft}?show=contested`);
    await page
      .getByRole("group", { name: /^Change of/ })
      .first()
      .waitFor();
    const consents = page.getByRole("button", { name: "Consent", exact: true });
    for (const button of await consents.all())
      expect(await button.getAttribute("aria-disabled")).toBe("true");
  });
});

/** A word that no clause has. */
const newWord = () => randomUUID().slice(0, 8);

/** The first change on a page that waits for the reader's own answer. */
async function firstToAnswer(page: Page): Promise<Locator> {
  const answerable = page.getByRole("button", { name: "Consent", exact: true, disabled: false });
  const change = page.getByRole("group", { name: /^Change of/ }).filter({ has: answerable });
  const name = (await change.first().getAttribute("aria-label")) ?? "";
  return page.getByRole("group", { name, exact: true });
}

/** Numbers of the entries that say somebody consented, the newest first. */
async function consentsOnRecord(page: Page): Promise<number[]> {
  await page.goto("/en/desk/packages/police-accountability/record");
  const entries = page.getByRole("listitem").filter({ hasText: " consented to " });
  await entries.first().waitFor();
  return (await entries.getByRole("link", { name: /^Entry/ }).allTextContents()).map(Number);
}

const hasFocus = (place: Locator) => place.evaluate(element => element.contains(document.activeElement));

/** What a field shows once the page has come to itself. */
const holds = (field: Locator, words: string) =>
  expect.poll(() => field.inputValue(), { timeout: 15_000 }).toBe(words);

async function keepPrivately(form: Locator): Promise<void> {
  await form.getByRole("button", { name: "Keep as a private draft" }).click();
  await form.waitFor({ state: "detached" });
}
