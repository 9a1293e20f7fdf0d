import type { ReactNode } from "react";
import { Scroll } from "./scroll";

export type Column<Row> = {
  id: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Figures align at the end with tabular digits. */
  numeric?: boolean;
  /** The column that names the row. */
  rowHeader?: boolean;
  /** Not on a phone, where the row's first cell says it. */
  wideOnly?: boolean;
};

/** A compact table that scrolls by itself on narrow screens; `caption` is its accessible name, shown where asked. */
export function Table<Row>({
  caption,
  showCaption = false,
  columns,
  rows,
  rowKey,
  footer,
}: {
  caption: string;
  showCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  footer?: ReactNode;
}) {
  return (
    <Scroll label={caption}>
      <table className="w-full border-collapse">
        <caption className={showCaption ? "pb-2 text-start text-small text-ink-2" : "sr-only"}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map(column => (
              <th
                key={column.id}
                scope="col"
                className={`border-b border-line-strong py-2 pe-3 text-small font-medium text-ink-2 last:pe-0 ${column.numeric ? "text-end" : "text-start"} ${column.wideOnly ? "max-sm:hidden" : ""}`}
              >
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={rowKey(row)}>
              {columns.map(column => (
                <Cell key={column.id} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
        {footer && <tfoot>{footer}</tfoot>}
      </table>
    </Scroll>
  );
}

function Cell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const Element = column.rowHeader ? "th" : "td";
  return (
    <Element
      scope={column.rowHeader ? "row" : undefined}
      className={`border-b border-line py-2.5 pe-3 align-baseline font-normal last:pe-0 ${column.numeric ? "text-end tabular-nums" : "text-start"} ${column.wideOnly ? "max-sm:hidden" : ""}`}
    >
      {column.cell(row)}
    </Element>
  );
}
