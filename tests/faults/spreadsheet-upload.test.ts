import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readSheets } from "@/lib/interchange/read-sheets";
import { readSpreadsheet } from "@/lib/interchange/xlsx/read-spreadsheet";
import { SheetRefusal } from "@/lib/interchange/xlsx/refusal";
import { type ArchivePart, archive } from "../support/archive";

/* Spreadsheets that mean harm, or were harmed: a clear refusal, soon, and the server lives on. */

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "concord-sheets-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relations = (...lines: string[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join("")}</Relationships>`;
const relation = (id: string, type: string, target: string, mode = "") =>
  `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"${mode && ` TargetMode="${mode}"`}/>`;
const cell = (place: string, text: string) => `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
const sheetOf = (rows: string, after = "") =>
  `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData>${after}</worksheet>`;
const heading = `<row r="1">${cell("A1", "Title")}${cell("B1", "Target")}</row>`;
const line = (number: number) =>
  `<row r="${number}">${cell(`A${number}`, "One")}${cell(`B${number}`, "2028-03-04")}</row>`;

/** A sound spreadsheet with one milestone; `parts` take the place of its own of that name, or stand beside them. */
function spreadsheet(...parts: ArchivePart[]): Uint8Array {
  const own: ArchivePart[] = [
    {
      name: "[Content_Types].xml",
      content: `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    },
    { name: "_rels/.rels", content: relations(relation("r1", "officeDocument", "xl/workbook.xml")) },
    {
      name: "xl/workbook.xml",
      content: `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets></workbook>`,
    },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: relations(relation("r1", "worksheet", "worksheets/sheet1.xml")),
    },
    { name: "xl/worksheets/sheet1.xml", content: sheetOf(heading + line(2)) },
  ];
  const names = new Set(parts.map(({ name }) => name));
  return archive([...own.filter(({ name }) => !names.has(name)), ...parts]);
}
const sheet = (content: string, more: Partial<ArchivePart> = {}) =>
  spreadsheet({ name: "xl/worksheets/sheet1.xml", content, ...more });

async function read(bytes: Uint8Array, how: typeof readSheets = readSpreadsheet) {
  const file = path.join(folder, `${crypto.randomUUID()}.xlsx`);
  await writeFile(file, bytes);
  return how({ file, language: "en", phases: [] });
}

test("a sound one is read, also with a link to click, and also in a process of its own", async () => {
  const clicked = spreadsheet({
    name: "xl/worksheets/_rels/sheet1.xml.rels",
    content: relations(relation("r1", "hyperlink", "https://example.org/", "External")),
  });
  expect((await read(clicked)).contents).toHaveLength(2);
  expect((await read(spreadsheet(), readSheets)).contents).toHaveLength(2);
});

const external = "file:///etc/passwd";
const types = (type: string) =>
  `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${type}"/></Types>`;

