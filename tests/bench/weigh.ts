import { get } from "node:http";

type Headers = Readonly<Record<string, string>>;
export type Weight = { document: number; styles: number; script: number };

/** Bytes as they travel: the document, the styles it links, and every script it names for a browser of today. */
export async function weigh(address: string, headers: Headers = {}): Promise<Weight> {
  const { text, bytes } = await fetchCompressed(address, headers);
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
  const fetched = await Promise.all(distinct.map(file => fetchCompressed(file)));
  return fetched.reduce((sum, { bytes }) => sum + bytes, 0);
}

/** `fetch` hands out what it has unpacked, so what travelled is asked for apart and counted as it arrives. */
async function fetchCompressed(
  address: string,
  headers: Headers = {},
): Promise<{ text: string; bytes: number }> {
  const text = await (await fetch(address, { headers })).text();
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  get(address, { headers: { ...headers, "accept-encoding": "gzip" } }, answer => {
    let bytes = 0;
    answer.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
    });
    answer.on("end", () => resolve(bytes));
  }).on("error", reject);
  return { text, bytes: await promise };
}
