import ExcelJS from "exceljs";
import type { ClauseContent } from "@/lib/clauses/catalogue";
import { decimalText, type Money } from "@/lib/kernel/money";
import { direction, type Locale } from "@/lib/platform/i18n/locales";
import { type Column, columnsOf, tables } from "./columns";
import { linesOf, rowsOf, titlesOf, type Value } from "./lines";
import { wordsOf } from "./words";

const widths: Partial<Record<Column, number>> = {
  title: 48,
  text: 60,
  evidence: 40,
  phase: 28,
  lead: 28,
  through: 28,
  incentive: 36,
  releasedOn: 40,
  recipients: 28,
  endUse: 40,
  clause: 38,
};

/**
 * Milestones, indicators, incentives and tranches as one sheet each: typed cells under a heading that stays, in the reader's
 * language. The same headings are read back by `readSpreadsheet`, which knows each clause again by its last column. No text
 * becomes a formula: each is stored as text and formatted as text, so that it stays one when a cell is edited.
 */
export async function writeSpreadsheet(
  contents: readonly ClauseContent[],
  locale: Locale,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const labels = wordsOf(locale);
  const titles = titlesOf(contents, locale);
  for (const table of tables) {
    const columns: readonly Column[] = columnsOf[table];
    const sheet = book.addWorksheet(labels.sheet[table], {
      views: [{ state: "frozen", ySplit: 1, xSplit: 1, rightToLeft: direction(locale) === "rtl" }],
    });
    sheet.columns = columns.map(column => ({ width: widths[column] ?? 16 }));
    const heading = sheet.addRow(columns.map(column => labels.column[column]));
    heading.font = { bold: true };
    heading.alignment = { wrapText: true, vertical: "top" };
    for (const line of rowsOf[table](contents).flatMap(content => linesOf(content, titles, locale))) {
      const row = sheet.addRow([]);
      for (const [index, column] of columns.entries()) put(row.getCell(index + 1), line[column]);
    }
  }
  return new Uint8Array(await book.xlsx.writeBuffer());
}

function put(cell: ExcelJS.Cell, value: Value): void {
  if (value === undefined || value === "") return;
  if (typeof value === "string") {
    cell.value = value;
    cell.numFmt = "@";
    cell.alignment = { wrapText: true, vertical: "top" };
  } else if (typeof value === "number") cell.value = value;
  else if ("day" in value) {
    cell.value = new Date(`${value.day}T00:00:00Z`);
    cell.numFmt = "yyyy-mm-dd";
  } else putMoney(cell, value.money);
}

/** A program counts in binary with some fifteen digits; an amount that it could not hold stays a text. */
function putMoney(cell: ExcelJS.Cell, amount: Money): void {
  const text = decimalText(amount);
  const decimals = text.split(".")[1]?.length ?? 0;
  if (text.replace(/\D/g, "").length > 15) {
    put(cell, text);
    return;
  }
  cell.value = Number(text);
  cell.numFmt = decimals > 0 ? `#,##0.${"0".repeat(decimals)}` : "#,##0";
}
