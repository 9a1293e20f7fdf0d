import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import ExcelJS from "exceljs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ClauseContent, ContentOf } from "@/lib/clauses/catalogue";
import { decimalIn } from "@/lib/interchange/xlsx/amounts";
import { readSpreadsheet } from "@/lib/interchange/xlsx/read-spreadsheet";
import type { SheetRequest } from "@/lib/interchange/xlsx/spreadsheet";
import { writeSpreadsheet } from "@/lib/interchange/xlsx/write-spreadsheet";
import { locales } from "@/lib/platform/i18n/locales";

/* Spreadsheets as people make them by hand, and as this product writes them. */

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "concord-sheets-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Cells = readonly (readonly ExcelJS.CellValue[])[];

async function reading(
  sheets: Record<string, Cells>,
  request: Partial<SheetRequest> = {},
  shape: (book: ExcelJS.Workbook) => void = () => undefined,
) {
  const book = new ExcelJS.Workbook();
  for (const [name, rows] of Object.entries(sheets))
    book.addWorksheet(name).addRows(rows.map(row => [...row]));
  shape(book);
  return readBytes(new Uint8Array(await book.xlsx.writeBuffer()), request);
}

async function readBytes(bytes: Uint8Array, request: Partial<SheetRequest> = {}) {
  const file = path.join(folder, `${crypto.randomUUID()}.xlsx`);
  await writeFile(file, bytes);
  return readSpreadsheet({ file, language: "en", phases: [], ...request });
}

const ofKind = <K extends ClauseContent["kind"]>(contents: readonly ClauseContent[], kind: K) =>
  contents.filter(content => content.kind === kind) as ContentOf<K>[];
const windowsOf = ({ contents }: { contents: ClauseContent[] }) =>
  ofKind(contents, "milestone").map(({ body: { window } }) => [
    window.earliest,
    window.target,
    window.latest,
  ]);

describe("milestones (F1)", () => {
  test("a heading under merged titles and empty rows, phases merged over their rows", async () => {
    const read = await reading(
      {
        Plan: [
          ["Police reform, working paper", null, null, null],
          [],
          ["As of March", null, null, null],
          ["Phase", "Milestone", "Start date", "Due date", "End date"],
          [
            "Preparation",
            "Law is tabled",
            new Date("2028-01-10"),
            new Date("2028-03-01"),
            new Date("2028-06-30"),
          ],
          [
            null,
            "Inspector is appointed",
            new Date("2028-02-01"),
            new Date("2028-04-01"),
            new Date("2028-05-31"),
          ],
          [],
          ["Roll-out", "First region works", "01.09.2028", "15.10.2028", "31.12.2028"],
        ],
      },
      {},
      book => {
        const sheet = book.getWorksheet("Plan");
        sheet?.mergeCells("A1:D1");
        sheet?.mergeCells("A5:A6");
      },
    );
    expect(read.remarks).toEqual([]);
    expect(ofKind(read.contents, "phase").map(({ body }) => [body.title.en, body.period])).toEqual([
      ["Preparation", { start: "2028-01-10", end: "2028-06-30" }],
      ["Roll-out", { start: "2028-09-01", end: "2028-12-31" }],
    ]);
    expect(windowsOf(read)).toEqual([
      ["2028-01-10", "2028-03-01", "2028-06-30"],
      ["2028-02-01", "2028-04-01", "2028-05-31"],
      ["2028-09-01", "2028-10-15", "2028-12-31"],
    ]);
  });

  test.each([
    ["2028-03-04", "2028-03-04"],
    ["4/3/2028", "2028-03-04"],
    ["25/3/2028", "2028-03-25"],
    ["4 March 2028", "2028-03-04"],
    ["March 4th, 2028", "2028-03-04"],
    ["4 mars 2028", "2028-03-04"],
    ["1er août 2028", "2028-08-01"],
    ["٤ مارس ٢٠٢٨", "2028-03-04"],
    ["4 كانون الثاني 2028", "2028-01-04"],
    ["March 2028", "2028-03-31"],
    ["Q2 2028", "2028-06-30"],
    ["T2 2028", "2028-06-30"],
    ["06/2028", "2028-06-30"],
    ["2028", "2028-12-31"],
    [2028, "2028-12-31"],
    [46_816, "2028-03-04"],
    [new Date("2028-03-04"), "2028-03-04"],
  ])("a day written as %s", async (written, expected) => {
    const read = await reading({
      Milestones: [
        ["Title", "Target", "Phase"],
        ["One", written, "P"],
      ],
    });
    expect(windowsOf(read)).toEqual([[expected, expected, expected]]);
  });

  test("one date that proves the order tells it for its column", async () => {
    const read = await reading({
      Milestones: [
        ["Title", "Target"],
        ["One", "3/4/2028"],
        ["Two", "3/25/2028"],
      ],
    });
    expect(windowsOf(read).map(([day]) => day)).toEqual(["2028-03-04", "2028-03-25"]);
  });

  test("French and Arabic headings", async () => {
    const french = await reading(
      {
        Jalons: [
          ["Jalon", "Début", "Échéance", "Fin"],
          ["Loi déposée", "01/02/2028", "15/03/2028", "30/06/2028"],
        ],
      },
      { language: "fr" },
    );
    expect(ofKind(french.contents, "milestone")[0]?.body.title).toEqual({ fr: "Loi déposée" });
    const arabic = await reading(
      {
        المعالم: [
          ["المعلم", "البداية", "الموعد", "النهاية"],
          ["تقديم القانون", "2028-02-01", "2028-03-15", "2028-06-30"],
        ],
      },
      { language: "ar" },
    );
    expect(windowsOf(french)).toEqual(windowsOf(arabic));
  });

  test("a milestone joins a phase that the package has, by any of its titles", async () => {
    const id = crypto.randomUUID();
    const read = await reading(
      {
        Milestones: [
          ["Title", "Target", "Phase"],
          ["One", "2028-03-04", "PRÉPARATION "],
        ],
      },
      { phases: [{ id, titles: ["Preparation", "Préparation"] }] },
    );
    expect(ofKind(read.contents, "phase")).toEqual([]);
    expect(ofKind(read.contents, "milestone")[0]?.body.phase).toBe(id);
  });

  test("what cannot be read is named by sheet, row and column, and the rest is kept", async () => {
    const read = await reading({
      Milestones: [
        ["Title", "Target", "Action", "Scoring"],
        ["Good", "2028-03-04", 3, "Graded"],
        [null, "2028-03-04"],
        ["No day", null],
        ["Odd", "soon", 14, "maybe"],
        ["Odder", "2028-02-30", 14, "maybe"],
        ["Broken", { error: "#REF!" } as ExcelJS.CellErrorValue],
      ],
    });
    expect(read.remarks.map(({ row, column, issue }) => `${column ?? ""}${row} ${issue}`)).toEqual([
      "A3 no_title",
      "4 no_date",
      "B5 wrong_date",
      "5 no_date",
      "B6 wrong_date",
      "6 no_date",
      "B7 formula_error",
      "7 no_date",
    ]);
    expect(read.remarks[0]?.sheet).toBe("Milestones");
    expect(ofKind(read.contents, "milestone").map(({ body }) => body.title.en)).toEqual(["Good"]);
  });
});

