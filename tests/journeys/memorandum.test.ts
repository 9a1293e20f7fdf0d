import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { browsers } from "@/tests/support/browser";
import { clauseOn, confirm, consentIn } from "@/tests/support/desk";
import { faultsOf } from "@/tests/support/faults";
import {
  atTheInstallation,
  enter,
  foundHouse,
  giveSeat,
  type Somebody,
  startPackage,
} from "@/tests/support/household";
import { addPasskey, withAuthenticator } from "@/tests/support/virtual-passkey";

/*
 * From a template to a signed memorandum and its first amendment in force, with a mediator's help, each side clearing its
 * text at home, without leaving the product; and the record, checked by somebody who trusts neither side nor the server.
 */

const open = browsers();
beforeAll(atTheInstallation);

const template = "Police accountability";
const contested = "Time to answer an emergency call";

it("two delegations bring a package of fifty clauses to signature and into force (F2, F3, F8, N1, R4, V1)", {
  timeout: 480_000,
}, async () => {
  const mark = randomUUID().slice(0, 8);
  const slug = `memorandum-${mark}`;
  const base = `/en/desk/packages/${slug}`;
  const [agency, ministry, centre] = [`Agency ${mark}`, `Ministry ${mark}`, `Facilitators ${mark}`];
  const [donors, hosts, mediators] = await Promise.all([
    foundHouse("donor", agency, ["Programme lead", "Ambassador"]),
    foundHouse("host", ministry, ["Head of delegation", "Legal adviser", "Minister"]),
    foundHouse("mediator", centre, ["Facilitator"]),
  ]);
  const signIn = async (somebody: Somebody, app: "first" | "second" = "first") => {
    const page = await enter(await open({ app }), somebody);
    return page;
  };
  const [host, donor, legal, mediator] = await Promise.all([
    signIn(hosts["Head of delegation"]),
    signIn(donors["Programme lead"], "second"),
    signIn(hosts["Legal adviser"]),
    signIn(mediators.Facilitator, "second"),
  ]);

  // The ministry begins with a template; its text is cleared at home, and only then on the table.
  await startPackage(host, { slug, title: "Police reform", counterpart: `${agency} · Donor`, template });
  await keepTemplate(host);
  await giveSeat(host, slug, hosts["Legal adviser"], "Clearer");
  await giveSeat(host, slug, hosts.Minister, "Signatory");
  await host.goto(`${base}/clearance`);
  await host.getByLabel("Add a clearer").selectOption({ label: "Legal adviser" });
  await host.getByRole("button", { name: "Require clearance" }).click();
  await host.getByText(/^Legal adviser clear/).waitFor();
  await host.goto(`${base}/draft`);
  await clearAtHome(host, legal, template);
  await host.goto(`${base}/draft`);
  await tableDraft(host, template);

  // The donor adds what only a donor can, counters one clause, and consents to all the rest.
  await giveSeat(donor, slug, donors.Ambassador, "Signatory");
  await donor.goto(`${base}/start`);
  await donor.getByRole("link", { name: new RegExp(template) }).click();
  await keepTemplate(donor);
  await donor.waitForURL("**/draft*");
  await tableDraft(donor, template);
  await donor.goto(`${base}/draft?kind=indicator`);
  await counter(donor, contested, "20");
  await consentToAll(donor, base);
  await host.goto(`${base}/draft?kind=interest`);
  await consentIn(host.getByRole("main")).click();
  await confirm(host, "Consent");

  // A mediator, whom both sides want, words the one contested clause for both.
  await donor.goto(`${base}/parties`);
  await donor.getByLabel("Propose a mediator or an overseer").selectOption({ label: centre });
  await donor.getByRole("button", { name: "Propose", exact: true }).click();
  await agreeTo(host, base, `Appoint ${centre} as mediator`);
  await mediator.goto(`${base}/draft?show=contested`);
  await clauseOn(mediator, contested).getByRole("link", { name: "Propose bridging text" }).click();
  const bridge = mediator.getByRole("region", { name: `Bridging text for “${contested}”` });
  await bridge.getByRole("group", { name: "Target" }).getByLabel("Value", { exact: true }).fill("17");
  await bridge.getByLabel("Why this wording").fill("Between what the roads allow and what people need.");
  await bridge.getByRole("button", { name: "Put before the delegations…" }).click();
  await confirm(mediator, "Put before the delegations");
  await host.goto("/en/desk/inbox");
  await host.getByRole("link", { name: /^The mediator’s wording awaits your view/ }).click();
  await clauseOn(host, contested).getByRole("button", { name: "Take up" }).click();
  await confirm(host, "Take up");
  await host.goto(`${base}/draft`);
  await clearAtHome(host, legal, `Bridging text: ${contested}`);
  await host.goto(`${base}/draft`);
  await tableDraft(host, `Bridging text: ${contested}`);
  await donor.goto(`${base}/draft?show=contested`);
  const change = clauseOn(donor, contested).getByRole("group").filter({ hasText: "unchanged" });
  await change.getByRole("button", { name: "Consent", exact: true }).click();
  await confirm(donor, "Consent");
  await donor.goto(`${base}/draft?kind=indicator`);
  await clauseOn(donor, contested).getByText("17", { exact: false }).first().waitFor();

  // They assess together, look at what is missing, and put the text in the open.
  await assess(host, donor, base);
  await host.goto(`${base}/review`);
  expect(await faultsOf(host)).toEqual([]);
  await host.goto(`${base}/parties`);
  await host.getByRole("button", { name: "Put this package in the open" }).click();
  await confirm(host, "Propose");
  await agreeTo(donor, base, "Put this package in the open");

  // Both voices initial it, and two people sign it, each with a passkey of their own.
  const minister = await signIn(hosts.Minister);
  const ambassador = await signIn(donors.Ambassador);
  for (const page of [minister, ambassador]) {
    await withAuthenticator(page);
    await addPasskey(page, "Security key");
  }
  await initial(host, donor, base);
  expect(await faultsOf(donor)).toEqual([]);
  await sign(minister, "Minister of the Interior", "Sign the memorandum");
  await minister.getByText("with a passkey: anyone can check it").waitFor();
  const anonymous = await (await open({ app: "second", javaScriptEnabled: false })).newPage();
  await anonymous.goto(`/en/packages/${slug}`);
  expect(await anonymous.getByText("in force since").count()).toBe(0);
  await sign(ambassador, "Ambassador", "Sign the memorandum");
  await ambassador
    .getByText(/is in force since/)
    .first()
    .waitFor();
  expect(await faultsOf(ambassador)).toEqual([]);

  // An amendment of the text in force is negotiated, initialled and signed alike.
  await donor.goto(`${base}/draft?kind=indicator`);
  await amend(donor, contested, "16", "The new roads are open.");
  await host.goto(`${base}/draft?kind=indicator`);
  await consentIn(clauseOn(host, contested)).click();
  await confirm(host, "Consent");
  await clauseOn(host, contested).getByText("16", { exact: false }).first().waitFor();
  await initial(donor, host, base);
  await sign(ambassador, "Ambassador", "Sign Amendment No. 1");
  await sign(minister, "Minister of the Interior", "Sign Amendment No. 1");
  await minister
    .getByText(/is in force since/)
    .first()
    .waitFor();

  // Anybody sees it, and can check it without trusting anybody here.
  await anonymous.reload();
  await anonymous.getByText("Amendment No. 1").first().waitFor();
  await anonymous.getByText("in force since").first().waitFor();
  const reader = await (await open({ app: "second" })).newPage();
  await reader.goto(`/en/packages/${slug}`);
  expect(await faultsOf(reader)).toEqual([]);
  expect(await verified(reader)).toMatch(/Ambassador/);
});

