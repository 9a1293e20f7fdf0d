import ExcelJS from "exceljs";
import { readSheets } from "@/lib/interchange/read-sheets";
import { readSpreadsheet } from "@/lib/interchange/xlsx/read-spreadsheet";
import { writeSpreadsheet } from "@/lib/interchange/xlsx/write-spreadsheet";
import type { Measure } from "../measure";
import { timed } from "../rounds";
import { median } from "../statistics";

const ROWS = 1_000;

/** What it costs to read a spreadsheet of a thousand rows, alone and in a process of its own, and to write one. */
export const spreadsheets: Measure = {
  id: "XLSX",
  what: "spreadsheets of a thousand rows",
  async run(stage) {
    const file = await stage.file("milestones.xlsx", await workbook());
    const request = { file, language: "en", phases: [] };
    const { contents } = await readSpreadsheet(request);
    const often = async (name: string, work: () => Promise<unknown>) => {
      const times: number[] = [];
      for (let turn = 0; turn <= stage.effort.acts; turn++)
        times.push(await timed(async () => void (await work())));
      return { name: `xlsx.${name}_${ROWS}`, value: median(times.slice(1)), unit: "ms" };
    };
    return [
      await often("read", () => readSpreadsheet(request)),
      await often("read_apart", () => readSheets(request)),
      await often("write", () => writeSpreadsheet(contents, "fr")),
    ];
  },
};

async function workbook(): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("Milestones");
  sheet.addRow(["Phase", "Milestone", "Earliest", "Target", "Latest", "Lead institution", "Description"]);
  for (let row = 0; row < ROWS; row++) {
    const day = new Date(Date.UTC(2028, 0, 1 + row));
    sheet.addRow([
      `Phase ${row % 10}`,
      `Milestone ${row}`,
      day,
      day,
      day,
      "Ministry",
      "What is to be reached ".repeat(20),
    ]);
  }
  return Buffer.from(await book.xlsx.writeBuffer());
}
