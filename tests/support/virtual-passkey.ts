import type { Page } from "playwright-core";

/** A device with an authenticator of its own that knows its user (WebAuthn, in Chromium). */
export async function withAuthenticator(page: Page): Promise<void> {
  const client = await page.context().newCDPSession(page);
  await client.send("WebAuthn.enable");
  await client.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

/** Adds a passkey of that device to the account of whoever is signed in. */
export async function addPasskey(page: Page, name: string): Promise<void> {
  await page.goto("/en/desk/account");
  await page.getByLabel("Name of the passkey").fill(name);
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await page.getByRole("button", { name: `Revoke: ${name}` }).waitFor();
}