/** Keeps the chosen template as a private draft. */
async function keepTemplate(page: Page): Promise<void> {
  const total = page.getByLabel("Amount", { exact: false });
  if (await total.count()) {
    await total.fill("12000000");
    await page.getByRole("combobox", { name: "Currency" }).fill("EUR");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
  }
  await page.getByRole("button", { name: "Keep as a private draft" }).click();
  await page.waitForURL(/\/draft/);
}

const draftOn = (page: Page, title: string) => page.getByRole("listitem").filter({ hasText: title });

/** Gives the draft its reason, sends it, and has it cleared by whoever clears alone. */
async function clearAtHome(desk: Page, clearer: Page, title: string): Promise<void> {
  await draftOn(desk, title).getByRole("button", { name: "Send to clearance" }).click();
  await confirm(desk, "Send to clearance");
  await draftOn(desk, title).getByText("Before the clearers").waitFor();
  await clearer.goto("/en/desk/inbox");
  await clearer.getByRole("link", { name: /^A draft to clear/ }).click();
  await clearer.getByRole("button", { name: "Clear", exact: true }).click();
  await confirm(clearer, "Clear");
}

async function tableDraft(page: Page, title: string): Promise<void> {
  await draftOn(page, title).getByRole("button", { name: "Table…" }).click();
  await confirm(page, "Table");
}

async function counter(page: Page, title: string, target: string): Promise<void> {
  await clauseOn(page, title).getByRole("link", { name: "Counter", exact: true }).click();
  await propose(page, title, target, "The roads do not allow it sooner.");
}

