import type en from "@/lib/platform/i18n/messages/en/spreadsheet.json";
import type { Column, TableName } from "./columns";
import type { FoundTable } from "./find-tables";
import { columnName, type Row } from "./read-cells";
import { limits } from "./refusal";

export type Issue = keyof (typeof en)["issue"];
export type Assumption = keyof (typeof en)["assumed"];

/** What could not be read as it stands, and where: as programs name sheets, rows and columns. */
export type Remark = {
  sheet: string;
  row: number;
  column: string | null;
  issue: Issue;
  params: Record<string, string | number>;
};

export type TableRead = { sheet: string; table: TableName; heading: number; rows: number; clauses: number };

/** Gathered while tables become clauses. */
export class Remarks {
  readonly list: Remark[] = [];
  readonly assumed = new Set<Assumption>();
  /** How many found no room in the list. */
  more = 0;

  at(
    { sheet, places }: FoundTable,
    row: Pick<Row, "number">,
    column: Column | null,
    issue: Issue,
    params: Remark["params"] = {},
  ): void {
    const place = column && places.get(column);
    const where = { sheet, row: row.number, column: place ? columnName(place) : null };
    if (this.list.length < limits.issues) this.list.push({ ...where, issue, params });
    else this.more++;
  }

  assume(assumption: Assumption): void {
    this.assumed.add(assumption);
  }
}
