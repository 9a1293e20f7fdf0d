import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { browsers } from "@/tests/support/browser";
import { clauseOn, signedIn } from "@/tests/support/desk";

const open = browsers();
const draft = "/en/desk/packages/police-accountability/draft";

describe("someone in a hurry", () => {
  it("signs out, and a copied cookie is worth nothing", { timeout: 60_000 }, async () => {
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

  it("presses twice, and has consented once", { timeout: 60_000 }, async () => {
    const host = await signedIn(await open(), "host-lead");
    await host.goto(`${draft}?show=unanswered`);
    const before = await host.getByRole("button", { name: "Consent", exact: true }).count();
    await host.getByRole("button", { name: "Consent", exact: true }).first().click();
    await host.getByRole("alertdialog").getByRole("button", { name: "Consent", exact: true }).dblclick();
    await host.getByRole("alertdialog").waitFor({ state: "detached" });
    await host.waitForFunction(
      count =>
        [...document.querySelectorAll("button")].filter(b => b.textContent === "Consent").length < count,
      before,
    );
    await host.reload();
    await host.getByRole("article").first().waitFor();
    expect(await host.getByRole("button", { name: "Consent", exact: true }).count()).toBe(before - 1);
  });

  it("loses the connection while writing, reloads, and finds every word", { timeout: 60_000 }, async () => {
    const context = await open();
    const page = await signedIn(context, "donor-drafter");
    await page.goto(`${draft}?chapter=foundations`);
    const title =
      (await page.getByRole("article").first().getByRole("heading", { level: 3 }).textContent()) ?? "";
    await clauseOn(page, title.trim()).getByRole("link", { name: "Amend" }).click();
    const form = () => page.getByRole("region", { name: /^Words for/ });
    const words = `Written on a bad line ${randomUUID()}`;
    const field = () =>
      form()
        .getByRole("textbox", { name: /^English/ })
        .nth(1);
    await field().fill(words);
    await context.setOffline(true);
    await form().getByRole("button", { name: "Keep as a private draft" }).click();
    await form().getByRole("alert").first().waitFor();
    expect(await field().inputValue()).toBe(words);
    await context.setOffline(false);
    await page.reload();
    await expect.poll(() => field().inputValue(), { timeout: 15_000 }).toBe(words);
    await form().getByRole("button", { name: "Keep as a private draft" }).click();
    await form().waitFor({ state: "detached" });
    await page.getByText("Seen by your delegation only").first().waitFor();
  });

  it("does the main job by keyboard alone", { timeout: 60_000 }, async () => {
    const page = await signedIn(await open(), "donor-lead");
    await page.goto(`${draft}?show=unanswered`);
    const clauses = await page.getByRole("button", { name: "Consent", exact: true }).count();
    const dialog = page.getByRole("alertdialog");
    // A key pressed before the page listens is pressed again, as anyone would.
    await expect
      .poll(
        async () => {
          await page.keyboard.press("j");
          return page.evaluate(() => document.activeElement?.closest("[data-contested]") !== null);
        },
        { timeout: 15_000 },
      )
      .toBe(true);
    await page.keyboard.press("c");
    await dialog.waitFor();
    const act = dialog.getByRole("button", { name: "Consent", exact: true });
    for (let i = 0; i < 12 && !(await act.evaluate(button => button === document.activeElement)); i++)
      await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "detached" });
    await page.reload();
    await page.getByRole("article").first().waitFor();
    expect(await page.getByRole("button", { name: "Consent", exact: true }).count()).toBe(clauses - 1);
  });
});

describe("whoever has no part in it", () => {
  it("finds no package where a package is", { timeout: 60_000 }, async () => {
    const page = await signedIn(await open(), "civil-society");
    await page.goto(draft);
    await page.getByText("This page is not here").waitFor();
  });

  it("as an overseer reads what is agreed, and nothing of what is on the table", {
    timeout: 60_000,
  }, async () => {
    const page = await signedIn(await open(), "overseer");
    await page.goto(draft);
    await page.getByRole("article").first().waitFor();
    expect(await page.getByRole("group", { name: /^Change of/ }).count()).toBe(0);
    await page.goto(`${draft}?show=contested`);
    expect(await page.getByRole("group", { name: /^Change of/ }).count()).toBe(0);
  });

  it("as a mediator sees the table, and has nothing to press", { timeout: 60_000 }, async () => {
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
