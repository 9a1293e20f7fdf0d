import type { Body } from "@/lib/clauses/catalogue";
import type { FoundTable } from "./find-tables";
import { RowReader } from "./row-reader";
import type { SheetDraft } from "./sheet-draft";
import { entriesIn, spoken } from "./spoken";
import { wordsOf } from "./words";

type Window = Body<"milestone">["window"];
type Planned = {
  reader: RowReader;
  title: string;
  window: Window;
  phase: string;
  staysIn: string | undefined;
};

/** Milestones with the phases they name; a phase reaches from its first milestone's window to its last one's. */
export function milestonesOf(table: FoundTable, draft: SheetDraft): number {
  const planned = [...RowReader.over(table, draft, ["earliest", "target", "latest"])].flatMap(
    reader => plannedIn(reader, draft) ?? [],
  );
  let made = 0;
  for (const one of planned) if (one.staysIn && addMilestone(table, draft, one, one.staysIn)) made++;
  const placed = planned.filter(({ staysIn }) => staysIn === undefined);
  for (const [name, group] of Map.groupBy(placed, ({ phase }) => spoken(phase))) {
    const phase = knownPhase(draft, name) ?? newPhase(table, draft, group);
    if (!phase) continue;
    for (const one of group) if (addMilestone(table, draft, one, phase)) made++;
  }
  return made;
}

function plannedIn(reader: RowReader, draft: SheetDraft): Planned | undefined {
  const title = reader.line("title");
  if (!title) return reader.remark("title", "no_title");
  const known = reader.known?.content.body as Body<"milestone"> | undefined;
  const window = windowIn(reader, known?.window);
  if (!window) return reader.remark(null, "no_date");
  const named = reader.line("phase");
  const staysIn = named === undefined || reader.says("phase") ? known?.phase : undefined;
  return { reader, title, window, phase: named ?? wordsOf(draft.request.language).phase_for_all, staysIn };
}

/**
 * Where only some of the three are given, the others are the nearest; in another order, they are put in order, or the
 * agreed ones stay.
 */
function windowIn(reader: RowReader, agreed: Window | undefined): Window | undefined {
  const given = {
    earliest: reader.day("earliest", "first"),
    target: reader.day("target", "last"),
    latest: reader.day("latest", "last"),
  };
  const [first] = [given.earliest, given.target, given.latest].filter(day => day !== undefined);
  if (first === undefined) return undefined;
  const target = given.target ?? given.latest ?? first;
  const window = { earliest: given.earliest ?? target, target, latest: given.latest ?? target };
  if (window.earliest === window.latest) reader.remarks.assume("window_single");
  const inOrder = Object.values(window).sort();
  if (window.earliest === inOrder[0] && window.latest === inOrder[2]) return window;
  // A window that both sides agreed is not put together anew from days that nobody meant.
  if (agreed) {
    for (const column of ["earliest", "target", "latest"] as const) reader.failed.add(column);
    return reader.remark("target", "window_kept") ?? agreed;
  }
  reader.remark("target", "window_order");
  const [earliest = first, middle = first, latest = first] = inOrder;
  return { earliest, target: middle, latest };
}

export const knownPhase = ({ request }: SheetDraft, name: string): string | undefined =>
  request.phases.find(({ titles }) => titles.some(title => spoken(title) === name))?.id;

function newPhase(table: FoundTable, draft: SheetDraft, group: readonly Planned[]): string | undefined {
  const [first] = group;
  if (!first) return undefined;
  const start = group.map(({ window }) => window.earliest).sort()[0] ?? first.window.earliest;
  const end =
    group
      .map(({ window }) => window.latest)
      .sort()
      .at(-1) ?? first.window.latest;
  const order =
    draft.request.phases.length + 1 + draft.contents.filter(({ kind }) => kind === "phase").length;
  const id = crypto.randomUUID();
  draft.remarks.assume("phase_made");
  const body = { title: draft.worded(first.phase), order: Math.min(order, 999), period: { start, end } };
  return draft.add("phase", body, table, first.reader.row, id) ? id : undefined;
}

function addMilestone(
  table: FoundTable,
  draft: SheetDraft,
  { reader, title, window }: Planned,
  phase: string,
): boolean {
  const [lead, text, evidence] = [reader.line("lead"), reader.prose("text"), reader.prose("evidence")];
  const action = reader.count("action", 1, 12);
  const scoring = reader.choice<"binary" | "graded">("scoring", "milestone", "scoring");
  if (!scoring) draft.remarks.assume("scoring_binary");
  const asked = entriesIn(evidence);
  const body: Body<"milestone"> = {
    title: draft.worded(title),
    phase,
    window,
    scoring: scoring ?? "binary",
    ...(text && { text: draft.worded(text) }),
    ...(lead && { lead: draft.worded(lead) }),
    ...(action && { action }),
    ...(asked.length > 0 && { evidence: asked.map(what => ({ what: draft.worded(what.slice(0, 400)) })) }),
  };
  return draft.put("milestone", body, table, [reader]);
}
