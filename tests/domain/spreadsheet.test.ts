import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import ExcelJS from "exceljs";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ClauseContent, ContentOf } from "@/lib/clauses/catalogue";
import { lookAtSheet } from "@/lib/interchange/sheet-preview";
import { decimalIn } from "@/lib/interchange/xlsx/amounts";
import { kindOf } from "@/lib/interchange/xlsx/columns";
import { readSpreadsheet } from "@/lib/interchange/xlsx/read-spreadsheet";
import type { SheetRead, SheetRequest } from "@/lib/interchange/xlsx/spreadsheet";
import { writeSpreadsheet } from "@/lib/interchange/xlsx/write-spreadsheet";
import { type Locale, locales } from "@/lib/platform/i18n/locales";
import { templates } from "@/lib/templates/catalogue";
import { compose } from "@/lib/templates/compose";
import { type Template, templateLanguages } from "@/lib/templates/template";
import { compact } from "@/prisma/seed/content/compact";
import { defence } from "@/prisma/seed/content/defence";
import { anyContent } from "../support/any-content";
import { contentOfKind } from "../support/factories";

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
    ["4 de marzo de 2028", "2028-03-04"],
    ["1.º de enero de 2028", "2028-01-01"],
    ["4 de março de 2028", "2028-03-04"],
    ["1º de outubro de 2028", "2028-10-01"],
    ["dez. 2028", "2028-12-31"],
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

  test("a column that is not understood is named, one with nothing in it is not", async () => {
    const { contents, remarks } = await reading({
      Hitos: [
        ["Hito", "Meta", "Riesgo país", "Meta", "Vacía"],
        ["Inspección creada", "2027-03-15", "alto", "2027-04-01"],
      ],
    });
    expect(windowsOf({ contents })).toEqual([["2027-03-15", "2027-03-15", "2027-03-15"]]);
    expect(remarks).toEqual([
      { sheet: "Hitos", row: 1, column: "C", issue: "unknown_column", params: { text: "Riesgo país" } },
      { sheet: "Hitos", row: 1, column: "D", issue: "unknown_column", params: { text: "Meta" } },
    ]);
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
      ["Suma total", null, 350.3],
      ["Soma", null, 350.3],
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

describe("a spreadsheet of ours that comes back", () => {
  const knownOf = (contents: readonly ClauseContent[]) =>
    contents.map((content, index) => ({ content, digest: index.toString(16).padStart(64, "0") }));
  const back = async (contents: readonly ClauseContent[], locale: Locale = "en", language: string = locale) =>
    readBytes(await writeSpreadsheet(contents, locale), { language, known: knownOf(contents) });
  const inTables = (contents: readonly ClauseContent[]) =>
    contents.filter(({ kind }) => Object.values<string>(kindOf).includes(kind)).length;
  const proposedBy = ({ contents, changed, remarks }: SheetRead) => ({ contents, changed, remarks });
  const nothing = { contents: [], changed: [], remarks: [] };

  const texts: [string, ClauseContent[]][] = [
    ...templates.map(template => [template.key, templateText(template)] as [string, ClauseContent[]]),
    ["the demo", [...compact, ...defence].map(clause => ({ ...clause, rank: "a" }) as ClauseContent)],
  ];

  test.each(texts)("%s proposes no change at all, in any language, to any reader", async (_, contents) => {
    expect(inTables(contents)).toBeGreaterThan(20);
    for (const locale of locales)
      for (const language of locales) {
        const read = await back(contents, locale, language);
        expect(proposedBy(read)).toEqual(nothing);
        expect(read.unchanged).toBe(inTables(contents));
      }
  });

  test("nor does any text there can be", async () => {
    const any = fc.array(
      fc.oneof(
        ...Object.values(kindOf).map(kind => anyContent(kind) as fc.Arbitrary<ClauseContent>),
        anyContent("phase"),
        anyContent("condition"),
      ),
      { minLength: 1, maxLength: 8 },
    );
    await fc.assert(
      fc.asyncProperty(
        any,
        fc.constantFrom(...locales),
        fc.constantFrom(...locales),
        async (some, locale, language) => {
          const contents = [...new Map(some.map(content => [content.id, content])).values()];
          if (inTables(contents) === 0) return;
          const { contents: added, changed, unchanged } = await back(contents, locale, language);
          expect({ added, changed }).toEqual({ added: [], changed: [] });
          expect(unchanged).toBe(inTables(contents));
        },
      ),
      { numRuns: 60 },
    );
  });

  test.each(texts.slice(0, 5))(
    "%s, brought into another package, keeps incentives and tranches",
    async (_, contents) => {
      const read = await readBytes(await writeSpreadsheet(contents, "en"), { language: "en" });
      const worth = (all: readonly ClauseContent[]) =>
        ofKind(all, "incentive").map(({ body }) => ({
          ...{ title: body.title.en, form: body.form, value: body.value, tier: body.tier },
          ...{ exportControlled: body.exportControlled, instrument: body.instrument, channel: body.channel },
          ...{ recipients: body.recipients?.map(({ unit }) => unit.en), endUse: body.endUse?.en },
        }));
      expect(worth(read.contents)).toEqual(worth(contents));
      const parts = (all: readonly ClauseContent[]) => {
        const titles = new Map(all.map(({ id, body }) => [id, body.title.en]));
        const milestones = new Set(ofKind(all, "milestone").map(({ id }) => id));
        return ofKind(all, "tranche").map(({ body }) => ({
          ...{ title: body.title.en, amount: body.amount, due: body.due, payout: body.payout },
          incentive: titles.get(body.incentive),
          milestones: (body.release.clauses ?? []).filter(id => milestones.has(id)).map(id => titles.get(id)),
        }));
      };
      expect(parts(read.contents)).toEqual(parts(contents));
      expect(parts(contents).length).toBeGreaterThan(3);
    },
  );

  test("an original and a revised line are one promise, and what takes back is no other (F7)", async () => {
    const period = { start: "2028-01-01", end: "2028-12-31" };
    const line = (minor: number, type: "original" | "revised", negative?: true) => ({
      ...{ period, amount: { minor, currency: "EUR" }, type, status: "committed" as const },
      ...(negative && { negative }),
    });
    const value = { minor: 400_000_00, currency: "EUR" };
    const budget = [line(200_000_00, "original"), line(400_000_00, "revised"), line(5, "revised", true)];
    const incentive = contentOfKind("incentive", { value, budget });
    const { contents } = await readBytes(await writeSpreadsheet([incentive], "fr"), { language: "fr" });
    expect(ofKind(contents, "incentive").map(({ body }) => [body.value, body.budget])).toEqual([
      [value, budget],
    ]);
  });

  const edited = async (
    contents: readonly ClauseContent[],
    sheet: string,
    edit: (sheet: ExcelJS.Worksheet, column: (heading: string) => number) => void,
  ) => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load((await writeSpreadsheet(contents, "en")).buffer as ArrayBuffer);
    const found = book.getWorksheet(sheet) as ExcelJS.Worksheet;
    const headings = found.getRow(1).values as string[];
    edit(found, heading => headings.indexOf(heading));
    return readBytes(new Uint8Array(await book.xlsx.writeBuffer()), { known: knownOf(contents) });
  };
  const title = { en: "Training", fr: "Formation" };
  const training = contentOfKind("incentive", {
    title,
    form: "in_kind",
    tier: 2,
    exportControlled: true,
    budget: [
      {
        period: { start: "2028-01-01", end: "2028-12-31" },
        amount: { minor: 100, currency: "EUR" },
        type: "original",
        status: "committed",
      },
    ],
    recipients: [{ unit: { en: "Academy", fr: "Académie" } }],
    history: [{ date: "2028-02-01", type: "Disbursement", amount: { minor: 7, currency: "EUR" } }],
  });

  test("one edited cell changes one field in one language, and nothing that the sheet does not show", async () => {
    const { changed, contents, unchanged } = await edited([training], "Finance", (sheet, column) => {
      sheet.getCell(2, column("Title")).value = "Schooling";
      sheet.getCell(2, column("Recipient units")).value = "Academy\nField school";
    });
    expect(contents).toEqual([]);
    expect(unchanged).toBe(0);
    expect(changed).toHaveLength(1);
    expect(changed[0]).toMatchObject({ before: training, baseDigest: "0".repeat(64) });
    expect(changed[0]?.content).toEqual({
      ...training,
      body: {
        ...training.body,
        title: { en: "Schooling", fr: "Formation" },
        recipients: [{ unit: { en: "Academy", fr: "Académie" } }, { unit: { en: "Field school" } }],
      },
    });
  });

  test("the preview shows what a clause says now beside what it would say, and calls what it points at by name", async () => {
    const phase = contentOfKind("phase", { title: { en: "First phase" } });
    const milestone = contentOfKind("milestone", { phase: phase.id });
    const read = await edited([phase, milestone], "Milestones", (sheet, column) => {
      sheet.getCell(2, column("Phase")).value = "A phase that the text does not have";
    });
    const looked = lookAtSheet(read, knownOf([phase, milestone]));
    const [change] = looked.changes;
    const [added] = ofKind(read.contents, "phase");
    expect(change?.before).toEqual(milestone);
    expect(change?.after.body).toEqual({ ...milestone.body, phase: added?.id });
    expect(Object.values(looked.titles)).toEqual([
      { en: "First phase" },
      { en: "A phase that the text does not have" },
    ]);
    expect(looked.moreChanges).toBe(0);
  });

  test("a column that was taken out changes nothing, and a copied row is a new clause", async () => {
    const [phase] = [contentOfKind("phase")];
    const milestone = contentOfKind("milestone", { phase: phase.id, action: 4 });
    const gone = await edited([phase, milestone], "Milestones", (sheet, column) => {
      sheet.spliceColumns(column("Priority action (1 to 12)"), 1);
      sheet.spliceColumns(column("Earliest"), 1);
    });
    expect(proposedBy(gone)).toEqual(nothing);
    const copied = await edited([phase, milestone], "Milestones", sheet => {
      sheet.addRow((sheet.getRow(2).values as ExcelJS.CellValue[]).slice(1));
    });
    expect(copied.unchanged).toBe(1);
    expect(copied.contents.filter(({ kind }) => kind === "milestone")).toHaveLength(1);
    expect(copied.assumed).toContain("copied_row");
  });

  test("days that are not in order leave the agreed window as it is, and the row says so", async () => {
    const phase = contentOfKind("phase");
    const window = { earliest: "2027-01-01", target: "2027-06-01", latest: "2028-01-01" };
    const milestone = contentOfKind("milestone", { phase: phase.id, window });
    const { changed, remarks } = await edited([phase, milestone], "Milestones", (sheet, column) => {
      sheet.getCell(2, column("Earliest")).value = "2029-01-01";
      sheet.getCell(2, column("Title")).value = "Another title";
    });
    expect(changed.map(({ content }) => content.body)).toEqual([
      { ...milestone.body, title: { ...milestone.body.title, en: "Another title" } },
    ]);
    expect(remarks.map(({ issue }) => issue)).toEqual(["window_kept"]);
  });

  test("what cannot be read, or cannot be missing, stays as it was agreed", async () => {
    const { changed, remarks } = await edited([training], "Finance", (sheet, column) => {
      sheet.getCell(2, column("Instrument")).value = "Something";
      sheet.getCell(2, column("Channel")).value = null;
      sheet.getCell(2, column("Export control")).value = "perhaps";
    });
    expect(changed).toEqual([]);
    expect(remarks.map(({ issue }) => issue)).toEqual(["unknown_choice", "not_yes_or_no"]);
  });

  test("a budget line that was added joins its incentive", async () => {
    const { changed } = await edited([training], "Finance", (sheet, column) => {
      const row = (sheet.getRow(2).values as ExcelJS.CellValue[]).slice(1);
      row[column("Amount") - 1] = 2.5;
      sheet.addRow(row);
    });
    expect(changed).toHaveLength(1);
    const body = changed[0]?.content.body as typeof training.body;
    expect(body.budget?.map(({ amount }) => amount.minor)).toEqual([100, 250]);
    expect({ ...body, budget: training.body.budget }).toEqual(training.body);
  });
});

function templateText(template: Template): ClauseContent[] {
  const setting = {
    term: { start: "2027-01-01", end: "2031-12-31" },
    languages: templateLanguages,
    total: { minor: 1_234_567_891, currency: "EUR" },
  };
  const host = compose(template, { ...setting, side: "host", known: [] });
  const known = host.map(({ id, kind, body }) => ({ id, kind, title: body.title }));
  return [...host, ...compose(template, { ...setting, side: "donor", known })];
}

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
