import { RefusedFile } from "../office/refused-file";
import { type TableName, tables as tableNames } from "./columns";
import { financeOf } from "./finance";
import { type FoundTable, findTables } from "./find-tables";
import { indicatorsOf } from "./indicators";
import { milestonesOf } from "./milestones";
import { openWorkbook } from "./open-workbook";
import { readSheets } from "./read-cells";
import { limits, ofSpreadsheet, SheetRefusal } from "./refusal";
import { SheetDraft } from "./sheet-draft";
import type { SheetRead, SheetRequest } from "./spreadsheet";
import { tranchesOf } from "./tranches";

const makers: Record<TableName, (table: FoundTable, draft: SheetDraft) => number> = {
  milestones: milestonesOf,
  indicators: indicatorsOf,
  finance: financeOf,
  tranches: tranchesOf,
};

/** What a spreadsheet would become. Throws SheetRefusal for whatever is wrong with the file as a whole. */
export async function readSpreadsheet({ file, ...request }: SheetRequest): Promise<SheetRead> {
  const found = findTables(await sheetsOf(file));
  if (found.length === 0) throw new SheetRefusal("no_table", { rows: limits.headingRows });
  const draft = new SheetDraft(request);
  // What others point at is read first, on whatever sheet it stands.
  found.sort((a, b) => tableNames.indexOf(a.table) - tableNames.indexOf(b.table));
  for (const table of found) draft.remarks.ofUnread(table);
  const tables = found.map(table => ({
    sheet: table.sheet,
    table: table.table,
    heading: table.heading,
    rows: table.rows.length,
    clauses: makers[table.table](table, draft),
  }));
  const { contents, changed, unchanged, remarks } = draft;
  return {
    tables,
    contents,
    changed,
    unchanged,
    remarks: remarks.list,
    more: remarks.more,
    assumed: [...remarks.assumed],
  };
}

async function sheetsOf(file: string) {
  try {
    return await readSheets(await openWorkbook(file));
  } catch (error) {
    if (!(error instanceof RefusedFile)) throw error;
    const { fault, params } = ofSpreadsheet(error);
    throw new SheetRefusal(fault, params);
  }
}
