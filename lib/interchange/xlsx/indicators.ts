import type { Body } from "@/lib/clauses/catalogue";
import type { FoundTable } from "./find-tables";
import { RowReader } from "./row-reader";
import type { SheetDraft } from "./sheet-draft";

type Indicator = Body<"indicator">;

export function indicatorsOf(table: FoundTable, draft: SheetDraft): number {
  let made = 0;
  for (const reader of RowReader.over(table, draft, ["baselineOn", "goalBy"])) {
    const title = reader.line("title");
    if (!title) reader.remark("title", "no_title");
    else if (draft.put("indicator", bodyOf(reader, title, draft), table, [reader])) made++;
  }
  return made;
}

function bodyOf(reader: RowReader, title: string, draft: SheetDraft): Indicator {
  const { remarks, worded } = draft;
  const category = reader.choice<Indicator["category"]>("category", "indicator", "category");
  const measure = reader.choice<Indicator["measure"]>("measure", "indicator", "measure");
  const direction = reader.choice<Indicator["direction"]>("direction", "indicator", "direction");
  const frequency = reader.choice<NonNullable<Indicator["frequency"]>>("frequency", "indicator", "frequency");
  if (!category) remarks.assume("category_other");
  if (!measure) remarks.assume("measure_number");
  if (!direction) remarks.assume("direction_up");
  const [unit, source, owner] = [reader.line("unit"), reader.line("source"), reader.line("owner")];
  const [baseline, goal, text] = [
    reader.line("baseline", 120),
    reader.line("goal", 120),
    reader.prose("text"),
  ];
  const [on, by] = [reader.day("baselineOn", "last"), reader.day("goalBy", "last")];
  const isShare = [unit, baseline, goal].some(said => said?.includes("%"));
  return {
    title: worded(title),
    category: category ?? "other",
    measure: measure ?? (isShare ? "percentage" : "number"),
    direction: direction ?? "up",
    ...(text && { text: worded(text) }),
    ...(unit && { unit: worded(unit) }),
    ...(baseline && { baseline: { value: baseline, ...(on && { on }) } }),
    ...(goal && { target: { value: goal, ...(by && { by }) } }),
    ...(source && { source: worded(source) }),
    ...(frequency && { frequency }),
    ...(owner && { owner: worded(owner) }),
  };
}
