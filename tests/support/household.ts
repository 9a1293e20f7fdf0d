import { randomUUID } from "node:crypto";
import type { BrowserContext, Page } from "playwright-core";

import type { OrganisationKind } from "@/lib/kernel/viewer";
import { foundOrganisation } from "@/lib/organisations/found-organisation";
import { db } from "@/lib/platform/db";
import { installation } from "./installation";
import { password, passwordHash } from "./password";

/** Somebody of a journey's own, so that no other story meets them. */
export type Somebody = { name: string; house: string; email: string };

/** The installation that the browsers of a journey look at, for what its shell does: founding organisations. */
export function atTheInstallation(): void {
  process.env.DATABASE_URL = installation().databaseUrl;
  process.env.APP_URL = installation().apps.first;
  process.env.NEXTAUTH_SECRET = "a-secret-of-the-journeys-and-nothing-else";
}

/** A new organisation and its people, who can sign in; the first is its administrator. */
export async function foundHouse<N extends string>(
  kind: OrganisationKind,
  name: string,
  people: readonly N[],
): Promise<Record<N, Somebody>> {
  const now = new Date();
  const country = kind === "host" ? "XS" : null;
  const { organisationId } = await foundOrganisation(
    { viewer: null, now },
    { kind, name: { en: name }, country },
  );
  const hashed = await passwordHash;
  const rows = people.map((person, place) => {
    const id = randomUUID();
    const administratorSince = place === 0 ? now : null;
    const email = `${id}@concord.test`;
    return {
      id,
      organisationId,
      email,
      name: person,
      language: "en",
      createdAt: now,
      administratorSince,
      passwordHash: hashed,
    };
  });
  await db().person.createMany({ data: rows });
  const house = rows.map((row): [N, Somebody] => [
    row.name,
    { name: row.name, house: name, email: row.email },
  ]);
  return Object.fromEntries(house) as Record<N, Somebody>;
}

/** A page of theirs, signed in. */
export async function enter(context: BrowserContext, { email }: Somebody): Promise<Page> {
  const page = await context.newPage();
  await page.goto("/en/sign-in");
  await page.getByLabel("Mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(/\/en\/desk\//);
  return page;
}

/** Gives somebody of one's own side a seat, on the Parties page. */
export async function giveSeat(
  page: Page,
  slug: string,
  { name, house }: Somebody,
  role: string,
): Promise<void> {
  if (!page.url().includes(`${slug}/parties`)) await page.goto(`/en/desk/packages/${slug}/parties`);
  await page.getByLabel("Person", { exact: true }).selectOption({ label: `${name} · ${house}` });
  await page.getByLabel("Role", { exact: true }).selectOption({ label: role });
  await page.getByRole("button", { name: "Give a seat" }).click();
  await page
    .getByRole("listitem")
    .filter({ hasText: new RegExp(`^${name}.*${role}: `) })
    .waitFor();
}

/** Starts a package with that counterpart; how its text begins is chosen by whoever goes on. */
export async function startPackage(
  page: Page,
  {
    slug,
    title,
    counterpart,
    template,
  }: { slug: string; title: string; counterpart: string; template?: string },
): Promise<void> {
  await page.goto("/en/desk/packages/new");
  await page.getByRole("textbox", { name: /^English/ }).fill(title);
  await page.getByLabel("Address").fill(slug);
  await page.getByText(counterpart).click();
  await page.getByText("French", { exact: true }).last().click();
  await page.getByLabel("First day of the term").fill("2027-01-01");
  await page.getByLabel("Last day of the term").fill("2032-12-31");
  if (template) {
    await page.getByText(/^From a template/).click();
    await page.getByLabel("Template", { exact: true }).selectOption({ label: template });
  }
  await page.getByRole("button", { name: "Start the package" }).click();
  await page.waitForURL(url => url.pathname.includes(`/${slug}/`));
}
