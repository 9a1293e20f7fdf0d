import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browsers } from "@/tests/support/browser";
import { confirm, signedIn } from "@/tests/support/desk";

const open = browsers();
const base = "/en/desk/packages/police-accountability";
const counsel = `${base}/counsel`;

const section = (page: Page, name: string) => page.getByRole("region", { name, exact: true });

describe("a delegation's own counsel (part 3, F10, V6)", () => {
  it("is written by one, read at once by a colleague, and by nobody else", { timeout: 240_000 }, async () => {
    const tag = randomUUID().slice(0, 8);
    const [who, limit, title] = [`Chief of staff ${tag}`, `Not before May ${tag}`, `Corridor ${tag}`];
    const donor = await signedIn(await open({ app: "first" }), "donor-lead");
    const colleague = await signedIn(await open({ app: "second" }), "donor-drafter");
    await colleague.goto(counsel);
    await section(colleague, "Notebook").waitFor();
    await colleague.evaluate(() => Object.assign(window, { notReloaded: true }));
    const host = await signedIn(await open({ app: "second" }), "host-lead");

    // A stakeholder, a fallback on a clause, a note; what is typed outlives a reload.
    await donor.goto(counsel);
    const map = section(donor, "Stakeholders");
    await map.getByRole("button", { name: "Add a stakeholder" }).click();
    const added = donor.getByRole("form", { name: "Add a stakeholder" });
    await added.getByLabel("Who", { exact: true }).fill(who);
    await added.getByLabel("Interest").selectOption("4");
    await donor.getByText(/Kept on this device/).waitFor();
    await donor.reload();
    await expect.poll(() => added.getByLabel("Who", { exact: true }).inputValue()).toBe(who);
    expect(await added.getByLabel("Interest").inputValue()).toBe("4");
    await added.getByRole("button", { name: "Keep", exact: true }).click();
    await added
      .getByRole("alert")
      .getByRole("link", { name: /^Influence/ })
      .waitFor();
    await added.getByLabel("Influence").selectOption("5");
    await added.getByText("Against it").click();
    await added.getByRole("button", { name: "Keep", exact: true }).click();
    await map.getByRole("link", { name: new RegExp(`^${who}.*Against it`) }).waitFor();

    await section(donor, "Fallback positions")
      .getByRole("button", { name: "Write a fallback position" })
      .click();
    const fallback = donor.getByRole("form", { name: "Write a fallback position" });
    await fallback.getByRole("combobox", { name: "Clause" }).fill("Independent complaints");
    await donor
      .getByRole("option", { name: /Independent complaints body/ })
      .first()
      .click();
    await fallback.getByLabel("Where we stop").fill(limit);
    await fallback.getByRole("button", { name: "Keep", exact: true }).click();
    await section(donor, "Fallback positions").getByText(limit).waitFor();

    await section(donor, "Notebook").getByRole("button", { name: "Write a note" }).click();
    await donor.getByRole("form", { name: "Write a note" }).getByLabel("Title").fill(title);
    await donor.keyboard.press("Enter");

    // The colleague reads all of it without having asked for anything, and the fallback beside its clause.
    await section(colleague, "Notebook").getByRole("heading", { name: title }).waitFor();
    await section(colleague, "Fallback positions").getByText(limit).waitFor();
    expect(await colleague.evaluate(() => "notReloaded" in window)).toBe(true);
    await section(colleague, "Stakeholders")
      .getByRole("link", { name: /^Against it/ })
      .click();
    await section(colleague, "Stakeholders")
      .getByRole("link", { name: new RegExp(`^${who}.*Against it`) })
      .waitFor();
    const kept = section(colleague, "Fallback positions").getByRole("listitem").filter({ hasText: limit });
    await kept.getByRole("link", { name: "Independent complaints body" }).click();
    await colleague.getByRole("complementary").getByText(limit).waitFor();

    // Nobody else: guests have no such page, and the other side, which has its own, finds the words nowhere.
    const clause = new URL(colleague.url()).searchParams.get("clause");
    for (const role of ["mediator", "overseer"]) {
      const guest = await signedIn(await open({ app: "first" }), role);
      await guest.goto(counsel);
      await guest.getByRole("heading", { name: "This page is not here" }).waitFor();
      await expectNothingOf(guest, clause, [tag]);
    }
    await expectNothingOf(host, clause, [tag]);

    // The drafter cannot show it and reads why; the lead shows exactly one entry, and the host reads exactly that one.
    await colleague.goto(counsel);
    const note = (page: Page) => section(page, "Notebook").getByRole("listitem").filter({ hasText: title });
    await note(colleague).getByText("Only the lead of the delegation can do this.").waitFor();
    await host.goto(counsel);
    const shown = section(host, "Shown to us");
    await shown.waitFor();
    const before = await shown.getByRole("listitem").count();
    await note(donor).getByRole("button", { name: "Show to the others" }).click();
    await donor.getByRole("alertdialog").getByText("It cannot be taken back.").waitFor();
    await donor.getByRole("alertdialog").getByText("Ministry of Justice").waitFor();
    await confirm(donor, "Show it");
    await note(donor)
      .getByText(/^Shown to the others on/)
      .waitFor();
    await shown.getByRole("heading", { name: title }).waitFor();
    expect(await shown.getByRole("listitem").count()).toBe(before + 1);
    await expectNothingOf(host, clause, [who, limit]);
  });

  it("keeps what both typed when two change an entry at once", { timeout: 180_000 }, async () => {
    const title = `At once ${randomUUID().slice(0, 8)}`;
    const first = await signedIn(await open({ app: "first" }), "donor-lead");
    const second = await signedIn(await open({ app: "second" }), "donor-drafter");
    await first.goto(counsel);

    // By keyboard alone: the way in, the words, the way out, and the focus is back where it was.
    await section(first, "Notebook").getByRole("button", { name: "Write a note" }).focus();
    await first.keyboard.press("Enter");
    await first.getByRole("form", { name: "Write a note" }).waitFor();
    await first.keyboard.type(title);
    await first.keyboard.press("Tab");
    await first.keyboard.type("As it was");
    await first.keyboard.press("Tab");
    await first.keyboard.press("Enter");
    await section(first, "Notebook").getByRole("heading", { name: title }).waitFor();
    await expect.poll(() => first.evaluate(() => document.activeElement?.textContent)).toBe("Write a note");

    const change = async (page: Page, words: string) => {
      await page.getByRole("button", { name: `Change ${title}` }).click();
      const form = page.getByRole("form", { name: `Change ${title}` });
      await form.getByLabel("Text").fill(words);
      return form;
    };
    await second.goto(counsel);
    const theirs = await change(second, "As the second says");
    const mine = await change(first, "As the first says");
    await theirs.getByRole("button", { name: "Keep", exact: true }).click();
    await mine.getByText("A colleague changed this while you were writing").waitFor();
    await mine.getByText("As the second says").waitFor();
    expect(await mine.getByLabel("Text").inputValue()).toBe("As the first says");
    await mine.getByRole("button", { name: "Go on with mine in its place" }).click();
    await mine.getByRole("button", { name: "Keep", exact: true }).click();
    const entry = section(second, "Notebook").getByRole("listitem").filter({ hasText: title });
    await entry.getByText("As the first says").waitFor();

    // Removed by one while the other writes: the words go on as a new entry.
    const late = await change(second, "Too good to lose");
    await late.getByText(/Kept on this device/).waitFor();
    await first.getByRole("button", { name: `Remove ${title}` }).click();
    await confirm(first, "Remove");
    await second.getByText(/A colleague removed this entry/).waitFor();
    await second.getByRole("button", { name: "Keep as a new entry" }).click();
    await section(first, "Notebook").getByText("Too good to lose").waitFor();
  });
});

/** All that the server sends a person for an address: the page, and the payload a navigation fetches. */
const sentTo = (page: Page, place: string): Promise<string> =>
  page.evaluate(async address => {
    const answers = [await fetch(address), await fetch(address, { headers: { RSC: "1" } })];
    return (await Promise.all(answers.map(answer => answer.text()))).join("\n");
  }, place);

async function expectNothingOf(page: Page, clause: string | null, words: readonly string[]): Promise<void> {
  const places = [
    counsel,
    `${base}/draft?clause=${clause}`,
    `${base}/talk`,
    `${base}/record`,
    `${base}/record/bundle`,
    "/en/desk/inbox",
  ];
  for (const place of places) {
    const sent = await sentTo(page, place);
    for (const word of words) expect(sent, place).not.toContain(word);
  }
}
