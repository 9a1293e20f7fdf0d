import { get } from "node:http";
import type { Figure } from "../figure";
import type { Measure } from "../measure";

/** P3: what a reader on a slow line has to wait for, compressed: the page without its script, and the script. */
export const pageWeight: Measure = {
  id: "P3",
  what: "weight of the public page",
  async run(stage) {
    const [app, bareNext, { slug }] = await Promise.all([stage.app(), stage.bareNext(), stage.published()]);
    const ours = await weigh(`${app.address}/en/packages/${slug}`);
    const empty = await weigh(`${bareNext.address}/`);
    const kilobytes = (name: string, bytes: number, aim?: number): Figure => ({
      name: `P3.${name}`,
      value: bytes / 1_000,
      unit: "kB",
      ...(aim !== undefined && { aim: { atMost: aim } }),
    });
    return [
      kilobytes("document", ours.document),
      kilobytes("styles", ours.styles),
      kilobytes("without_script", ours.document + ours.styles, 60),
      kilobytes("script", ours.script),
      kilobytes("empty_page_script", empty.script),
      kilobytes("script_above_framework", ours.script - empty.script, 15),
    ];
  },
};

type Weight = { document: number; styles: number; script: number };

/** Bytes as they travel: the document, the styles it links, and every script it names for a browser of today. */
async function weigh(address: string): Promise<Weight> {
  const { text, bytes } = await fetchCompressed(address);
  const tags = text.match(/<(?:link|script)\b[^>]*>/g) ?? [];
  const styles = tags.filter(tag => /rel="stylesheet"/.test(tag)).flatMap(tag => attribute(tag, "href"));
  const scripts = tags.filter(tag => !/nomodule/i.test(tag)).flatMap(tag => scriptOf(tag));
  return {
    document: bytes,
    styles: await weighAll(address, styles),
    script: await weighAll(address, scripts),
  };
}

function scriptOf(tag: string): string[] {
  if (tag.startsWith("<script")) return attribute(tag, "src");
  return /as="script"/.test(tag) ? attribute(tag, "href") : [];
}

const attribute = (tag: string, name: string): string[] => {
  const value = new RegExp(`\\s${name}="([^"]+)"`).exec(tag)?.[1];
  return value === undefined ? [] : [value.replaceAll("&amp;", "&")];
};

async function weighAll(page: string, addresses: readonly string[]): Promise<number> {
  const distinct = [...new Set(addresses.map(address => new URL(address, page).href))];
  const fetched = await Promise.all(distinct.map(fetchCompressed));
  return fetched.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** `fetch` hands out what it has unpacked, so what travelled is asked for apart and counted as it arrives. */
async function fetchCompressed(address: string): Promise<{ text: string; bytes: number }> {
  const text = await (await fetch(address)).text();
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  get(address, { headers: { "accept-encoding": "gzip" } }, answer => {
    let bytes = 0;
    answer.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
    });
    answer.on("end", () => resolve(bytes));
  }).on("error", reject);
  return { text, bytes: await promise };
}
