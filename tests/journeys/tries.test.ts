import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browsers } from "@/tests/support/browser";
import { installation } from "@/tests/support/installation";

const open = browsers();
const mostWrong = 10;

describe("guessing a password", () => {
  it("is counted by both processes together, and a right one is no way around it", {
    timeout: 120_000,
  }, async () => {
    const victim = installation().signIns.find(({ role }) => role === "partner-lead") as {
      email: string;
      password: string;
    };
    const guessers = [await guesser("first"), await guesser("second")];
    for (let tries = 0; tries < mostWrong; tries++) {
      const page = guessers[tries % 2] as Page;
      expect(await attempt(page, victim.email, `guess ${tries}`)).toBe(
        "The mail address or the password is not right.",
      );
    }
    for (const page of guessers)
      expect(await attempt(page, victim.email, victim.password)).toMatch(
        /^Too many tries\. Wait \d+ minutes/,
      );
    // Others at the same address are not held back by it.
    expect(await attempt(guessers[0] as Page, `${randomUUID()}@example.org`, "guess")).toBe(
      "The mail address or the password is not right.",
    );
  });
});

/** A browser without a script, at a network address of its own. */
async function guesser(app: "first" | "second"): Promise<Page> {
  const context = await open({ app, javaScriptEnabled: false });
  await context.setExtraHTTPHeaders({ "x-forwarded-for": `198.51.100.${app === "first" ? 1 : 2}` });
  return context.newPage();
}

async function attempt(page: Page, email: string, password: string): Promise<string> {
  await page.goto("/en/sign-in");
  await page.getByRole("textbox", { name: "Mail address" }).fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  return (await page.getByRole("alert").textContent()) ?? "";
}
