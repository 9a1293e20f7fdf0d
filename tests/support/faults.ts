import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";

/** Waits until nothing on a page stands for a part that is still to come. */
export async function wholePage(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await page.waitForFunction(() => document.querySelectorAll("[role=status].animate-pulse").length === 0);
}

/** What axe finds wrong with a page once all of it has come: of a part that still stands for another it would say too much. */
export async function faultsOf(page: Page): Promise<string[]> {
  await wholePage(page);
  // "Legacy" is axe without a page of its own to gather what frames say; ours have no frames, and it takes four times as long.
  const { violations } = await new AxeBuilder({ page })
    .exclude("[data-live-announcer]")
    .setLegacyMode(true)
    .options({ resultTypes: ["violations"] })
    .analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)}`);
}
