import { readXml } from "../office/read-xml";
import { type Meaning, meaningOf } from "./formats";
import type { Workbook } from "./open-workbook";
import { limits, SheetRefusal } from "./refusal";

/** A cell with something in it. A formula is its last value; that it was one is of no matter here. */
export type Cell = {
  /** As it stands in the file: the text, or the number's digits. */
  text: string;
  isNumber: boolean;
  isError: boolean;
  /** Where the cell's format makes its number a day: `YYYY-MM-DD`. */
  day?: string;
  /** Where the cell's format names one. */
  currency?: string;
};

/** One-based, as programs show them. */
export type Row = { number: number; cells: ReadonlyMap<number, Cell> };
export type Sheet = { name: string; rows: Row[]; merges: Merge[] };
export type Merge = { top: number; bottom: number; left: number; right: number };

/** Every sheet with its filled cells, row by row. */
export async function readSheets(workbook: Workbook): Promise<Sheet[]> {
  const strings = await stringsOf(workbook);
  const meanings = await meaningsOf(workbook);
  const room = { cells: limits.cells };
  const sheets: Sheet[] = [];
  for (const { name, part } of workbook.sheets)
    sheets.push({ name, ...(await readSheet(workbook, part, { strings, meanings, room })) });
  return sheets;
}

type Known = { strings: string[]; meanings: Meaning[]; room: { cells: number } };

async function readSheet(workbook: Workbook, part: string, known: Known): Promise<Omit<Sheet, "name">> {
  const rows: { number: number; cells: Map<number, Cell> }[] = [];
  const merges: Merge[] = [];
  let row = { number: 0, cells: new Map<number, Cell>() };
  let cell = { column: 0, type: "n", style: 0, text: "" };
  let within: string | undefined;
  readXml(part, (await workbook.file.part(part)) ?? Buffer.alloc(0), {
    open: ({ local, attribute }) => {
      if (local === "row") {
        row = { number: Number(attribute("r") ?? row.number + 1), cells: new Map() };
        cell = { column: 0, type: "n", style: 0, text: "" };
      } else if (local === "c") {
        const column = columnIn(attribute("r")) ?? cell.column + 1;
        cell = { column, type: attribute("t") ?? "n", style: Number(attribute("s") ?? 0), text: "" };
      } else if (local === "v" || local === "t") within = local;
      else if (local === "mergeCell") {
        const merge = mergeIn(attribute("ref") ?? "");
        if (merge) merges.push(merge);
      }
    },
    text: text => {
      if (within) cell.text += text;
    },
    close: ({ local }) => {
      if (local === "v" || local === "t") within = undefined;
      else if (local === "c") {
        const read = cellOf(cell, known, workbook.since1904);
        if (!read) return;
        if (--known.room.cells < 0) throw new SheetRefusal("too_many_cells", { limit: limits.cells });
        row.cells.set(cell.column, read);
      } else if (local === "row" && row.cells.size > 0) rows.push(row);
    },
  });
  return { rows, merges };
}

function cellOf(
  { type, style, text: written }: { type: string; style: number; text: string },
  { strings, meanings }: Known,
  since1904: boolean,
): Cell | undefined {
  const text = (type === "s" ? (strings[Number(written)] ?? "") : written).trim();
  if (text === "") return undefined;
  const isNumber = type === "n";
  const meaning = isNumber ? meanings[style] : undefined;
  const day =
    type === "d" ? text.slice(0, 10) : meaning?.isDate ? dayOfSerial(Number(text), since1904) : undefined;
  return {
    text,
    isNumber,
    isError: type === "e",
    ...(day && { day }),
    ...(meaning?.currency && { currency: meaning.currency }),
  };
}

const DAY = 86_400_000;

/** The day that a number stands for; programs count from the end of 1899, or from 1904. */
export function dayOfSerial(serial: number, since1904 = false): string | undefined {
  if (!(serial >= 61 && serial < 2_958_466)) return undefined;
  const from = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  const day = new Date(from + Math.floor(serial) * DAY);
  return Number.isNaN(day.getTime()) ? undefined : day.toISOString().slice(0, 10);
}

/** `AB12` is column 28. */
function columnIn(place: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(place ?? "")?.[0];
  return letters === undefined
    ? undefined
    : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

/** The other way round. */
export function columnName(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnName(rest) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}

function mergeIn(ref: string): Merge | undefined {
  const [from = "", to = ""] = ref.split(":");
  const [left, right] = [columnIn(from), columnIn(to)];
  const [top, bottom] = [Number(from.replace(/\D/g, "")), Number(to.replace(/\D/g, ""))];
  return left && right && top && bottom ? { top, bottom, left, right } : undefined;
}

async function stringsOf({ file, strings: part }: Workbook): Promise<string[]> {
  const strings: string[] = [];
  if (part === undefined) return strings;
  let text = "";
  let [isText, isReading] = [false, false];
  readXml(part, (await file.part(part)) ?? Buffer.alloc(0), {
    open: ({ local }) => {
      if (local === "si") text = "";
      // How Japanese names are read aloud stands beside the text and is none of it.
      if (local === "rPh") isReading = true;
      if (local === "t") isText = !isReading;
    },
    text: piece => {
      if (isText) text += piece;
    },
    close: ({ local }) => {
      if (local === "t") isText = false;
      if (local === "rPh") isReading = false;
      if (local === "si") strings.push(text);
    },
  });
  return strings;
}

/** What each cell style makes of a number, by the style's place. */
async function meaningsOf({ file, styles: part }: Workbook): Promise<Meaning[]> {
  const meanings: Meaning[] = [];
  if (part === undefined) return meanings;
  const codes = new Map<number, string>();
  let isOfCells = false;
  readXml(part, (await file.part(part)) ?? Buffer.alloc(0), {
    open: ({ local, attribute }) => {
      if (local === "numFmt") codes.set(Number(attribute("numFmtId")), attribute("formatCode") ?? "");
      if (local === "cellXfs") isOfCells = true;
      if (local === "xf" && isOfCells) {
        const id = Number(attribute("numFmtId") ?? 0);
        meanings.push(meaningOf(id, codes.get(id)));
      }
    },
    text: () => undefined,
    close: ({ local }) => {
      if (local === "cellXfs") isOfCells = false;
    },
  });
  return meanings;
}