describe("indicators (F5)", () => {
  test("values stay as written, choices are read by their words in any language", async () => {
    const read = await reading({
      Indicators: [
        [
          "Indicator",
          "Category",
          "Unit",
          "Baseline",
          "Baseline year",
          "Target",
          "By",
          "Frequency",
          "Direction",
        ],
        ["Trust", "Perception des citoyens", "%", "41%", 2027, "60%", "2030-12-31", "Yearly", "Should rise"],
        ["Ghost staff", "Integrity?", "people", 1200, null, 0, null, "شهرياً", "Should fall"],
      ],
    });
    expect(ofKind(read.contents, "indicator").map(({ body }) => body)).toMatchObject([
      {
        category: "citizens_perception",
        measure: "percentage",
        baseline: { value: "41%", on: "2027-12-31" },
        target: { value: "60%", by: "2030-12-31" },
        frequency: "yearly",
        direction: "up",
      },
      {
        category: "other",
        baseline: { value: "1200" },
        target: { value: "0" },
        frequency: "monthly",
        direction: "down",
      },
    ]);
    expect(read.remarks.map(({ issue, column }) => [issue, column])).toEqual([["unknown_choice", "B"]]);
  });
});

describe("finance (V3)", () => {
  const incentives = async (rows: Cells, name = "Finance", shape?: (book: ExcelJS.Workbook) => void) =>
    ofKind((await reading({ [name]: rows }, {}, shape)).contents, "incentive").map(({ body }) => body);

  test("the currency stands in the cell, its format, its column, the heading, a title above, or the sheet's name", async () => {
    const euro = { value: { minor: 125_000_050, currency: "EUR" } };
    expect(
      await incentives([
        ["Item", "Amount"],
        ["A", "EUR 1,250,000.50"],
      ]),
    ).toMatchObject([euro]);
    expect(
      await incentives([
        ["Item", "Amount"],
        ["A", "1 250 000,50 €"],
      ]),
    ).toMatchObject([euro]);
    expect(
      await incentives([
        ["Item", "Amount", "Currency"],
        ["A", 1_250_000.5, "eur"],
      ]),
    ).toMatchObject([euro]);
    expect(
      await incentives([
        ["Item", "Amount (EUR)"],
        ["A", "1.250.000,50"],
      ]),
    ).toMatchObject([euro]);
    expect(await incentives([["Budget in EUR"], ["Item", "Amount"], ["A", 1_250_000.5]])).toMatchObject([
      euro,
    ]);
    expect(
      await incentives(
        [
          ["Item", "Amount"],
          ["A", 1_250_000.5],
        ],
        "Finance (EUR)",
      ),
    ).toMatchObject([euro]);
    const format = (book: ExcelJS.Workbook) => {
      const cell = book.getWorksheet("Finance")?.getCell("B2");
      if (cell) cell.numFmt = "#,##0.00 [$€-407]";
    };
    expect(
      await incentives(
        [
          ["Item", "Amount"],
          ["A", 1_250_000.5],
        ],
        "Finance",
        format,
      ),
    ).toMatchObject([euro]);
  });

  test("three letters in a title are a word, and an amount without a currency is none", async () => {
    const read = await reading({
      Finance: [["Budget for ALL regions, TRY again"], ["Item", "Amount"], ["A", 5]],
    });
    expect(read.contents).toEqual([]);
    expect(read.remarks.map(({ issue }) => issue)).toEqual(["no_currency"]);
  });

  test("rows of one title are one incentive with a budget by year, and sums are no rows", async () => {
    const found = await incentives([
      ["Item", "Year", "Amount (USD)"],
      ["Training", 2028, 100.1],
      ["Training", 2029, 200.2],
      ["Radios", 2028, 50],
      ["Total", null, 350.3],
    ]);
    expect(found.map(({ title, value }) => [title.en, value?.minor])).toEqual([
      ["Training", 30_030],
      ["Radios", 5_000],
    ]);
    expect(found[0]?.budget?.map(({ period, amount }) => [period.start, period.end, amount.minor])).toEqual([
      ["2028-01-01", "2028-12-31", 10_010],
      ["2029-01-01", "2029-12-31", 20_020],
    ]);
  });

  test("amounts as they are typed", () => {
    const typed: Record<string, string | undefined> = {
      "1,250,000": "1250000",
      "1.250.000": "1250000",
      "1 250 000,5": "1250000.5",
      "1'250'000.50": "1250000.50",
      "12,5": "12.5",
      "1,250": "1250",
      "٢٥٠٠": "2500",
      "(300)": "-300",
      "-5": "-5",
      "1,25,00": undefined,
      "about 5": undefined,
      "": undefined,
    };
    for (const [text, decimal] of Object.entries(typed)) expect(decimalIn(text), text).toBe(decimal);
  });

  test("no sum of binary fractions loses a cent", async () => {
    const found = await incentives([
      ["Item", "Amount (USD)"],
      ["A", 0.1 + 0.2],
      ["B", 1.2e6],
      ["C", 4_503_599_627_370.49],
    ]);
    expect(found.map(({ value }) => value?.minor)).toEqual([30, 120_000_000, 450_359_962_737_049]);
  });
});

