import ExcelJS from "exceljs";
import type { Body, ClauseContent, ClauseKind, ContentOf } from "@/lib/clauses/catalogue";
import { type Localised, wordingFor } from "@/lib/kernel/localised";
import { decimalText, type Money } from "@/lib/kernel/money";
import { direction, type Locale } from "@/lib/platform/i18n/locales";
import { wordsIn } from "../memorandum/words";
import { type Column, columnsOf, type TableName, tables } from "./columns";
import { wordsOf } from "./words";

/** What a cell is to hold: a text, a day, an amount, a number, or nothing. */
type Value = string | { day: string } | { money: Money } | number | undefined;
type Line = Partial<Record<Column, Value>>;

const widths: Partial<Record<Column, number>> = {
  title: 48,
  text: 60,
  evidence: 40,
  phase: 28,
  lead: 28,
  through: 28,
};

/**
 * Milestones, indicators and finance as one sheet each: typed cells under a heading that stays, in the reader's language.
 * The same headings are read back by `readSpreadsheet`. No text becomes a formula: each is stored as text and formatted
 * as text, so that it stays one when a cell is edited.
 */
export async function writeSpreadsheet(
  contents: readonly ClauseContent[],
  locale: Locale,
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const labels = wordsOf(locale);
  for (const table of tables) {
    const columns: readonly Column[] = columnsOf[table];
    const sheet = book.addWorksheet(labels.sheet[table], {
      views: [{ state: "frozen", ySplit: 1, xSplit: 1, rightToLeft: direction(locale) === "rtl" }],
    });
    sheet.columns = columns.map(column => ({ width: widths[column] ?? 16 }));
    const heading = sheet.addRow(columns.map(column => labels.column[column]));
    heading.font = { bold: true };
    heading.alignment = { wrapText: true, vertical: "top" };
    for (const line of linesOf[table](contents, locale)) {
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

const ofKind = <K extends ClauseKind>(contents: readonly ClauseContent[], kind: K): ContentOf<K>[] =>
  contents.filter(content => content.kind === kind) as ContentOf<K>[];

const linesOf: Record<TableName, (contents: readonly ClauseContent[], locale: Locale) => Line[]> = {
  milestones: (contents, locale) => {
    const phases = new Map(ofKind(contents, "phase").map(({ id, body }) => [id, body.title]));
    return ofKind(contents, "milestone")
      .sort((a, b) => a.body.window.earliest.localeCompare(b.body.window.earliest))
      .map(({ body }) => milestoneLine(body, phases.get(body.phase), locale));
  },
  indicators: (contents, locale) =>
    ofKind(contents, "indicator").map(({ body }) => indicatorLine(body, locale)),
  finance: (contents, locale) =>
    ofKind(contents, "incentive").flatMap(({ body }) => financeLines(body, locale)),
};

const said = (text: Localised | undefined, locale: Locale): string | undefined =>
  text && wordingFor(text, locale).text;
const day = (text: string | undefined): Value => (text === undefined ? undefined : { day: text });

function milestoneLine(body: Body<"milestone">, phase: Localised | undefined, locale: Locale): Line {
  return {
    title: said(body.title, locale),
    phase: said(phase, locale),
    earliest: day(body.window.earliest),
    target: day(body.window.target),
    latest: day(body.window.latest),
    lead: said(body.lead, locale),
    action: body.action,
    evidence: body.evidence?.map(({ what }) => said(what, locale)).join("; "),
    scoring: wordsIn(locale).choice("milestone", "scoring", body.scoring),
    text: said(body.text, locale),
  };
}

function indicatorLine(body: Body<"indicator">, locale: Locale): Line {
  const choice = (field: string, option: string | undefined) =>
    option && wordsIn(locale).choice("indicator", field, option);
  return {
    title: said(body.title, locale),
    category: choice("category", body.category),
    unit: said(body.unit, locale),
    measure: choice("measure", body.measure),
    direction: choice("direction", body.direction),
    baseline: body.baseline?.value,
    baselineOn: day(body.baseline?.on),
    goal: body.target?.value,
    goalBy: day(body.target?.by),
    source: said(body.source, locale),
    frequency: choice("frequency", body.frequency),
    owner: said(body.owner, locale),
    text: said(body.text, locale),
  };
}

/** A line of its budget each; without a budget, one line with its value. What is taken back is no promise. */
function financeLines(body: Body<"incentive">, locale: Locale): Line[] {
  const choice = (field: string, option: string) => wordsIn(locale).choice("incentive", field, option);
  const common: Line = {
    title: said(body.title, locale),
    instrument: choice("instrument", body.instrument),
    channel: choice("channel", body.channel),
    through: said(body.through, locale),
    text: said(body.text, locale),
  };
  const lines = (body.budget ?? [])
    .filter(({ negative }) => !negative)
    .map(({ period, amount, status }) => ({
      ...common,
      amount: { money: amount },
      currency: amount.currency,
      start: day(period.start),
      end: day(period.end),
      status: choice("status", status),
    }));
  if (lines.length > 0 || !body.value) return lines;
  return [{ ...common, amount: { money: body.value }, currency: body.value.currency }];
}
