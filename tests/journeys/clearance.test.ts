import { randomUUID } from "node:crypto";
import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { browsers } from "@/tests/support/browser";
import { clauseOn, confirm } from "@/tests/support/desk";
import { faultsOf } from "@/tests/support/faults";
import {
  atTheInstallation,
  enter,
  foundHouse,
  giveSeat,
  type Somebody,
  startPackage,
} from "@/tests/support/household";

/*
 * A delegation clears its text at home before it tables it: one clearer sends it back, another is away and somebody stands
 * in for them, and the other side sees nothing of it until it is tabled.
 */

const open = browsers();
beforeAll(atTheInstallation);

const DAY = 86_400_000;
const day = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

it("a draft is sent back, corrected, cleared in order and only then tabled (R4, V6)", {
  timeout: 240_000,
}, async () => {
  const slug = `clearance-${randomUUID().slice(0, 8)}`;
  const base = `/en/desk/packages/${slug}`;
  const ministry = `Ministry of Finance ${slug.slice(-8)}`;
  const [donors, hosts] = await Promise.all([
    foundHouse("donor", `Donor ${slug}`, ["Donor lead"]),
    foundHouse("host", ministry, [
      "Head of delegation",
      "Drafter",
      "Legal adviser",
      "Head of budget",
      "Deputy",
    ]),
  ]);
  const signIn = async (somebody: Somebody) => enter(await open(), somebody);
  const donor = await signIn(donors["Donor lead"]);
  await startPackage(donor, { slug, title: "Payroll reform", counterpart: `${ministry} · Host nation` });

  // The ministry's lead seats its people and requires clearance, one after another.
  const lead = await signIn(hosts["Head of delegation"]);
  await giveSeat(lead, slug, hosts.Drafter, "Drafter");
  await giveSeat(lead, slug, hosts["Legal adviser"], "Clearer");
  await giveSeat(lead, slug, hosts["Head of budget"], "Clearer");
  await giveSeat(lead, slug, hosts.Deputy, "Observer");
  await lead.goto(`${base}/clearance`);
  await lead.getByText("No clearance is set").waitFor();
  for (const name of ["Legal adviser", "Head of budget"])
    await lead.getByLabel("Add a clearer").selectOption({ label: name });
  await lead.getByText("One after another", { exact: true }).click();
  await lead.getByRole("button", { name: "Require clearance" }).click();
  await lead.getByText(/^Legal adviser and Head of budget clear the text/).waitFor();
  expect(await faultsOf(lead)).toEqual([]);

  // The head of budget is away this week and says who clears meanwhile.
  const budget = await signIn(hosts["Head of budget"]);
  await budget.goto(`${base}/clearance`);
  await budget.getByLabel("Who clears instead").selectOption({ label: "Deputy" });
  await budget.getByLabel("From").fill(day(-1));
  await budget.getByLabel("Until and including").fill(day(7));
  await budget.getByRole("button", { name: "Name a stand-in" }).dblclick();
  await budget.getByText("Deputy for Head of budget").first().waitFor();
  expect(await budget.getByText("Deputy for Head of budget").count()).toBe(1);

  // The drafter words a clause and sends it; it cannot be tabled, and nobody else sees it.
  const drafter = await signIn(hosts.Drafter);
  await draftTerm(drafter, base, "Payroll", "Whatever the state pays to people.");
  await lead.goto(`${base}/draft`);
  const tabling = draftOn(lead, "Payroll").getByRole("button", { name: "Table…" });
  await draftOn(lead, "Payroll")
    .getByText("Your delegation clears its text before it tables it.", { exact: false })
    .waitFor();
  expect(await tabling.getAttribute("aria-disabled")).toBe("true");
  await send(drafter, "Payroll", "The budget office asked for it.");
  const sees = async () => {
    await donor.goto(`${base}/draft`);
    await donor.getByRole("heading", { name: "No text yet" }).waitFor();
    expect(await donor.getByText("Payroll", { exact: true }).count()).toBe(0);
  };
  await sees();

  // The legal adviser finds it in the inbox and sends it back, with what has to change.
  const legal = await signIn(hosts["Legal adviser"]);
  await fromInbox(legal, /^A draft to clear/);
  await legal.getByText("The budget office asked for it.").waitFor();
  await legal.getByText("Whatever the state pays to people.").waitFor();
  expect(await faultsOf(legal)).toEqual([]);
  await legal.getByLabel(/^Comment/).fill("Say from which year on.");
  await legal.getByRole("button", { name: "Return", exact: true }).click();
  await confirm(legal, "Return");
  await inboxIsEmpty(legal);

  // It is corrected and sent again; what was cleared in order ends with the stand-in, for the one who is away.
  await fromInbox(drafter, /^A clearer sent your draft back/);
  await draftOn(drafter, "Payroll").getByText("Returned by a clearer").waitFor();
  await correct(drafter, "Payroll", "Whatever the state pays to people from 2027 on.");
  await send(drafter, "Payroll", "");
  await fromInbox(legal, /^A draft to clear/);
  await legal.getByText("Whatever the state pays to people from 2027 on.").waitFor();
  const deputy = await signIn(hosts.Deputy);
  await inboxIsEmpty(deputy);
  await clear(legal);
  const asked = await fromInbox(deputy, /^A draft to clear/);
  expect(asked).toContain("in the stead of Head of budget");
  await sees();
  await clear(deputy);
  await deputy.getByText("2 clearances that are over").click();
  await deputy.getByText("by Deputy in their stead").waitFor();
  await inboxIsEmpty(budget);
  await sees();

  // Now, and only now, the lead can table it, and the donor has it before them.
  await fromInbox(lead, /^A draft is cleared and ready to be tabled/);
  await draftOn(lead, "Payroll").getByRole("button", { name: "Table…" }).click();
  await confirm(lead, "Table");
  await fromInbox(donor, /^One change to answer/);
  await clauseOn(donor, "Payroll").getByText("from 2027 on").first().waitFor();
  expect(await donor.getByText("Legal adviser").count()).toBe(0);
  expect((await donor.goto(`${base}/record`))?.ok()).toBe(true);
  // That somebody has a clearer's seat both sides may know; what clearers do, the ministry alone.
  expect(await donor.getByText(/clearance of|to clearance|cleared|sent back|returned/i).count()).toBe(0);
  for (const page of [lead, drafter, deputy]) expect(await faultsOf(page)).toEqual([]);
});

