import type { BrowserContext, Locator, Page } from "playwright-core";
import { installation } from "./installation";

/** A page of someone signed in as one of the demo's roles. */
export async function signedIn(context: BrowserContext, role: string): Promise<Page> {
  const person = installation().signIns.find(signIn => signIn.role === role);
  if (!person) throw new Error(`the demo has no ${role}`);
  const page = await context.newPage();
  await page.goto("/en/sign-in");
  await page.getByRole("textbox", { name: "Mail address" }).fill(person.email);
  await page.getByLabel("Password").fill(person.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(/\/en\/desk\//);
  return page;
}

/** The clause of this title on a Draft page. */
export const clauseOn = (page: Page, title: string) =>
  page.getByRole("article", { name: title, exact: true });

/** The button that consents to a change; of several, the first. */
export const consentIn = (place: Locator) =>
  place.getByRole("button", { name: "Consent", exact: true, disabled: false }).first();

/** Titles of the clauses shown, in their order. */
export async function titlesOn(page: Page): Promise<string[]> {
  await page.getByRole("article").first().waitFor();
  const names = await page.getByRole("article").getByRole("heading", { level: 3 }).allTextContents();
  return names.map(name => name.trim());
}

/** The form that words a clause. */
export const formOn = (page: Page) => page.getByRole("region", { name: /^Words for/ });

/** Answers the question an act asks before it is done, by the verb of the act. */
export async function confirm(page: Page, act: string): Promise<void> {
  const dialog = page.getByRole("alertdialog");
  await dialog.getByRole("button", { name: act, exact: true }).click();
  await dialog.waitFor({ state: "detached" });
}
