import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { browsers } from "@/tests/support/browser";
import { clauseOn, confirm, consentIn, signedIn, titlesOn } from "@/tests/support/desk";
import { faultsOf } from "@/tests/support/faults";
import { haveFiles, iatiFile, ownFile } from "@/tests/support/iati";
import { installation } from "@/tests/support/installation";

const open = browsers();
/** A file that a donor published, where there is one; the project ships none. */
const [file, activity] = haveFiles
  ? [iatiFile("worldbank-679.xml"), "Climate Adaptation and Resilience for South Asia"]
  : [ownFile, "Police accountability programme"];

describe("a package, negotiated end to end (F1, F5, F12, N1, I3)", () => {
  it("goes from a donor's file to a public page, by consent alone", { timeout: 300_000 }, async () => {
    const slug = `resilience-${randomUUID().slice(0, 8)}`;
    const donor = await signedIn(await open({ app: "first" }), "donor-lead");
    await startPackage(donor, slug);
    await importFile(donor, file);
    await tableDraft(donor);

    // The ministry answers from another process of the application.
    const host = await signedIn(await open({ app: "second" }), "host-lead");
    await host.goto(`/en/desk/packages/${slug}/draft?kind=phase`);
    // Nothing is agreed that points at what is not: the phase comes before its milestones.
    const [phase] = (await titlesOn(host)) as [string];
    await consent(host, phase);
    await host.goto(`/en/desk/packages/${slug}/draft?kind=milestone`);
    const milestones = await titlesOn(host);
    const [milestone, countered] = milestones as [string, string];
    await counter(host, countered, { Latest: "2026-12-31" }, "The budget law is voted in October.");
    await consent(host, milestone);
    await host.goto(`/en/desk/packages/${slug}/draft?kind=indicator`);
    const [indicator] = (await titlesOn(host)) as [string];
    await consent(host, indicator);
    await clauseOn(host, indicator).getByText("Agreed", { exact: false }).first().waitFor();

    await publish(donor, host, slug);
    const anonymous = await (await open({ app: "second", javaScriptEnabled: false })).newPage();
    await anonymous.goto(`/en/packages/${slug}`);
    expect(await anonymous.getByText(milestone).count()).toBeGreaterThan(0);
    expect(await anonymous.getByText(countered).count()).toBe(0);

    // The donor is looking at the milestone while the ministry amends it.
    await donor.goto(`/en/desk/packages/${slug}/draft?kind=milestone`);
    await donor.evaluate(() => Object.assign(window, { notReloaded: true }));
    await host.goto(`/en/desk/packages/${slug}/draft?kind=milestone`);
    await amend(host, milestone, { Latest: "2027-06-30" }, "Regional offices are staffed in spring.");
    const arrived = clauseOn(donor, milestone).getByRole("group", { name: /by Ministry of Justice/ });
    await arrived.waitFor();
    expect(await donor.evaluate(() => "notReloaded" in window)).toBe(true);
    await host.goto(`/en/desk/packages/${slug}/draft?kind=indicator`);
    await amend(host, indicator, { "Target: Value": "77" }, "Measured against the census.");

    // Nothing is agreed before the donor consents, and exactly then it is.
    await anonymous.reload();
    expect(await publicText(anonymous, slug)).not.toContain("30 June 2027");
    await consent(donor, milestone);
    await arrived.waitFor({ state: "detached" });
    await clauseOn(donor, milestone).getByText("30 June 2027").first().waitFor();
    await donor.goto(`/en/desk/packages/${slug}/draft?kind=indicator`);
    await consent(donor, indicator);
    await clauseOn(donor, indicator).getByText("77").first().waitFor();
    expect(await publicText(anonymous, slug)).toContain("30 June 2027");

    const record = await (await fetch(`${installation().apps.second}/api/v1/packages/${slug}/record`)).text();
    expect(await verify(record)).toBe(0);
    expect(await verify(record.replace("2027-06-30", "2027-07-30"))).toBe(1);
    // Without script nothing can look the page over; the same page with it can be.
    const reader = await (await open({ app: "second" })).newPage();
    await reader.goto(`/en/packages/${slug}`);
    for (const page of [donor, host, reader]) expect(await faultsOf(page)).toEqual([]);
  });
});

