/** A stored value that the audit can hold against what the record tells. */
export type Value = string | number | boolean | null;
export type Row = Readonly<Record<string, Value>>;
export type Rows = ReadonlyMap<string, Row>;

/**
 * A stored row that the record does not bear out. `columns` are those that differ; `missing`: the record tells of a row
 * that is not there; `stranger`: a row is there that the record never told of.
 */
export type AuditFault = {
  table: string;
  row: string;
  kind: "differs" | "missing" | "stranger";
  columns: string[];
};

/** Enough to see what happened. */
const KEPT = 100;

export class AuditFaults {
  readonly list: AuditFault[] = [];
  total = 0;

  add(table: string, row: string, kind: AuditFault["kind"], columns: string[] = []): void {
    this.total++;
    if (this.list.length < KEPT) this.list.push({ table, row, kind, columns });
  }

  /** Holds stored rows against the told ones, key by key and column by told column. */
  hold(table: string, stored: Rows, told: Rows): void {
    for (const [key, row] of told) {
      const there = stored.get(key);
      if (!there) this.add(table, key, "missing");
      else this.holdRow(table, key, there, row);
    }
    for (const key of stored.keys()) if (!told.has(key)) this.add(table, key, "stranger");
  }

  holdRow(table: string, key: string, stored: Row, told: Row): void {
    const columns = Object.keys(told).filter(column => stored[column] !== told[column]);
    if (columns.length > 0) this.add(table, key, "differs", columns);
  }
}
