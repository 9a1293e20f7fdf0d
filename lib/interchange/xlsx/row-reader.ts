import { type ClauseKind, catalogue } from "@/lib/clauses/catalogue";
import { fieldsOf, type Shape } from "@/lib/clauses/field";
import { decimalText, type Money } from "@/lib/kernel/money";
import ar from "@/lib/platform/i18n/messages/ar/clauses.json";
import en from "@/lib/platform/i18n/messages/en/clauses.json";
import es from "@/lib/platform/i18n/messages/es/clauses.json";
import fr from "@/lib/platform/i18n/messages/fr/clauses.json";
import pt from "@/lib/platform/i18n/messages/pt/clauses.json";
import { amountIn } from "./amounts";
import type { Column } from "./columns";
import { type DayOrder, dayIn, type End, isAmbiguous, orderOf } from "./days";
import type { FoundTable } from "./find-tables";
import type { Recognised } from "./known";
import type { Line, Value } from "./lines";
import type { Cell, Row } from "./read-cells";
import { limits } from "./refusal";
import type { Issue, Remark, Remarks } from "./remarks";
import type { SheetDraft } from "./sheet-draft";
import { latinDigits, spoken } from "./spoken";

type ChoiceWords = Partial<Record<string, Record<string, Record<string, string>>>>;
const spokenIn = [en, fr, ar, es, pt];
const words: ChoiceWords[] = spokenIn.map(({ choices }) => choices);
const affirmed = new Set([...spokenIn.map(({ yes }) => spoken(yes)), "y", "x", "true", "1"]);
const denied = new Set([...spokenIn.map(({ no }) => spoken(no)), "n", "false", "0"]);

/** Reads the cells of one row by what their columns hold, and remarks upon what cannot be read. */
export class RowReader {
  /** Columns that could not be read as they stand. */
  readonly failed = new Set<Column>();

  private constructor(
    readonly table: FoundTable,
    readonly row: Row,
    readonly remarks: Remarks,
    private readonly order: DayOrder,
    /** The clause that the row was written from, and what it would hold if nobody had touched it. */
    readonly known: Recognised | undefined,
    private readonly written: Line | undefined,
  ) {}

  /** A reader for each row of a table that has anything in its columns; its dates are taken to be of one hand. */
  static *over(table: FoundTable, draft: SheetDraft, dated: readonly Column[]): Generator<RowReader> {
    const { remarks } = draft;
    const cells = dated.flatMap(column => cellsOf(table, column));
    const order = orderOf(cells);
    for (const column of dated) {
      if (order !== "either" || !cellsOf(table, column).some(isAmbiguous)) continue;
      remarks.assume("day_first");
      remarks.at(table, { number: table.heading }, column, "ambiguous_dates");
    }
    const places = [...table.places.values()];
    for (const row of table.rows) {
      if (!places.some(place => row.cells.has(place))) continue;
      const { known, written } = draft.recognise(table, row) ?? {};
      yield new RowReader(table, row, remarks, order, known, written);
    }
  }

  /** Whether the cell holds what was written there; a column that somebody took out changes nothing. */
  says(column: Column): boolean {
    if (!this.table.places.has(column)) return true;
    return this.written !== undefined && isSame(this.cellAt(column), this.written[column]);
  }

  /** The amount as it was written, where neither it nor its currency was touched. */
  writtenMoney(column: "amount" | "value"): Money | undefined {
    const value = this.written?.[column];
    const isUntouched = this.says(column) && this.says("currency");
    return isUntouched && typeof value === "object" && "money" in value ? value.money : undefined;
  }

  /** Columns in which the row is another than was written. */
  changed(): Column[] {
    return [...this.table.places.keys()].filter(column => column !== "clause" && !this.says(column));
  }

  remark(column: Column | null, issue: Issue, params?: Remark["params"]): undefined {
    if (column && issue !== "text_cut") this.failed.add(column);
    this.remarks.at(this.table, this.row, column, issue, params);
    return undefined;
  }

  /** The cell of a column; a formula that went wrong is remarked upon and read as empty. */
  cell(column: Column): Cell | undefined {
    const cell = this.cellAt(column);
    return cell?.isError ? this.remark(column, "formula_error") : cell;
  }

  private cellAt(column: Column): Cell | undefined {
    const place = this.table.places.get(column);
    return place === undefined ? cellOf(this.written?.[column]) : this.row.cells.get(place);
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

  flag(column: Column): boolean | undefined {
    const cell = this.cell(column);
    if (!cell) return undefined;
    const said = spoken(cell.text);
    if (affirmed.has(said)) return true;
    if (denied.has(said)) return false;
    return this.remark(column, "not_yes_or_no", { text: cell.text.slice(0, 80) });
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

/** Options of a choice of that kind, of its own or of its groups and lists. */
const optionsOf = (kind: ClauseKind, name: string): readonly string[] =>
  optionsIn(catalogue[kind].shape, name) ?? [];

function optionsIn(shape: Shape, name: string): readonly string[] | undefined {
  const fields = fieldsOf(shape);
  const own = fields.find(field => field.name === name && field.meta.type === "choice")?.meta;
  if (own?.type === "choice") return own.options;
  return fields
    .map(({ meta }) =>
      meta.type === "group" || meta.type === "list" ? optionsIn(meta.shape, name) : undefined,
    )
    .find(options => options !== undefined);
}

/** The cell that a value would stand in. */
function cellOf(value: Value): Cell | undefined {
  if (value === undefined || value === "") return undefined;
  if (typeof value === "string") return { text: value, isNumber: false, isError: false };
  if (typeof value === "number") return { text: String(value), isNumber: true, isError: false };
  if ("day" in value) return { text: value.day, isNumber: false, isError: false, day: value.day };
  return { text: decimalText(value.money), isNumber: true, isError: false, currency: value.money.currency };
}

const bare = (text: string) => text.normalize("NFC").replace(/\s+/g, " ").trim();

function isSame(cell: Cell | undefined, value: Value): boolean {
  const written = cellOf(value);
  if (!cell || !written) return !cell && (!written || bare(written.text) === "");
  if (bare(cell.text) === written.text) return true;
  if (typeof value === "object" && "money" in value) {
    const read = amountIn(
      cell,
      { text: value.money.currency, isNumber: false, isError: false },
      undefined,
      "signed",
    );
    return "amount" in read && read.amount.minor === value.money.minor;
  }
  if (typeof value === "number") return Number(latinDigits(cell.text)) === value;
  return bare(cell.day ?? cell.text) === bare(written.text);
}
