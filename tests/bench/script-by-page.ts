import { filled, pagesFound } from "../support/addresses";
import { cookieOfLead } from "./signed-in";
import { weigh } from "./weigh";

/**
 * What a first visit to a page of the desk may wait for, compressed. An empty page of the framework takes 135 kB of it; what
 * a press or an address opens comes apart (components/ui/on-demand.tsx).
 */
export const mostDeskScript = 225_000;

/** Script that each page of the desk names for somebody who leads a delegation: what its first visit waits for. */
export async function scriptByPage(
  address: string,
  slug: string,
): Promise<{ page: string; script: number }[]> {
  const headers = { cookie: await cookieOfLead(slug) };
  const pages = (await pagesFound()).map(({ address: page }) => page).filter(page => page.includes("/desk/"));
  const weighed: { page: string; script: number }[] = [];
  for (const page of pages.sort()) {
    const { script } = await weigh(address + filled(page, { locale: "en", slug }), headers);
    weighed.push({ page, script });
  }
  return weighed;
}
