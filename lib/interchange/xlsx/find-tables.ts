import { type Locale, locales } from "@/lib/platform/i18n/locales";
import { type Column, columnsOf, needed, synonymsOf, type TableName, tables, telling } from "./columns";
import { currencyNamed } from "./formats";
import type { Row, Sheet } from "./read-cells";
import { limits } from "./refusal";
import { spoken } from "./spoken";
import { catalogues } from "./words";

/** A table as it lies in a sheet. */
export type FoundTable = {
  table: TableName;
  sheet: string;
  /** Row of its headings. */
  heading: number;
  /** Which column of the sheet holds what. */
  places: ReadonlyMap<Column, number>;
  /** Columns with something in them whose headings say nothing that is known, or the same as one before. */
  unread: { place: number; text: string }[];
  rows: Row[];
  /** The language whose words its headings are. */
  language: Locale;
  /** Named by the heading of the amounts, by the sheet's name, or by a line above the headings. */
  currency?: string;
};

/** The column that each word stands for, by table. */
const vocabularyOf = (table: TableName): ReadonlyMap<string, Column> => {
  const words = new Map<string, Column>();
  const columns: readonly Column[] = columnsOf[table];
  // What a table calls a column goes before what others call another.
  for (const column of columns)
    for (const { column: names } of Object.values(catalogues)) words.set(spoken(names[column]), column);
  for (const column of columns)
    for (const word of synonymsOf(table, column as never)) if (!words.has(word)) words.set(word, column);
  return words;
};
const vocabulary: Record<TableName, ReadonlyMap<string, Column>> = {
  milestones: vocabularyOf("milestones"),
  indicators: vocabularyOf("indicators"),
  finance: vocabularyOf("finance"),
  tranches: vocabularyOf("tranches"),
};

/** The language in whose words most of a table's headings stand; English where it is none's. */
function languageOf(row: Row, places: ReadonlyMap<Column, number>): Locale {
  const heard = (locale: Locale) =>
    [...places].filter(
      ([column, place]) =>
        spoken(row.cells.get(place)?.text ?? "") === spoken(catalogues[locale].column[column]),
    ).length;
  return locales.toSorted((a, b) => heard(b) - heard(a))[0] ?? "en";
}

/** The table of each sheet that has one: its headings stand somewhere among the first rows, under titles or none. */
export const findTables = (sheets: readonly Sheet[]): FoundTable[] =>
  sheets.flatMap(sheet => findTable(sheet) ?? []);

function findTable(sheet: Sheet): FoundTable | undefined {
  const candidates = sheet.rows
    .filter(({ number }, index) => index < limits.headingRows && number <= limits.headingRows * 10)
    .flatMap((row, index) => tables.flatMap(table => candidate(sheet, row, index, table) ?? []));
  return candidates.sort((a, b) => b.score - a.score || a.found.heading - b.found.heading)[0]?.found;
}

/** Sheets are often called after what they hold. */
const namedAfter = (name: string, table: TableName): boolean =>
  Object.values(catalogues).some(({ sheet }) => spoken(name).includes(spoken(sheet[table])));

function candidate(
  sheet: Sheet,
  row: Row,
  index: number,
  table: TableName,
): { score: number; found: FoundTable } | undefined {
  const places = new Map<Column, number>();
  let named: string | undefined;
  for (const [place, { text }] of row.cells) {
    const column = vocabulary[table].get(spoken(text));
    if (!column || places.has(column)) continue;
    places.set(column, place);
    if (column === "amount") named = currencyNamed(text);
  }
  const required: readonly Column[] = needed[table];
  const proof: readonly Column[] = telling[table];
  const isThere = required.every(column => places.has(column)) && proof.some(column => places.has(column));
  if (!isThere) return undefined;
  const rows = filledDown(sheet, index + 1);
  const read = new Set(places.values());
  const above = [
    sheet.name,
    ...sheet.rows.slice(0, index).flatMap(({ cells }) => [...cells.values()].map(c => c.text)),
  ];
  const currency = named ?? above.map(currencyNamed).find(Boolean);
  return {
    score: places.size + (namedAfter(sheet.name, table) ? 3 : 0),
    found: {
      table,
      sheet: sheet.name,
      heading: row.number,
      places,
      unread: [...row.cells]
        .filter(([place]) => !read.has(place) && rows.some(({ cells }) => cells.has(place)))
        .map(([place, { text }]) => ({ place, text })),
      rows,
      language: languageOf(row, places),
      ...(currency && { currency }),
    },
  };
}

/** A cell merged over several rows says the same of each; the file holds it in the first. */
function filledDown({ rows, merges }: Sheet, from: number): Row[] {
  const tall = merges.filter(({ top, bottom, left, right }) => bottom > top && left === right);
  if (tall.length === 0) return rows.slice(from);
  const firsts = new Map(rows.map(({ number, cells }) => [number, cells]));
  return rows.slice(from).map(({ number, cells }) => {
    const whole = new Map(cells);
    for (const { top, bottom, left } of tall) {
      const first = firsts.get(top)?.get(left);
      if (first && number > top && number <= bottom && !whole.has(left)) whole.set(left, first);
    }
    return { number, cells: whole };
  });
}
