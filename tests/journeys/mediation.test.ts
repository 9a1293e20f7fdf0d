import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { browsers } from "@/tests/support/browser";
import { clauseOn, confirm, signedIn } from "@/tests/support/desk";
import { faultsOf } from "@/tests/support/faults";

const open = browsers();
const slug = "police-accountability";
const clause = "Complaints answered within 60 days";

/** The clause on its Draft page. */
async function lookAt(page: Page, title: string) {
  await page.goto(`/en/desk/packages/${slug}/draft?show=contested`);
  await clauseOn(page, title).waitFor();
  return clauseOn(page, title);
}

/** Chooses the view that is explained so. */
async function react(page: Page, view: string, note = ""): Promise<void> {
  const article = await lookAt(page, clause);
  await article.getByRole("button", { name: "Say what you think" }).click();
  const dialog = page.getByRole("alertdialog");
  await dialog.getByText(view, { exact: true }).click();
  await dialog.getByLabel(/^Note/).fill(note);
  await confirm(page, "Send");
}

it("a contested clause is bridged, taken up, tabled and agreed (N1, V1)", { timeout: 240_000 }, async () => {
  const [mediator, donor, host] = await Promise.all(
    (["mediator", "donor-lead", "host-lead"] as const).map(async role =>
      signedIn(await open({ app: role === "donor-lead" ? "second" : "first" }), role),
    ),
  );
  if (!mediator || !donor || !host) throw new Error("three people sit here");

  // The mediator words the target once for both sides.
  const bracket = await lookAt(mediator, clause);
  expect(await bracket.getByRole("button", { name: "Consent" }).count()).toBe(0);
  await bracket.getByRole("link", { name: "Propose bridging text" }).click();
  const form = mediator.getByRole("region", { name: `Bridging text for “${clause}”` });
  await form.getByRole("group", { name: "Target" }).getByLabel("Value", { exact: true }).fill("72");
  await form.getByLabel("Why this wording").fill("Between what registers carry and what people need.");
  await form.getByRole("button", { name: "Put before the delegations…" }).click();
  await confirm(mediator, "Put before the delegations");
  await clauseOn(mediator, clause).getByText("has not said yet").first().waitFor();

  // Both say what they think; nothing is agreed by that.
  await react(donor, "We could consent to these words.");
  await react(host, "Say which changes you would need.", "From 2030 on.");
  const seen = await lookAt(mediator, clause);
  await seen.getByText("From 2030 on.").waitFor();
  expect(await faultsOf(mediator)).toEqual([]);

  // The host takes the words up as a private draft, then tables them; they stay the mediator's words.
  const taken = await lookAt(host, clause);
  await taken.getByRole("button", { name: "Take up" }).click();
  await confirm(host, "Take up");
  const draft = host.getByRole("listitem").filter({ hasText: `Bridging text: ${clause}` });
  await draft.getByRole("button", { name: "Table…" }).click();
  await confirm(host, "Table");

  // The donor consents, and exactly then the agreed text says it.
  const offered = await lookAt(donor, clause);
  await offered.getByText("In the words of Regional mediation centre, unchanged.").waitFor();
  const change = offered
    .getByRole("group", { name: /by Ministry of Justice/ })
    .filter({ hasText: "unchanged" });
  await change.getByRole("button", { name: "Consent", exact: true }).click();
  await confirm(donor, "Consent");
  await donor.goto(`/en/desk/packages/${slug}/draft?kind=indicator`);
  await clauseOn(donor, clause).getByText("72").first().waitFor();
  expect(await faultsOf(donor)).toEqual([]);
});

it("a session is convened, minuted and answered by each side", { timeout: 180_000 }, async () => {
  const donor = await signedIn(await open({ app: "second" }), "donor-lead");
  await donor.goto("/en/desk/inbox");
  await donor.getByRole("link", { name: /Minutes to approve/ }).click();
  await donor.waitForURL("**/sessions?session=*");
  await donor.getByText("The mediator will put one wording before them.", { exact: false }).waitFor();
  await donor.getByRole("button", { name: "Object" }).click();
  await donor.getByLabel(/^What is wrong with them/).fill("We said three regions.");
  await confirm(donor, "Object");
  await donor.getByText("We said three regions.").waitFor();

  const mediator = await signedIn(await open({ app: "first" }), "mediator");
  await mediator.goto(`/en/desk/packages/${slug}/sessions`);
  await mediator.getByRole("link", { name: /The date of the complaints body/ }).click();
  await mediator.getByRole("link", { name: "Write them again" }).click();
  await mediator.getByLabel(/^What was said/).fill("The donor said that three regions have staff today.");
  await mediator.getByRole("button", { name: "Put before the delegations" }).click();
  await mediator.getByText("Not answered yet").nth(1).waitFor();
  expect(await faultsOf(mediator)).toEqual([]);

  await donor.getByText("The donor said that three regions have staff today.").waitFor();
  await donor.getByRole("button", { name: "Approve" }).click();
  await confirm(donor, "Approve");
  await donor.getByText("Approved").first().waitFor();

  await mediator.getByRole("button", { name: "Convene a session" }).click();
  await mediator.getByLabel("Title", { exact: false }).fill("Third session");
  await mediator.getByLabel(/^Begins on/).fill("2030-05-06");
  await mediator.getByLabel(/^Begins at/).fill("09:00");
  await mediator.getByLabel(/^Ends at/).fill("08:00");
  await mediator.getByRole("button", { name: "Convene", exact: true }).click();
  await mediator.getByLabel(/^Ends at/).fill("11:00");
  await mediator.getByRole("button", { name: "Convene", exact: true }).click();
  await mediator.getByRole("heading", { name: "Third session" }).waitFor();
});
