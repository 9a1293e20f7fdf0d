import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { locales } from "@/lib/platform/i18n/locales";

const read = (file: string) => readFile(file, "utf8");
const secondsIn = (text: string, pattern: RegExp) => Number(pattern.exec(text)?.[1] ?? Number.NaN);

/** What docs/nginx.conf says of this address: the exact location, else the first pattern that fits, else nothing. */
function blockFor(conf: string, address: string): string {
  const locations = [...conf.matchAll(/location (=|~)? ?(\S+) \{([^}]*)\}/g)].map(
    ([, how, where = "", block = ""]) => ({ how, where, block }),
  );
  const found =
    locations.find(({ how, where }) => how === "=" && where === address) ??
    locations.find(({ how, where }) => how === "~" && new RegExp(where).test(address));
  return found?.block ?? "";
}

/** Seconds nginx waits for an answer to this address; by itself 60. */
const patience = (conf: string, address: string): number =>
  secondsIn(blockFor(conf, address), /proxy_read_timeout (\d+)s/) || 60;

/** Longer than one piece of work that came before, and one's own. */
test.each([
  ["/api/import", "lib/interchange/upload.ts", /seconds: (\d+)/],
  ["/api/returned", "lib/interchange/read-document.ts", /seconds: (\d+)/],
  ["/api/spreadsheet", "lib/interchange/read-sheets.ts", /seconds: (\d+)/],
  ...locales.flatMap(locale =>
    ["memorandum", "comparison"].map((written): [string, string, RegExp] => [
      `/${locale}/desk/packages/a-b/documents/${written}`,
      "lib/interchange/write-document.ts",
      /seconds: (\d+)/,
    ]),
  ),
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

describe("the proxy of docs/nginx.conf answers many visitors with one answer of the application", () => {
  test.each(locales)("for public pages in %s", async locale => {
    const conf = await read("docs/nginx.conf");
    for (const page of ["packages", "packages/a-b", "packages/a-b/record"]) {
      const block = blockFor(conf, `/${locale}/${page}`);
      expect(block).toMatch(/proxy_cache concord;/);
      expect(block).toMatch(/proxy_no_cache \$concord_private;/);
    }
  });

  test("and for nothing of the desk", async () => {
    const conf = await read("docs/nginx.conf");
    for (const locale of locales)
      for (const page of ["desk", "desk/packages/a-b", "desk/packages/a-b/documents/memorandum", "sign-in"])
        expect(blockFor(conf, `/${locale}/${page}`)).not.toMatch(/proxy_cache /);
  });
});