/** An own draft by the title of the one clause in it. */
const draftOn = (page: Page, title: string) =>
  page.getByRole("listitem").filter({ hasText: `Add: ${title}` });

async function draftTerm(page: Page, base: string, title: string, text: string): Promise<void> {
  await page.goto(`${base}/draft`);
  await page.getByRole("link", { name: "Add a clause" }).first().click();
  await page.getByRole("link", { name: /^Definition/ }).click();
  await words(page, "Term").fill(title);
  await words(page, "Meaning").fill(text);
  await page.getByLabel(/^Why/).fill("The word is used in every clause.");
  await page.getByRole("button", { name: "Keep as a private draft" }).click();
  await draftOn(page, title).waitFor();
}

const words = (page: Page, field: string) =>
  page.getByRole("group", { name: field }).getByRole("textbox", { name: /^English/ });

async function correct(page: Page, title: string, text: string): Promise<void> {
  await page.getByRole("link", { name: "Edit", exact: true }).first().click();
  const form = page.getByRole("region", { name: "Edit our draft of this clause" });
  await words(page, "Meaning").fill(text);
  await form.getByRole("button", { name: "Save" }).click();
  await form.waitFor({ state: "detached" });
  await clauseOn(page, title).getByText(text).first().waitFor();
}

async function send(page: Page, title: string, note: string): Promise<void> {
  await draftOn(page, title).getByRole("button", { name: "Send to clearance" }).click();
  await page
    .getByRole("alertdialog")
    .getByLabel(/^Note to the clearers/)
    .fill(note);
  await confirm(page, "Send to clearance");
  await draftOn(page, title).getByText("Before the clearers").waitFor();
}

async function clear(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Clear", exact: true }).click();
  await confirm(page, "Clear");
}

/** Opens what waits, by its first words; what else its line said. */
async function fromInbox(page: Page, what: RegExp): Promise<string> {
  await page.goto("/en/desk/inbox");
  const link = page.getByRole("main").getByRole("link", { name: what });
  const said = (await link.textContent()) ?? "";
  await link.click();
  await page.waitForURL(/\/desk\/packages\//);
  return said;
}

async function inboxIsEmpty(page: Page): Promise<void> {
  await page.goto("/en/desk/inbox");
  await page.getByText("Nothing waits for you.").waitFor();
}
