import type { BrowserContext, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "@/lib/kernel/viewer";
import { giveAdministration } from "@/lib/organisations/give-administration";
import { db } from "@/lib/platform/db";
import { browsers } from "@/tests/support/browser";
import { confirm } from "@/tests/support/desk";
import { at, codeAt, withPassword } from "@/tests/support/factors";
import { faultsOf } from "@/tests/support/faults";
import { installation } from "@/tests/support/installation";
import { password } from "@/tests/support/password";
import { withAuthenticator } from "@/tests/support/virtual-passkey";

/*
 * Somebody's way in with a second factor: a passkey in the device (Chromium's virtual authenticator), codes from a
 * generator, and the way back for whoever lost both. People of the test's own, so that no other story meets them.
 */

const open = browsers();

beforeAll(() => {
  process.env.DATABASE_URL = installation().databaseUrl;
  process.env.APP_URL = installation().apps.first;
  process.env.NEXTAUTH_SECRET = "a-secret-of-the-journeys-and-nothing-else";
});

const emailOf = async ({ personId }: Viewer) =>
  (await db().person.findUniqueOrThrow({ where: { id: personId } })).email;

async function givePassword(page: Page, viewer: Viewer): Promise<void> {
  await page.getByLabel("Mail address").fill(await emailOf(viewer));
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

async function signIn(context: BrowserContext, viewer: Viewer): Promise<Page> {
  const page = await context.newPage();
  await page.goto("/en/sign-in");
  await givePassword(page, viewer);
  return page;
}

/** The secret on the page, as a person types it into their telephone. */
const secretOn = async (page: Page): Promise<string> =>
  (await page.locator("code").textContent())?.replace(/\s/g, "") ?? "";

/** The code that a generator shows, some seconds from now. */
const code = (secret: string, seconds = 0) => codeAt(secret, new Date(Date.now() + seconds * 1_000));

const accessible = async (page: Page) => expect(await faultsOf(page)).toEqual([]);

describe("a second factor", () => {
  it("is a passkey: added in the account, and asked for at the next signing in", async () => {
    const viewer = await withPassword();
    const page = await signIn(await open(), viewer);
    await withAuthenticator(page);
    await page.waitForURL(/\/desk\//);
    await page.goto("/en/desk/account");
    await page.getByLabel("Name of the passkey").fill("Telephone");
    await page.getByRole("button", { name: "Add a passkey" }).click();
    await page.getByRole("button", { name: "Revoke: Telephone" }).waitFor();
    await accessible(page);

    await page.goto("/en/sign-out");
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.waitForURL(/\/en\/sign-in/);
    // The page that was asked for is kept through both steps.
    await page.goto("/en/desk/account");
    await givePassword(page, viewer);
    await page.waitForURL(/\/sign-in\/confirm/);
    await accessible(page);
    // Nothing of the desk is to be had before the second step.
    await page.goto("/en/desk/inbox");
    await page.waitForURL(/\/sign-in\/confirm\?to=%2Fen%2Fdesk%2Finbox/);
    expect((await page.request.get("/api/live")).status()).toBe(401);
    await page.getByRole("button", { name: "Use a passkey" }).click();
    await page.waitForURL(/\/en\/desk\/inbox/);
  });

  it("is a code: set up where the organisation requires it, without JavaScript", async () => {
    const administrator = await withPassword();
    const member = await withPassword(administrator.organisationId);
    const page = await signIn(await open(), administrator);
    await withAuthenticator(page);
    await page.waitForURL(/\/desk\//);
    await page.goto("/en/desk/organisation");
    await page.getByText("Set up a second factor of your own first").waitFor();
    await page.goto("/en/desk/account");
    await page.getByLabel("Name of the passkey").fill("Security key");
    await page.getByRole("button", { name: "Add a passkey" }).click();
    await page.getByRole("button", { name: "Revoke: Security key" }).waitFor();
    await page.goto("/en/desk/organisation");
    await page.getByRole("button", { name: /^Require of everybody/ }).click();
    await page.getByText("One person has none").waitFor();
    await confirm(page, "Require of everybody");
    await page.getByText(/Required of everybody since/).waitFor();
    await accessible(page);

    const plain = await signIn(await open({ javaScriptEnabled: false, width: 360 }), member);
    await plain.waitForURL(/\/sign-in\/set-up/);
    await plain.getByRole("button", { name: "Set up a code generator" }).click();
    const secret = await secretOn(plain);
    await plain.getByLabel("First code").fill("000000");
    await plain.getByRole("button", { name: "Confirm" }).click();
    await plain.getByText("This code is not right or has been used.").waitFor();
    await plain.getByLabel("First code").fill(code(secret, -30));
    await plain.getByRole("button", { name: "Confirm" }).click();
    await plain.waitForURL(/\/en\/desk\/inbox/);

    // Signing in again: the code of this moment, in a browser without scripts, spaced as telephones show it.
    const again = await signIn(await open({ javaScriptEnabled: false, width: 360 }), member);
    await again.waitForURL(/\/sign-in\/confirm/);
    const now = code(secret);
    await again.getByLabel("Code").fill(`${now.slice(0, 3)} ${now.slice(3)}`);
    await again.getByRole("button", { name: "Confirm" }).click();
    await again.waitForURL(/\/en\/desk\/inbox/);

    // The same code at the other process of the installation, a moment later.
    const other = await signIn(await open({ app: "second" }), member);
    await other.waitForURL(/\/sign-in\/confirm/);
    await other.getByLabel("Code").fill(now);
    await other.getByRole("button", { name: "Confirm" }).click();
    await other.getByText("This code is not right or has been used.").waitFor();
    await other.getByLabel("Code").fill(code(secret, 30));
    await other.getByRole("button", { name: "Confirm" }).click();
    await other.waitForURL(/\/en\/desk\/inbox/);
  });

  it("that is lost is recovered by two administrators, and its owner can stop that", async () => {
    const first = await withPassword();
    const { organisationId } = first;
    const second = await withPassword(organisationId);
    await giveAdministration(at(first), { organisationId, personId: second.personId });
    const owner = await withPassword(organisationId);
    const device = await signIn(await open(), owner);
    await withAuthenticator(device);
    await device.waitForURL(/\/desk\//);
    await device.goto("/en/desk/account");
    await device.getByLabel("Name of the passkey").fill("Telephone");
    await device.getByRole("button", { name: "Add a passkey" }).click();
    await device.getByRole("button", { name: "Revoke: Telephone" }).waitFor();

    const thief = await signIn(await open(), owner);
    await thief.waitForURL(/\/sign-in\/confirm/);
    await thief.getByText("I have lost my second factor").click();
    await thief.getByLabel("What happened").fill("My telephone fell into the river");
    await thief.getByRole("button", { name: "Ask for a recovery" }).click();
    await thief.getByText("You asked for a recovery").waitFor();
    await accessible(thief);

    for (const administrator of [first, second]) {
      const desk = await signIn(await open(), administrator);
      await desk.waitForURL(/\/desk\//);
      await desk.goto("/en/desk/organisation");
      await desk.getByText("My telephone fell into the river").waitFor();
      await accessible(desk);
      await desk.getByRole("button", { name: /^Approve: / }).click();
      await confirm(desk, "Approve");
      await desk.getByText(/One of two approvals|Approved by two/).waitFor();
    }
    await thief.reload();
    await thief.getByText("The recovery is approved.").waitFor();

    await device.goto("/en/sign-out");
    await device.getByRole("button", { name: "Sign out" }).click();
    await device.waitForURL(/\/en\/sign-in/);
    await givePassword(device, owner);
    await device.waitForURL(/\/sign-in\/confirm/);
    await device.getByRole("button", { name: "Use a passkey" }).click();
    await device.waitForURL(/\/desk\/account/);
    await device.getByText("A recovery of your account was stopped").waitFor();
    await accessible(device);
    await thief.reload();
    await thief.getByText("I have lost my second factor").waitFor();
  });
});