async function amend(page: Page, title: string, target: string, why: string): Promise<void> {
  await clauseOn(page, title).getByRole("link", { name: "Amend", exact: true }).click();
  await propose(page, title, target, why);
}

async function propose(page: Page, title: string, target: string, why: string): Promise<void> {
  const form = page.getByRole("region", { name: `Words for “${title}”` });
  await form
    .getByRole("group", { name: "Target", exact: true })
    .getByLabel("Value", { exact: true })
    .fill(target);
  await form.getByLabel(/^Why/).fill(why);
  await form.getByRole("button", { name: "Table now…" }).click();
  await confirm(page, "Table");
}

/** Consents to everything that can be answered at once, page by page. */
async function consentToAll(page: Page, base: string): Promise<void> {
  for (;;) {
    await page.goto(`${base}/draft?show=unanswered`);
    await page.getByRole("main").getByRole("heading", { level: 2 }).first().waitFor();
    const many = page.getByRole("button", { name: /^Consent to (all )?\d+ changes/ });
    if ((await many.count()) === 0) return;
    await many.click();
    await page
      .getByRole("alertdialog")
      .getByRole("button", { name: /^Consent to/ })
      .click();
    await page.getByRole("alertdialog").waitFor({ state: "detached" });
  }
}

async function agreeTo(page: Page, base: string, title: string): Promise<void> {
  await page.goto(`${base}/parties`);
  const motion = page.getByRole("listitem").filter({ has: page.getByRole("heading", { name: title }) });
  await motion.getByRole("button", { name: "Agree", exact: true }).click();
  await confirm(page, "Agree");
}

/** Both sides rate one institution, and agree on one rating. */
async function assess(one: Page, other: Page, base: string): Promise<void> {
  await one.goto(`${base}/readiness`);
  await one.getByRole("textbox", { name: /^English/ }).fill("Police");
  await one.getByRole("button", { name: "Add", exact: true }).click();
  await one.getByRole("link", { name: /^Police, integrity/i }).waitFor();
  for (const page of [one, other]) {
    await page.goto(`${base}/readiness`);
    await page.getByRole("link", { name: /^Police, integrity/i }).click();
    await page.getByText("3 · In place in part").click();
    await page.getByLabel("What it rests on").fill("The inspectorate’s report of last year.");
    await page.getByRole("button", { name: "Give our rating" }).click();
    await page.getByRole("heading", { name: "Rate again" }).waitFor();
  }
  await one.getByRole("button", { name: "Propose a shared rating" }).click();
  const dialog = one.getByRole("alertdialog");
  await dialog.getByText("3 · In place in part").click();
  await dialog.getByLabel("What it rests on").fill("The inspectorate’s report of last year.");
  await confirm(one, "Propose");
  await other.getByRole("button", { name: "Agree", exact: true }).click();
  await confirm(other, "Agree");
  await other.getByText(/^Agreed on /).waitFor();
}

/** One delegation proposes to initial, the other agrees. */
async function initial(mover: Page, voter: Page, base: string): Promise<void> {
  await mover.goto(`${base}/sign`);
  await mover.getByText("The pre-signature review blocks nothing").waitFor();
  await mover.getByRole("button", { name: "Propose to initial" }).click();
  await confirm(mover, "Propose to initial");
  await voter.goto(`${base}/sign`);
  await voter.getByRole("button", { name: "Agree", exact: true }).click();
  await confirm(voter, "Agree");
  await voter.getByRole("heading", { name: /^Before its signatories/ }).waitFor();
}

/** From the inbox to the signature. */
async function sign(page: Page, office: string, act: string): Promise<void> {
  await page.goto("/en/desk/inbox");
  await page.getByRole("link", { name: /^A text waits for your signature/ }).click();
  await page.getByLabel("Office").fill(office);
  await page.getByRole("button", { name: act }).click();
  const dialog = page.getByRole("alertdialog");
  // Twice, as hands in a hurry do: it signs once.
  await dialog.getByRole("button", { name: "Sign", exact: true }).dblclick();
  await dialog.waitFor({ state: "detached" });
}

/** Downloads the record as a reader does; what the offline verifier says of it. It says no by its exit code. */
async function verified(page: Page): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "concord-record-"));
  try {
    const bundle = path.join(folder, "record.json");
    const downloading = page.waitForEvent("download");
    await page
      .getByRole("link", { name: /record/i })
      .first()
      .click();
    await (await downloading).saveAs(bundle);
    const run = promisify(execFile)(process.execPath, [
      "--conditions=react-server",
      "--import",
      "tsx",
      "lib/cli/verify.ts",
      bundle,
    ]);
    return (await run).stdout;
  } finally {
    await rm(folder, { recursive: true });
  }
}
