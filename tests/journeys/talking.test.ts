import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browsers } from "@/tests/support/browser";
import { signedIn } from "@/tests/support/desk";
import { faultsOf } from "@/tests/support/faults";

const open = browsers();
const base = "/en/desk/packages/police-accountability";

describe("talking across the table (part 1, F10, V6)", () => {
  it("asks, answers with a quote, and keeps to itself what is said within", {
    timeout: 180_000,
  }, async () => {
    const [question, answer, secret] = [
      "Who keeps the minutes",
      "The secretariat does",
      "We can pay for it",
    ].map(words => `${words} ${randomUUID().slice(0, 8)}`) as [string, string, string];
    const donor = await signedIn(await open({ app: "first" }), "donor-lead");
    const host = await signedIn(await open({ app: "second" }), "host-lead");
    await host.goto("/en/desk/inbox");
    await host.evaluate(() => Object.assign(window, { notReloaded: true }));

    // The donor asks beside the clause; what was typed outlives a reload.
    await donor.goto(`${base}/draft?kind=review`);
    await donor.getByRole("article").first().getByRole("heading", { level: 3 }).getByRole("link").click();
    const rail = donor.getByRole("complementary", { name: "About this clause" });
    await rail.getByRole("button", { name: "Open a thread with all parties" }).click();
    await rail.getByLabel("Your message to all parties").fill(`${question}?`);
    await rail.getByText(/Kept on this device/).waitFor();
    await donor.reload();
    const words = rail.getByLabel("Your message to all parties");
    await expect.poll(() => words.inputValue(), { timeout: 15_000 }).toBe(`${question}?`);
    await words.press("End");
    await words.pressSequentially(" @Ministry of");
    await rail.getByRole("option", { name: /^Ministry official/ }).click();
    await rail.getByText("Put this as a question to Ministry of Justice").click();
    await rail.getByRole("button", { name: "Send", exact: true }).click();
    await rail.getByText("waiting for the answer").first().waitFor();

    // It arrives in the ministry's inbox by itself, and stays until answered.
    const waiting = host.getByRole("link").filter({ hasText: question });
    await waiting.waitFor();
    expect(await host.evaluate(() => "notReloaded" in window)).toBe(true);
    await waiting.click();
    const asked = host.getByRole("listitem").filter({ hasText: question }).last();
    await asked.getByRole("button", { name: "Quote" }).click();
    await asked.getByRole("button", { name: "Answer" }).click();
    await host.getByLabel("Your delegation’s answer").fill(`${answer}: https://example.org/minutes.`);
    await host.getByRole("button", { name: "Answer", exact: true }).last().click();
    const given = host.getByRole("listitem").filter({ hasText: answer }).last();
    await given.getByRole("blockquote").filter({ hasText: question }).waitFor();
    expect(
      await given.getByRole("link", { name: "https://example.org/minutes" }).getAttribute("rel"),
    ).toContain("nofollow");
    await rail.getByText(answer).waitFor();
    await host.goto("/en/desk/inbox");
    await host.getByRole("heading", { level: 1 }).waitFor();
    expect(await host.getByText(question).count()).toBe(0);

    // What the donor's people say among themselves looks private, and is nowhere for the other side.
    const ours = rail.getByRole("region", { name: "Between ourselves" });
    await ours.getByRole("button", { name: "Open a thread between ourselves" }).click();
    await ours.getByLabel("Your message within the delegation").fill(secret);
    await ours.getByRole("button", { name: "Send", exact: true }).click();
    await ours.getByText(secret).waitFor();
    const clause = new URL(donor.url()).searchParams.get("clause");
    const places = [
      `${base}/draft?clause=${clause}`,
      `${base}/talk`,
      `${base}/talk?show=ours`,
      `${base}/record`,
    ];
    for (const place of [...places, "/en/desk/inbox"])
      expect(await sentTo(host, place)).not.toContain(secret);
    expect(await sentTo(donor, `${base}/talk?show=ours`)).toContain(secret);

    for (const [page, place] of [
      [donor, `${base}/draft?clause=${clause}`],
      [host, `${base}/talk`],
    ] as const) {
      await page.goto(place);
      await page.getByRole("heading", { level: 2 }).first().waitFor();
      expect(await faultsOf(page)).toEqual([]);
    }
  });
});

/** All that the server sends a person for an address: the page, and the payload a navigation fetches. */
const sentTo = (page: Page, place: string): Promise<string> =>
  page.evaluate(async address => {
    const answers = [await fetch(address), await fetch(address, { headers: { RSC: "1" } })];
    return (await Promise.all(answers.map(answer => answer.text()))).join("\n");
  }, place);
