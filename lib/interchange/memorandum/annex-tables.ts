import type { ClauseKind, ContentOf } from "@/lib/clauses/catalogue";
import { tranchesInEffect } from "@/lib/clauses/in-effect";
import type { Money } from "@/lib/kernel/money";
import { formatDate, formatDateRange } from "@/lib/platform/format";
import type { SourceClause } from "./source";
import type { TableBlock } from "./tree";
import { amount, totals, type Writing, wordingIn } from "./values";

type Row = TableBlock["rows"][number];
/** The number of a clause within its annex; absent where numbers would only follow what moved. */
export type NumberOf = (clauseId: string) => string | undefined;

const ofKind = <K extends ClauseKind>(clauses: readonly SourceClause[], kind: K) =>
  clauses.flatMap(({ content }) => (content.kind === kind ? [content as ContentOf<K>] : []));

/** Milestones at a glance, before each of them is set out. */
export function milestoneTable(
  clauses: readonly SourceClause[],
  writing: Writing,
  numberOf: NumberOf,
): TableBlock {
  const { words } = writing;
  const rows = ofKind(clauses, "milestone").map(({ id, body }) =>
    rowOf(id, numberOf, [
      wordingIn(body.title, writing).text,
      body.lead ? wordingIn(body.lead, writing).text : "",
      formatDate(body.window.target, words.locale),
    ]),
  );
  const columns = [
    { label: words.paper("milestone"), share: 5 },
    { label: words.paper("lead"), share: 3 },
    { label: words.paper("target"), share: 3 },
  ];
  return table("annex_a", columns, rows, writing);
}

/** Incentives with their tranches under them, and what each of the two comes to. */
export function financeTable(
  clauses: readonly SourceClause[],
  writing: Writing,
  numberOf: NumberOf,
): TableBlock {
  const { words } = writing;
  const rows = clauses.flatMap(({ content }): Row[] => {
    const title = wordingIn(content.body.title, writing).text;
    if (content.kind === "incentive") {
      const { value } = content.body;
      return [
        rowOf(content.id, numberOf, [title, "", value ? amount(value, writing) : words.paper("in_kind")]),
      ];
    }
    if (content.kind !== "tranche") return [];
    const { due, amount: money } = content.body;
    const cells = [title, formatDateRange(due.start, due.end, words.locale), amount(money, writing)];
    return [{ ...rowOf(content.id, numberOf, cells), role: "below" }];
  });
  const incentives = ofKind(clauses, "incentive").flatMap(({ body }) => body.value ?? []);
  const tranches = tranchesInEffect(ofKind(clauses, "tranche")).map(({ body }) => body.amount);
  const columns = [
    { label: words.paper("support"), share: 5 },
    { label: words.paper("due"), share: 3 },
    { label: words.paper("amount"), share: 3, numeric: true as const },
  ];
  const sums = [
    ...totalRows("incentives", words.paper("total_incentives"), incentives, writing, numberOf),
    ...totalRows("tranches", words.paper("total_tranches"), tranches, writing, numberOf),
  ];
  return table("annex_b", columns, [...rows, ...sums], writing);
}

/** Indicators at a glance. */
export function indicatorTable(
  clauses: readonly SourceClause[],
  writing: Writing,
  numberOf: NumberOf,
): TableBlock {
  const { words } = writing;
  const rows = ofKind(clauses, "indicator").map(({ id, body }) =>
    rowOf(id, numberOf, [
      wordingIn(body.title, writing).text,
      body.baseline?.value ?? "",
      body.target?.value ?? "",
    ]),
  );
  const columns = [
    { label: words.paper("indicator"), share: 6 },
    { label: words.paper("baseline"), share: 2 },
    { label: words.paper("target_value"), share: 2 },
  ];
  return table("annex_c", columns, rows, writing);
}

/** With numbers the first cell is the clause's; without, there is no such column. */
const rowOf = (id: string, numberOf: NumberOf, cells: string[]): Row => {
  const number = numberOf(id);
  return { key: id, clauseId: id, role: "row", cells: number === undefined ? cells : [number, ...cells] };
};

function totalRows(
  key: string,
  label: string,
  amounts: readonly Money[],
  writing: Writing,
  numberOf: NumberOf,
): Row[] {
  return totals(amounts).map(money => {
    const cells = [label, "", amount(money, writing)];
    const hasNumbers = numberOf("") !== undefined;
    return { key: `${key}/${money.currency}`, role: "total", cells: hasNumbers ? ["", ...cells] : cells };
  });
}

function table(
  key: "annex_a" | "annex_b" | "annex_c",
  columns: TableBlock["columns"],
  rows: Row[],
  { words }: Writing,
): TableBlock {
  const hasNumbers = rows.some(row => row.cells.length > columns.length);
  return {
    type: "table",
    key: `${key}/table`,
    caption: words.paper(key),
    columns: hasNumbers ? [{ label: words.paper("number"), share: 1 }, ...columns] : columns,
    rows,
  };
}
