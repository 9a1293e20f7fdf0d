import {
  type Body,
  type ClauseContent,
  type ClauseKind,
  type ContentIssue,
  readContent,
} from "@/lib/clauses/catalogue";
import { rankAfter } from "@/lib/clauses/rank";
import { canonicalJson } from "@/lib/kernel/canonical-json";
import type { Column } from "./columns";
import type { FoundTable } from "./find-tables";
import { Known, type Recognised } from "./known";
import type { Line } from "./lines";
import { isRequired, mergedRow } from "./merge-row";
import type { Row } from "./read-cells";
import { limits, SheetRefusal } from "./refusal";
import { Remarks } from "./remarks";
import type { RowReader } from "./row-reader";
import { spoken } from "./spoken";
import type { SheetRead, SheetRequest } from "./spreadsheet";

/** The clauses of a spreadsheet as they are made, each in its place after the one before. */
export class SheetDraft {
  readonly contents: ClauseContent[] = [];
  readonly changed: SheetRead["changed"] = [];
  readonly remarks = new Remarks();
  unchanged = 0;
  private rank: string | undefined;
  private readonly known: Known;
  private readonly titles = new Map<string, string>();
  /** The clause of the rows being read, and how many of them came before. */
  private last: { id: string; known: Recognised; rows: number } | undefined;

  constructor(readonly request: Omit<SheetRequest, "file">) {
    const known = request.known ?? [];
    this.rank = request.rank;
    this.known = new Known(known);
    for (const { content } of known) this.nameClause(content);
  }

  /** The clause that a row was written from, with what that row held then. */
  recognise(table: FoundTable, row: Row): { known: Recognised; written: Line } | undefined {
    const place = table.places.get("clause");
    const id = place === undefined ? "" : (row.cells.get(place)?.text.trim().toLowerCase() ?? "");
    if (id === "") return undefined;
    const isNext = table.table === "finance" && this.last?.id === id;
    if (isNext && this.last) this.last.rows++;
    else {
      const known = this.known.take(table.table, id, table.language);
      if (known === undefined || known === "copied") {
        this.remarks.assume(known ? "copied_row" : "other_package");
        this.last = undefined;
        return undefined;
      }
      this.last = { id, known, rows: 1 };
    }
    const { known, rows } = this.last as { known: Recognised; rows: number };
    return { known, written: known.lines[rows - 1] ?? {} };
  }

  /** The clause of one of these kinds that bears this title, in any of its languages. */
  titled(title: string, kinds: readonly ClauseKind[]): string | undefined {
    return kinds.map(kind => this.titles.get(`${kind} ${spoken(title)}`)).find(id => id !== undefined);
  }

  private nameClause({ id, kind, body: { title } }: ClauseContent): void {
    for (const wording of Object.values(title)) {
      const name = `${kind} ${spoken(wording)}`;
      if (!this.titles.has(name)) this.titles.set(name, id);
    }
  }

  /** A clause as its rows have it: a change of the one they were written from, or a new one. */
  put<K extends ClauseKind>(kind: K, body: Body<K>, from: FoundTable, rows: readonly RowReader[]): boolean {
    const [first] = rows;
    if (!first) return false;
    const { known } = first;
    if (!known) return this.add(kind, body, from, first.row);
    const columns = this.changedIn(kind, known, from, rows);
    const languages = { sheet: known.locale, typed: this.request.language };
    const merged = mergedRow(known.content, body, from.table, columns, languages);
    if (canonicalJson(merged) === canonicalJson(known.content.body)) {
      this.unchanged++;
      return true;
    }
    const read = readContent({ ...known.content, body: merged });
    if (!read.ok) return this.misfit(read.issues, from, first.row);
    this.changed.push({ before: known.content, content: read.content, baseDigest: known.digest });
    return true;
  }

  /** What somebody changed, as far as it could be read; what a clause cannot be without is not emptied. */
  private changedIn(
    kind: ClauseKind,
    known: Recognised,
    from: FoundTable,
    rows: readonly RowReader[],
  ): Column[] {
    const isLonger = rows.length !== known.lines.length;
    const columns = new Set<Column>(isLonger ? ["amount"] : []);
    for (const row of rows)
      for (const column of row.changed()) {
        const isEmptied = row.cell(column) === undefined;
        const isKept = row.failed.has(column) || (isEmptied && isRequired(kind, from.table, column));
        if (!isKept) columns.add(column);
      }
    return [...columns];
  }

  /** A text in the spreadsheet's language. */
  worded = (text: string): Record<string, string> => ({ [this.request.language]: text });

  /** Adds a clause that passes its kind's own reading; one that does not is remarked upon and left out. */
  add<K extends ClauseKind>(
    kind: K,
    body: Body<K>,
    from: FoundTable,
    row: Row,
    id: string = crypto.randomUUID(),
  ): boolean {
    if (this.contents.length >= limits.clauses)
      throw new SheetRefusal("too_many_clauses", { limit: limits.clauses });
    const rank = rankAfter(this.rank);
    // A spreadsheet is somebody's working paper: what comes from one starts among the parties, who may publish it.
    const read = readContent({ id, kind, visibility: "parties", rank, body });
    if (!read.ok) return this.misfit(read.issues, from, row);
    this.rank = rank;
    this.contents.push(read.content);
    this.nameClause(read.content);
    return true;
  }

  private misfit([issue]: readonly ContentIssue[], from: FoundTable, row: Row): false {
    const params = { field: issue?.path ?? "", problem: issue?.code ?? "" };
    this.remarks.at(from, row, null, "does_not_fit", params);
    return false;
  }
}
