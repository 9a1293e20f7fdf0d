import type { Body } from "@/lib/clauses/catalogue";
import { add, type Money, MoneyError } from "@/lib/kernel/money";
import { amountIn } from "./amounts";
import type { FoundTable } from "./find-tables";
import { RowReader } from "./row-reader";
import type { SheetDraft } from "./sheet-draft";
import { spoken } from "./spoken";

type Incentive = Body<"incentive">;
type Line = { reader: RowReader; title: string; amount: Money; period?: { start: string; end: string } };

/** Rows of one title and currency are one incentive: its budget by period, its value their sum. */
export function financeOf(table: FoundTable, draft: SheetDraft): number {
  const lines = [...RowReader.over(table, draft.remarks, ["start", "end", "year"])].flatMap(
    reader => lineIn(reader, table) ?? [],
  );
  let made = 0;
  for (const group of Map.groupBy(
    lines,
    ({ title, amount }) => `${spoken(title)} ${amount.currency}`,
  ).values())
    if (addIncentive(table, draft, group)) made++;
  return made;
}

/** Words with which people begin the row of a sum. */
const sums = new Set([
  "total",
  "totals",
  "sum",
  "subtotal",
  "grand total",
  "sous total",
  "somme",
  "total general",
  "المجموع",
  "الاجمالي",
  "الجمله",
]);

function lineIn(reader: RowReader, table: FoundTable): Line | undefined {
  const title = reader.line("title");
  if (!title) return reader.remark("title", "no_title");
  if (sums.has(spoken(title))) return reader.remark("title", "total_row");
  const cell = reader.cell("amount");
  if (!cell) return reader.remark("amount", "no_amount");
  const read = amountIn(cell, reader.cell("currency"), table.currency);
  if ("fault" in read) return reader.remark("amount", read.fault, { text: read.text.slice(0, 80) });
  const start = reader.day("start", "first") ?? reader.day("year", "first");
  const end = reader.day("end", "last") ?? reader.day("year", "last");
  if (start && end && end < start) return reader.remark("end", "period_order");
  return { reader, title, amount: read.amount, ...(start && end && { period: { start, end } }) };
}

function addIncentive(table: FoundTable, draft: SheetDraft, group: readonly Line[]): boolean {
  const [first] = group;
  if (!first) return false;
  const { reader, title } = first;
  const { remarks, worded } = draft;
  const value = sumOf(group);
  if (!value) {
    reader.remark("amount", "wrong_amount", { text: title.slice(0, 80) });
    return false;
  }
  const instrument = reader.choice<Incentive["instrument"]>("instrument", "incentive", "instrument");
  const channel = reader.choice<Incentive["channel"]>("channel", "incentive", "channel");
  if (!instrument) remarks.assume("instrument_governance");
  if (!channel) remarks.assume("channel_project");
  remarks.assume("tier_0");
  const [text, through] = [reader.prose("text"), reader.line("through")];
  const budget = group.flatMap(line => budgetLine(line) ?? []);
  const body: Incentive = {
    title: worded(title),
    instrument: instrument ?? "governance_reform",
    channel: channel ?? "project",
    form: "money",
    value,
    tier: 0,
    exportControlled: false,
    ...(text && { text: worded(text) }),
    ...(through && { through: worded(through) }),
    ...(budget.length > 0 && { budget }),
  };
  return draft.add("incentive", body, table, reader.row);
}

function budgetLine({ reader, amount, period }: Line) {
  if (!period) return undefined;
  const status = reader.choice<"indicative" | "committed">("status", "incentive", "status");
  if (!status) reader.remarks.assume("status_indicative");
  return { period, amount, type: "original" as const, status: status ?? ("indicative" as const) };
}

/** Undefined where the sum is no number that can be kept exactly (V3). */
function sumOf(group: readonly Line[]): Money | undefined {
  try {
    return group.map(({ amount }) => amount).reduce(add);
  } catch (error) {
    if (error instanceof MoneyError) return undefined;
    throw error;
  }
}