describe("what this product writes", () => {
  const sample = async () =>
    (
      await reading({
        Milestones: [
          ["Title", "Phase", "Earliest", "Target", "Latest", "Evidence", "Action", "Scoring"],
          ["One", "P", "2028-01-01", "2028-02-29", "2028-06-30", "Gazette; Minutes", 4, "Graded"],
        ],
        Indicators: [
          ["Title", "Baseline", "Category", "Direction"],
          ["Trust", "41 %", "Oversight", "Should fall"],
        ],
        Finance: [
          ["Title", "Amount (KWD)", "Year"],
          ["Training", "1234.567", 2028],
        ],
      })
    ).contents;

  test.each(locales)("in %s it reads back as it was", async locale => {
    const before = await sample();
    const after = await readBytes(await writeSpreadsheet(before, locale));
    expect(after.remarks).toEqual([]);
    const bare = (contents: readonly ClauseContent[]) =>
      contents.map(({ kind, body }) => ({ kind, body: { ...body, phase: undefined } }));
    expect(bare(after.contents)).toEqual(bare(before));
  });

  test("nothing that begins like a formula is one, whoever opens it", async () => {
    const before = await sample();
    for (const { body } of before) body.title = { en: `=HYPERLINK("http://thief.example","x")` };
    const bytes = await writeSpreadsheet(before, "en");
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.buffer as ArrayBuffer);
    const cells: ExcelJS.Cell[] = [];
    book.eachSheet(sheet => sheet.eachRow(row => row.eachCell(cell => cells.push(cell))));
    expect(cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
    const risky = cells.filter(({ text }) => /^[=+\-@\t\r]/.test(text));
    expect(risky.length).toBeGreaterThan(0);
    expect(risky.map(({ type, numFmt }) => [type, numFmt])).toEqual(
      risky.map(() => [ExcelJS.ValueType.String, "@"]),
    );
    const after = await readBytes(bytes);
    expect(after.contents.every(({ body }) => body.title.en?.startsWith("=HYPERLINK"))).toBe(true);
  });
});

describe("what is no such file", () => {
  test("a sheet without headings says what headings there can be", async () => {
    await expect(reading({ Notes: [["Dear all,"], ["see you on Monday"]] })).rejects.toMatchObject({
      fault: "no_table",
    });
  });

  test.each([
    ["empty", new Uint8Array()],
    ["not_xlsx", new TextEncoder().encode("Title,Target\nOne,2028-01-01\n")],
    ["not_xlsx", new TextEncoder().encode("<?xml version='1.0'?><iati-activities/>")],
    ["old_or_encrypted", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
    ["damaged", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0])],
  ])("%s", async (fault, bytes) => {
    await expect(readBytes(bytes)).rejects.toMatchObject({ fault });
  });
});
