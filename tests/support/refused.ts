import type { BrowserContext } from "playwright-core";

/** What the pages of a browser were refused by their own Content-Security-Policy, as it comes. */
export async function refusedIn(context: BrowserContext): Promise<readonly string[]> {
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sample }) =>
      console.error(`refused: ${violatedDirective} ${blockedURI} ${sample}`),
    );
  });
  const refused: string[] = [];
  context.on("console", message => {
    if (/refused:|Content Security Policy/i.test(message.text())) refused.push(message.text());
  });
  return refused;
}
