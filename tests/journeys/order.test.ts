import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { browsers } from "@/tests/support/browser";
import { clauseOn, confirm, consentIn, signedIn, titlesOn } from "@/tests/support/desk";

const open = browsers();
const chapter = "/en/desk/packages/police-accountability/draft?chapter=foundations";

describe("the order of the clauses", () => {
  it("is moved by keyboard, and is another once every voice consents", async () => {
    const donor = await signedIn(await open(), "donor-lead");
    await donor.goto(chapter);
    const [first = "", second = "", ...rest] = await titlesOn(donor);
    await clauseOn(donor, second).getByRole("link", { name: "Move", exact: true }).press("Enter");
    const form = donor.getByRole("region", { name: `Place of “${second}”` });
    await form.getByText("It stands here now.").waitFor();
    await form.getByRole("button", { name: "Up" }).press("Enter");
    await form.getByText(`Before “${first}”`).waitFor();
    await form.getByText("Nothing stands before it.").waitFor();
    const why = `It is read first: ${randomUUID()}`;
    await form.getByLabel("Keep it in").selectOption({ label: "A new draft" });
    await form.getByLabel(/^Why/).fill(why);
    await form.getByRole("button", { name: "Keep as a private draft" }).press("Enter");
    await form.waitFor({ state: "detached" });
    await clauseOn(donor, second).getByText("Moved to another place in its chapter").waitFor();
    expect(await titlesOn(donor)).toEqual([first, second, ...rest]);

    const host = await signedIn(await open({ app: "second" }), "host-lead");
    await host.goto(chapter);
    expect(await titlesOn(host)).toEqual([first, second, ...rest]);
    await donor
      .getByRole("listitem")
      .filter({ hasText: `Amend: ${second}` })
      .getByRole("button", { name: "Table…" })
      .click();
    await confirm(donor, "Table");
    await clauseOn(host, second).getByText(why).waitFor();
    await consentIn(clauseOn(host, second)).click();
    await confirm(host, "Consent");
    for (const page of [host, donor])
      await expect.poll(() => titlesOn(page), { timeout: 15_000 }).toEqual([second, first, ...rest]);
  });
});
