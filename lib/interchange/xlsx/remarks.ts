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
    this.put({ sheet, row: row.number, column: place ? columnName(place) : null, issue, params });
  }

  /** Columns that nobody could read: what stands in them must not be missed later. */
  ofUnread({ sheet, heading, unread }: FoundTable): void {
    for (const { place, text } of unread)
      this.put({
        ...{ sheet, row: heading, column: columnName(place), issue: "unknown_column" },
        params: { text: text.slice(0, 80) },
      });
  }

  private put(remark: Remark): void {
    if (this.list.length < limits.issues) this.list.push(remark);
    else this.more++;
  }

  assume(assumption: Assumption): void {
    this.assumed.add(assumption);
  }
}
