import type { Body } from "@/lib/clauses/catalogue";
import { amountIn } from "./amounts";
import type { FoundTable } from "./find-tables";
import { RowReader } from "./row-reader";
import type { SheetDraft } from "./sheet-draft";
import { entriesIn } from "./spoken";

type Tranche = Body<"tranche">;

/** Tranches of incentives that the package has, or that the same file brings. */
export function tranchesOf(table: FoundTable, draft: SheetDraft): number {
  let made = 0;
  for (const reader of RowReader.over(table, draft, ["start", "end", "valueDate"])) {
    const body = bodyOf(reader, draft);
    if (body && draft.put("tranche", body, table, [reader])) made++;
  }
  return made;
}

function bodyOf(reader: RowReader, draft: SheetDraft): Tranche | undefined {
  const { table } = reader;
  const known = reader.known?.content.body as Tranche | undefined;
  const title = reader.line("title");
  if (!title) return reader.remark("title", "no_title");
  const cell = reader.cell("amount");
  if (!cell) return reader.remark("amount", "no_amount");
  const written = reader.writtenMoney("amount");
  const read = written ? { amount: written } : amountIn(cell, reader.cell("currency"), table.currency);
  if ("fault" in read) return reader.remark("amount", read.fault, { text: read.text.slice(0, 80) });
  const [named] = reader.says("incentive")
    ? [known?.incentive]
    : clausesIn(reader, draft, "incentive", ["incentive"]);
  const incentive = named ?? known?.incentive;
  if (!incentive) return reader.remark("incentive", "no_incentive");
  const [from, until] = [reader.day("start", "first"), reader.day("end", "last")];
  const [start, end] = [from ?? until ?? known?.due.start, until ?? from ?? known?.due.end];
  if (!start || !end) return reader.remark("start", "no_due");
  if (end < start) return reader.remark("end", "period_order");
  const [text, valueDate] = [reader.prose("text"), reader.day("valueDate", "first")];
  const payout = reader.choice<Tranche["payout"]>("payout", "tranche", "payout");
  const revision = reader.choice<"original" | "revised">("revision", "tranche", "revision");
  if (!payout) draft.remarks.assume("payout_fixed");
  return {
    title: draft.worded(title),
    incentive,
    amount: read.amount,
    due: { start, end },
    release: releaseOf(reader, draft, known),
    payout: payout ?? "fixed",
    ...(text && { text: draft.worded(text) }),
    ...(valueDate && { valueDate }),
    ...(revision && { revision }),
  };
}

function releaseOf(reader: RowReader, draft: SheetDraft, known: Tranche | undefined): Tranche["release"] {
  const clauses =
    known && reader.says("releasedOn")
      ? (known.release.clauses ?? [])
      : clausesIn(reader, draft, "releasedOn", ["milestone", "condition"]);
  const rule = reader.choice<Tranche["release"]["rule"]>("rule", "tranche", "rule");
  if (clauses.length === 0) {
    if (rule !== "none") draft.remarks.assume("release_none");
    return { rule: "none" };
  }
  if (!rule) draft.remarks.assume("rule_all");
  const atLeast = reader.count("atLeast", 1, 99);
  return {
    rule: rule ?? "all",
    clauses,
    ...(atLeast && { atLeast: Math.min(atLeast, clauses.length) }),
  };
}

/** Clauses by title, one a line, or with semicolons between them. */
function clausesIn(
  reader: RowReader,
  draft: SheetDraft,
  column: "incentive" | "releasedOn",
  kinds: readonly ("incentive" | "milestone" | "condition")[],
): string[] {
  const said = reader.prose(column) ?? "";
  const whole = draft.titled(said, kinds);
  if (whole) return [whole];
  const ids = entriesIn(said).flatMap(
    title =>
      draft.titled(title, kinds) ??
      reader.remark(column, "unknown_clause", { text: title.slice(0, 80) }) ??
      [],
  );
  return [...new Set(ids)];
}
