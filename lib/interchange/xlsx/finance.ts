import type { Body } from "@/lib/clauses/catalogue";
import { budgetInEffect } from "@/lib/clauses/in-effect";
import { add, type Money, MoneyError } from "@/lib/kernel/money";
import { amountIn } from "./amounts";
import type { FoundTable } from "./find-tables";
import { currencyIn } from "./formats";
import { knownPhase } from "./milestones";
import { RowReader } from "./row-reader";
import type { SheetDraft } from "./sheet-draft";
import { entriesIn, spoken } from "./spoken";

type Incentive = Body<"incentive">;
type BudgetLine = NonNullable<Incentive["budget"]>[number];
/** Below zero where it takes back. */
type Row = { reader: RowReader; title: string; amount?: Money; value?: Money; line?: BudgetLine };

/**
 * Rows of one clause, or of one title and currency, are one incentive: its budget by period; its value where a column says
 * it, else what of the budget is in effect.
 */
export function financeOf(table: FoundTable, draft: SheetDraft): number {
  const rows = [...RowReader.over(table, draft, ["start", "end", "year", "valueDate"])].flatMap(
    reader => rowIn(reader, table) ?? [],
  );
  let made = 0;
  for (const group of Map.groupBy(rows, keyOf).values()) if (addIncentive(table, draft, group)) made++;
  return made;
}

function keyOf({ reader, title, amount, value }: Row): string {
  const id = reader.line("clause");
  if (id) return `${reader.known ? "known" : "as"} ${id}`;
  return `${spoken(title)} ${(amount ?? value)?.currency ?? ""}`;
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
  "montant total",
  "total general",
  "suma",
  "suma total",
  "importe total",
  "total geral",
  "soma",
  "soma total",
  "valor total",
  "المجموع",
  "الاجمالي",
  "الجمله",
]);

function rowIn(reader: RowReader, table: FoundTable): Row | undefined {
  const title = reader.line("title");
  if (!title) return reader.remark("title", "no_title");
  if (sums.has(spoken(title))) return reader.remark("title", "total_row");
  const beside = reader.cell("currency");
  const cell = reader.cell("amount");
  const worth = reader.cell("value");
  if (!cell && !worth && reader.choice("form", "incentive", "form") !== "in_kind")
    return reader.remark("amount", "no_amount");
  const value =
    worth &&
    (knownValue(reader) ?? amountIn(worth, currencyIn(worth.text) ? undefined : beside, table.currency));
  if (value && "fault" in value)
    return reader.remark("value", value.fault, { text: value.text.slice(0, 80) });
  if (!cell) return { reader, title, ...(value && { value: value.amount }) };
  const start = reader.day("start", "first") ?? reader.day("year", "first");
  const end = reader.day("end", "last") ?? reader.day("year", "last");
  if (start && end && end < start) return reader.remark("end", "period_order");
  const period = start && end ? { start, end } : undefined;
  // Only a line of a budget that says of itself what it is can take back what another promised.
  const isLine = period !== undefined && table.places.has("revision");
  const written = reader.writtenMoney("amount");
  const read = written
    ? { amount: written }
    : amountIn(cell, beside, table.currency, isLine ? "signed" : "promised");
  if ("fault" in read) return reader.remark("amount", read.fault, { text: read.text.slice(0, 80) });
  const { amount } = read;
  return {
    reader,
    title,
    amount,
    ...(value && { value: value.amount }),
    ...(period && { line: budgetLine(reader, amount, period) }),
  };
}

function knownValue(reader: RowReader): { amount: Money } | undefined {
  const known = reader.known?.content.body as Incentive | undefined;
  return known?.value && reader.says("value") && reader.says("currency")
    ? { amount: known.value }
    : undefined;
}

function budgetLine(reader: RowReader, amount: Money, period: BudgetLine["period"]): BudgetLine {
  const status = reader.choice<BudgetLine["status"]>("status", "incentive", "status");
  const type = reader.choice<BudgetLine["type"]>("revision", "incentive", "type");
  const valueDate = reader.day("valueDate", "first");
  if (!status) reader.remarks.assume("status_indicative");
  return {
    period,
    amount: { ...amount, minor: Math.abs(amount.minor) },
    ...(amount.minor < 0 && { negative: true }),
    ...(valueDate && { valueDate }),
    type: type ?? "original",
    status: status ?? "indicative",
  };
}

function addIncentive(table: FoundTable, draft: SheetDraft, group: readonly Row[]): boolean {
  const [first] = group;
  if (!first) return false;
  const { reader, title } = first;
  const { remarks, worded } = draft;
  const form = reader.choice<Incentive["form"]>("form", "incentive", "form") ?? "money";
  const value = worthOf(group);
  if (value === "none" ? form === "money" : value.minor < 0) {
    reader.remark("amount", "wrong_amount", { text: title.slice(0, 80) });
    return false;
  }
  const instrument = reader.choice<Incentive["instrument"]>("instrument", "incentive", "instrument");
  const channel = reader.choice<Incentive["channel"]>("channel", "incentive", "channel");
  const [tier, exportControlled] = [reader.count("tier", 0, 4), reader.flag("exportControlled")];
  if (!instrument) remarks.assume("instrument_governance");
  if (!channel) remarks.assume("channel_project");
  if (tier === undefined || exportControlled === undefined) remarks.assume("tier_0");
  const [text, endUse] = [reader.prose("text"), reader.prose("endUse")];
  const [through, vettedBy] = [reader.line("through"), reader.line("vettedBy")];
  const units = entriesIn(reader.prose("recipients")).map(unit => ({ unit: worded(unit.slice(0, 400)) }));
  const phase = phaseOf(reader, draft);
  const budget = group.flatMap(({ line }) => line ?? []);
  const body: Incentive = {
    title: worded(title),
    instrument: instrument ?? "governance_reform",
    channel: channel ?? "project",
    form,
    ...(value !== "none" && { value }),
    tier: tier ?? 0,
    exportControlled: exportControlled ?? false,
    ...(text && { text: worded(text) }),
    ...(phase && { phase }),
    ...(through && { through: worded(through) }),
    ...(vettedBy && { curriculumVettedBy: worded(vettedBy) }),
    ...(units.length > 0 && { recipients: units }),
    ...(endUse && { endUse: worded(endUse) }),
    ...(budget.length > 0 && { budget }),
  };
  return draft.put(
    "incentive",
    body,
    table,
    group.map(row => row.reader),
  );
}

function phaseOf(reader: RowReader, draft: SheetDraft): string | undefined {
  const known = reader.known?.content.body as Incentive | undefined;
  if (known && reader.says("phase")) return known.phase;
  const name = reader.line("phase");
  if (!name) return undefined;
  return (
    knownPhase(draft, spoken(name)) ??
    draft.titled(name, ["phase"]) ??
    reader.remark("phase", "unknown_clause", { text: name.slice(0, 80) })
  );
}

/** What a column says, else, of a new incentive, the sum of what counts; a sum that cannot be kept exactly (V3) is below any value. */
function worthOf(group: readonly Row[]): Money | "none" {
  const said = group.find(({ value }) => value)?.value;
  if (said) return said;
  if (group[0]?.reader.known) return "none";
  const inEffect = new Set(budgetInEffect(group.flatMap(({ line }) => line ?? [])));
  const counted = group.flatMap(({ amount, line }) =>
    amount && (!line || inEffect.has(line)) ? amount : [],
  );
  const [first, ...rest] = counted;
  if (!first) return "none";
  try {
    return rest.reduce(add, first);
  } catch (error) {
    if (error instanceof MoneyError) return { ...first, minor: -1 };
    throw error;
  }
}
