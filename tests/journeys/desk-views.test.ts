import { describe, expect, it } from "vitest";
import { browsers } from "@/tests/support/browser";
import { signedIn } from "@/tests/support/desk";

const open = browsers();
const base = "/en/desk/packages/police-accountability";

describe("the desk's views of a package", () => {
  it("move a phase on the plan, and lose neither day nor reason in a reload", async () => {
    const page = await signedIn(await open(), "host-lead");
    await page.goto(`${base}/plan`);
    await page
      .getByRole("link", { name: /Trust and oversight/ })
      .last()
      .click();
    const heading = page.getByRole("heading", { name: "Propose other days for this phase" });
    await heading.waitFor();
    await page.getByLabel("Last day").fill("2028-09-30");
    await page.getByLabel(/^Why/).fill("Elections come in between");
    await page.reload();
    await page.getByText("What you had typed was brought back.").waitFor();
    expect(await page.getByLabel("Last day").inputValue()).toBe("2028-09-30");
    expect(await page.getByLabel(/^Why/).inputValue()).toBe("Elections come in between");
    await page.getByRole("button", { name: "Keep as our draft" }).click();
    await page.getByRole("link", { name: "See it in the Draft and table it" }).waitFor();
    await page.getByText(/private draft.*30 September 2028/i).waitFor();
  });

  it("narrow the text to what belongs to a phase, and let no filter drop another", async () => {
    const page = await signedIn(await open(), "host-lead");
    await page.goto(`${base}/draft`);
    await page
      .getByRole("combobox", { name: "Phase" })
      .selectOption({ label: "Phase 1 · Trust and oversight" });
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await page.waitForURL(/phase=/);
    await page.getByRole("link", { name: "Contested", exact: true }).click();
    await page.waitForURL(/show=contested/);
    await page
      .getByRole("navigation", { name: "Clauses" })
      .getByRole("link", { name: /^Incentives and money/ })
      .click();
    await page.waitForURL(/chapter=money/);
    await page.getByText("Only in Incentives and money.").waitFor();
    await page.getByRole("combobox", { name: "Kind of clause" }).selectOption({ label: "Tranche" });
    await page.getByRole("button", { name: "Show", exact: true }).click();
    await page.waitForURL(/kind=tranche/);
    const asked = Object.fromEntries(new URL(page.url()).searchParams);
    expect(asked).toMatchObject({ show: "contested", chapter: "money", kind: "tranche" });
    expect(asked.phase).toMatch(/^[0-9a-f-]{36}$/);
    await page.getByRole("link", { name: "In all chapters" }).click();
    await page.waitForURL(url => !url.search.includes("chapter"));
    expect(new URL(page.url()).searchParams.get("kind")).toBe("tranche");
  });

  it("say in the inbox what moved, to an overseer too", async () => {
    const page = await signedIn(await open(), "overseer");
    await page.goto("/en/desk/inbox");
    const moved = page.getByRole("region", { name: "What moved" });
    await moved.getByRole("listitem").first().waitFor();
    expect(await moved.getByText(/tabled amendment/).count()).toBe(0);
  });
});
