import { type ClauseKind, catalogue } from "@/lib/clauses/catalogue";
import ar from "@/lib/platform/i18n/messages/ar/clauses.json";
import en from "@/lib/platform/i18n/messages/en/clauses.json";
import fr from "@/lib/platform/i18n/messages/fr/clauses.json";
import type { Column } from "./columns";
import { type DayOrder, dayIn, type End, isAmbiguous, orderOf } from "./days";
import type { FoundTable } from "./find-tables";
import type { Cell, Row } from "./read-cells";
import { limits } from "./refusal";
import type { Issue, Remark, Remarks } from "./remarks";
import { latinDigits, spoken } from "./spoken";

type ChoiceWords = Partial<Record<string, Record<string, Record<string, string>>>>;
const words: ChoiceWords[] = [en.choices, fr.choices, ar.choices];

/** Reads the cells of one row by what their columns hold, and remarks upon what cannot be read. */
export class RowReader {
  private constructor(
    readonly table: FoundTable,
    readonly row: Row,
    readonly remarks: Remarks,
    private readonly order: DayOrder,
  ) {}

  /** A reader for each row of a table that has anything in its columns; its dates are taken to be of one hand. */
  static *over(table: FoundTable, remarks: Remarks, dated: readonly Column[]): Generator<RowReader> {
    const cells = dated.flatMap(column => cellsOf(table, column));
    const order = orderOf(cells);
    for (const column of dated) {
      if (order !== "either" || !cellsOf(table, column).some(isAmbiguous)) continue;
      remarks.assume("day_first");
      remarks.at(table, { number: table.heading }, column, "ambiguous_dates");
    }
    const places = [...table.places.values()];
    for (const row of table.rows)
      if (places.some(place => row.cells.has(place))) yield new RowReader(table, row, remarks, order);
  }

  remark(column: Column | null, issue: Issue, params?: Remark["params"]): undefined {
    this.remarks.at(this.table, this.row, column, issue, params);
    return undefined;
  }

  /** The cell of a column; a formula that went wrong is remarked upon and read as empty. */
  cell(column: Column): Cell | undefined {
    const place = this.table.places.get(column);
    const cell = place === undefined ? undefined : this.row.cells.get(place);
    return cell?.isError ? this.remark(column, "formula_error") : cell;
  }

  /** What the cell says, on one line; a day as a day. */
  line(column: Column, max: number = limits.line): string | undefined {
    const cell = this.cell(column);
    return cell && this.cut(column, (cell.day ?? cell.text).replace(/\s+/g, " "), max);
  }

  prose(column: Column): string | undefined {
    const cell = this.cell(column);
    return cell && this.cut(column, cell.day ?? cell.text, limits.prose);
  }

  day(column: Column, end: End): string | undefined {
    const cell = this.cell(column);
    if (!cell) return undefined;
    return (
      dayIn(cell, this.order, end) ?? this.remark(column, "wrong_date", { text: cell.text.slice(0, 80) })
    );
  }

  count(column: Column, min: number, max: number): number | undefined {
    const cell = this.cell(column);
    if (!cell) return undefined;
    const number = Number(/\d+/.exec(latinDigits(cell.text))?.[0] ?? Number.NaN);
    if (Number.isInteger(number) && number >= min && number <= max) return number;
    return this.remark(column, "wrong_number", { text: cell.text.slice(0, 80), min, max });
  }

  /** One of a field's options, by its name or by its word in any language of the product. */
  choice<O extends string>(column: Column, kind: ClauseKind, field: string): O | undefined {
    const cell = this.cell(column);
    if (!cell) return undefined;
    const said = spoken(cell.text);
    const found = optionsOf(kind, field).find(
      option =>
        spoken(option) === said || words.some(each => spoken(each[kind]?.[field]?.[option] ?? "") === said),
    );
    return (
      (found as O | undefined) ?? this.remark(column, "unknown_choice", { text: cell.text.slice(0, 80) })
    );
  }

  private cut(column: Column, text: string, max: number): string {
    if (text.length <= max) return text;
    this.remark(column, "text_cut", { limit: max });
    return text.slice(0, max).toWellFormed();
  }
}

const cellsOf = ({ places, rows }: FoundTable, column: Column): Cell[] => {
  const place = places.get(column);
  return place === undefined ? [] : rows.flatMap(({ cells }) => cells.get(place) ?? []);
};

/** Options of a choice of that kind; those of a budget's lines stand in a list within the incentive. */
function optionsOf(kind: ClauseKind, name: string): readonly string[] {
  const meta = catalogue[kind].fields.find(field => field.name === name)?.meta;
  return meta?.type === "choice" ? meta.options : (budgetOptions[name] ?? []);
}

const budgetOptions: Partial<Record<string, readonly string[]>> = { status: ["indicative", "committed"] };
