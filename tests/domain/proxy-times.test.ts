import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";

const read = (file: string) => readFile(file, "utf8");
const secondsIn = (text: string, pattern: RegExp) => Number(pattern.exec(text)?.[1] ?? Number.NaN);

/** How long nginx waits for an answer to this address: the exact location, else the first pattern that fits, else its 60 s. */
function patience(conf: string, address: string): number {
  const locations = [...conf.matchAll(/location (=|~)? ?(\S+) \{([^}]*)\}/g)].map(
    ([, how, where = "", block = ""]) => ({ how, where, block }),
  );
  const found =
    locations.find(({ how, where }) => how === "=" && where === address) ??
    locations.find(({ how, where }) => how === "~" && new RegExp(where).test(address));
  return secondsIn(found?.block ?? "", /proxy_read_timeout (\d+)s/) || 60;
}

/** Longer than one piece of work that came before, and one's own. */
test.each([
  ["/api/import", "lib/interchange/upload.ts", /seconds: (\d+)/],
  ["/api/returned", "lib/interchange/read-document.ts", /seconds: (\d+)/],
  ["/api/spreadsheet", "lib/interchange/read-sheets.ts", /seconds: (\d+)/],
  ["/fr/desk/packages/a-b/documents/memorandum", "lib/interchange/write-document.ts", /seconds: (\d+)/],
  ["/ar/desk/packages/a-b/documents/comparison", "lib/interchange/write-document.ts", /seconds: (\d+)/],
  ["/api/v1/packages/a-b/memorandum.pdf", "lib/interchange/write-document.ts", /seconds: (\d+)/],
  ["/api/v1/packages/a-b/memorandum.docx", "lib/interchange/write-document.ts", /seconds: (\d+)/],
])(
  "the proxy of docs/nginx.conf waits for %s as long as the application may take",
  async (address, file, cap) => {
    const [conf, source] = await Promise.all([read("docs/nginx.conf"), read(file)]);
    const seconds = secondsIn(source, cap);
    expect(seconds).toBeGreaterThan(0);
    expect(patience(conf, address)).toBeGreaterThan(2 * seconds);
  },
);