const refused: [string, string, () => Uint8Array][] = [
  ["macros", "a program in it", () => spreadsheet({ name: "xl/vbaProject.bin", content: "x" })],
  [
    "macros",
    "the type of a file with programs",
    () =>
      spreadsheet({
        name: "[Content_Types].xml",
        content: types("application/vnd.ms-excel.sheet.macroEnabled.main+xml"),
      }),
  ],
  [
    "external",
    "values from another workbook",
    () => spreadsheet({ name: "xl/externalLinks/externalLink1.xml", content: "<externalLink/>" }),
  ],
  [
    "external",
    "a sheet that lies elsewhere",
    () =>
      spreadsheet({
        name: "xl/_rels/workbook.xml.rels",
        content: relations(relation("r1", "worksheet", external, "External")),
      }),
  ],
  [
    "path",
    "a sheet above the file",
    () =>
      spreadsheet({
        name: "xl/_rels/workbook.xml.rels",
        content: relations(relation("r1", "worksheet", "../../../etc/passwd")),
      }),
  ],
  ["path", "a part called after a place outside", () => spreadsheet({ name: "../evil.xml", content: "x" })],
  [
    "twice",
    "two parts of one name",
    () => spreadsheet({ name: "a.xml", content: "1" }, { name: "a.xml", content: "2" }),
  ],
  ["encrypted", "an encrypted part", () => sheet(sheetOf(heading), { encrypted: true })],
  [
    "doctype",
    "entities that grow",
    () => sheet(`<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${sheetOf(heading)}`),
  ],
  ["malformed", "half a sheet", () => sheet(sheetOf(heading).slice(0, 200))],
  ["embedded", "an object in it", () => spreadsheet({ name: "xl/embeddings/oleObject1.bin", content: "x" })],
  [
    "inflates",
    "a bomb that says so",
    () => spreadsheet({ name: "xl/media/image1.png", content: new Uint8Array(80 * 2 ** 20) }),
  ],
  [
    "damaged",
    "a bomb that says it is small",
    () => sheet(sheetOf(heading + " ".repeat(30 * 2 ** 20)), { claims: 1_000 }),
  ],
  [
    "too_many_parts",
    "very many parts",
    () => spreadsheet(...Array.from({ length: 600 }, (_, n) => ({ name: `p${n}.xml`, content: "" }))),
  ],
  [
    "too_many_cells",
    "very many cells",
    () => sheet(sheetOf(`${heading}<row>${"<c><v>1</v></c>".repeat(210_000)}</row>`)),
  ],
  ["nested_too_deep", "elements in elements", () => sheet("<a>".repeat(1_000))],
  [
    "too_much_text",
    "a book in a cell",
    () => sheet(sheetOf(`<row>${cell("A1", "x".repeat(9 * 2 ** 20))}</row>`)),
  ],
  [
    "not_xlsx",
    "a document of another program",
    () =>
      spreadsheet({
        name: "_rels/.rels",
        content: relations(relation("r1", "officeDocument", "word/document.xml")),
      }),
  ],
];

describe("is refused:", () => {
  test.each(refused)("%s, for %s", { timeout: 60_000 }, async (fault, _, make) => {
    const from = process.cpuUsage();
    await expect(read(make())).rejects.toMatchObject({ fault });
    const { user, system } = process.cpuUsage(from);
    expect((user + system) / 1_000, "milliseconds").toBeLessThan(10_000);
  });

  test("what a process of its own refuses, with the reason", async () => {
    await expect(read(refused[0]?.[2]() ?? new Uint8Array(), readSheets)).rejects.toMatchObject({
      fault: "macros",
    });
  });
});

describe("is read, and costs no more than it says:", () => {
  test("a merge over every cell there can be, rows at the end of the world, strings that are not there", async () => {
    const far = `<row r="1048576">${cell("XFD1048576", "far")}</row>`;
    const lost = `<row r="3"><c r="A3" t="s"><v>99999999</v></c><c r="B3"><v>1e999</v></c></row>`;
    const merges = `<mergeCells><mergeCell ref="A1:XFD1048576"/><mergeCell ref="A2:A1048576"/></mergeCells>`;
    const result = await read(sheet(sheetOf(heading + line(2) + lost + far, merges)));
    expect(result.contents.filter(({ kind }) => kind === "milestone").length).toBeGreaterThan(0);
  });
});

test("whatever single byte is changed, it is read or refused, and never ends otherwise", {
  timeout: 120_000,
}, async () => {
  const sound = spreadsheet();
  const property = fc.asyncProperty(
    fc.nat(sound.length - 1),
    fc.integer({ min: 1, max: 255 }),
    async (place, difference) => {
      const bytes = new Uint8Array(sound);
      bytes[place] = ((bytes[place] ?? 0) + difference) % 256;
      await read(bytes).catch(error => {
        if (!(error instanceof SheetRefusal)) throw error;
      });
    },
  );
  await fc.assert(property, { numRuns: 300 });
});