async function startPackage(page: Page, slug: string): Promise<void> {
  await page.goto("/en/desk/packages/new");
  await page.getByRole("textbox", { name: /^English/ }).fill("Resilience compact");
  await page.getByLabel("Address").fill(slug);
  await page.getByText("Ministry of Justice · Host nation").click();
  await page.getByText("French", { exact: true }).last().click();
  await page.getByLabel("First day of the term").fill("2020-01-01");
  await page.getByLabel("Last day of the term").fill("2029-12-31");
  await page.getByRole("button", { name: "Start the package" }).click();
  await page.waitForURL(`**/${slug}/draft`);
}

async function importFile(page: Page, file: string): Promise<void> {
  await page.getByRole("link", { name: "Import", exact: true }).click();
  await page.waitForURL("**/import");
  const form = page.getByRole("form", { name: "IATI activity file" });
  await form.getByLabel("Choose a file").setInputFiles(file);
  await form.getByRole("button", { name: "Read the file" }).click();
  await page.getByRole("button", { name: `See what it becomes: ${activity}` }).click();
  await page.getByRole("button", { name: "Keep as our draft" }).click();
  await page.waitForURL("**/draft");
}

async function tableDraft(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Table…" }).first().click();
  await confirm(page, "Table");
}

async function consent(page: Page, title: string): Promise<void> {
  await consentIn(clauseOn(page, title)).click();
  await confirm(page, "Consent");
}

async function counter(
  page: Page,
  title: string,
  values: Record<string, string>,
  why: string,
): Promise<void> {
  await clauseOn(page, title).getByRole("link", { name: "Counter", exact: true }).click();
  await propose(page, title, values, why);
}

async function amend(page: Page, title: string, values: Record<string, string>, why: string): Promise<void> {
  await clauseOn(page, title).getByRole("link", { name: "Amend", exact: true }).click();
  await propose(page, title, values, why);
}

async function propose(
  page: Page,
  title: string,
  values: Record<string, string>,
  why: string,
): Promise<void> {
  const form = page.getByRole("region", { name: `Words for “${title}”` });
  for (const [label, value] of Object.entries(values)) {
    const [field = "", group] = label.split(": ").reverse();
    const place = group ? form.getByRole("group", { name: group, exact: true }) : form;
    await place.getByLabel(field, { exact: true }).fill(value);
  }
  await form.getByLabel(/^Why/).fill(why);
  await form.getByRole("button", { name: "Table now…" }).click();
  await confirm(page, "Table");
}

async function publish(mover: Page, voter: Page, slug: string): Promise<void> {
  await mover.goto(`/en/desk/packages/${slug}/parties`);
  await mover.getByRole("button", { name: "Put this package in the open" }).click();
  await confirm(mover, "Propose");
  await voter.goto(`/en/desk/packages/${slug}/parties`);
  await voter.getByRole("button", { name: "Agree", exact: true }).click();
  await confirm(voter, "Agree");
  await voter.getByText("This package is in the open since").waitFor();
}

/** Everything a reader without script finds under a package's address. */
async function publicText(page: Page, slug: string): Promise<string> {
  await page.goto(`/en/packages/${slug}`);
  return (await page.locator("main").textContent()) ?? "";
}

/** The exit code of the offline verifier. */
async function verify(record: string): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), "concord-record-"));
  const bundle = path.join(folder, "record.json");
  await writeFile(bundle, record);
  const run = promisify(execFile)(process.execPath, [
    "--conditions=react-server",
    "--import",
    "tsx",
    "lib/cli/verify.ts",
    bundle,
  ]);
  const code = await run.then(
    () => 0,
    (failure: { code: number }) => failure.code,
  );
  await rm(folder, { recursive: true });
  return code;
}
