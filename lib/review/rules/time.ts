import type { ClauseContent, ContentOf } from "@/lib/clauses/catalogue";
import { blocking } from "../rule";

const isOutside = (start: string, end: string, frame: { start: string; end: string }) =>
  start < frame.start || end > frame.end;

export const phaseOutsideTerm = blocking("F1", function* (text) {
  for (const { id, body } of text.of("phase"))
    if (isOutside(body.period.start, body.period.end, text.term))
      yield { settles: "either", clauseId: id, path: "period" };
});

export const milestoneOutsidePhase = blocking("F1", function* (text) {
  for (const { id: phaseId, body: phase } of text.of("phase"))
    for (const { id, body } of text.milestonesIn(phaseId))
      if (isOutside(body.window.earliest, body.window.latest, phase.period))
        yield { settles: "either", clauseId: id, path: "window" };
});

/** Nothing is due, ends or is looked at when the package does not run: each clause at its first such day. */
export const dayOutsideTerm = blocking("F1", function* (text) {
  for (const content of text.all) {
    const found = daysOf(content).find(({ start, end }) => isOutside(start, end, text.term));
    if (found) yield { settles: "either", clauseId: content.id, path: found.path };
  }
});

type Days = { path: string; start: string; end: string };

/** Days and windows that a kind promises within the term; phases and milestones have rules of their own. */
function daysOf({ kind, body }: ClauseContent): Days[] {
  const on = (path: string, day: string | undefined): Days[] =>
    day === undefined ? [] : [{ path, start: day, end: day }];
  switch (kind) {
    case "tranche":
      return [{ path: "due", ...body.due }];
    case "condition":
      return on("due", body.due);
    case "commitment":
      return on("due", body.due);
    case "review":
      return on("first", body.first);
    case "sunset":
      return [
        ...on("date", body.trigger === "date" ? body.date : undefined),
        ...(body.schedule ?? []).flatMap(({ date }, index) => on(`schedule.${index}.date`, date)),
        ...on("exit.when", body.exit.when),
      ];
    default:
      return [];
  }
}

/** Milestones that wait for each other wait for ever. */
export const dependencyCycle = blocking("F2", function* (text) {
  for (const [first, ...rest] of cyclesIn(text.of("milestone")))
    if (first !== undefined)
      yield { settles: "either", clauseId: first, path: "dependsOn", params: { count: rest.length + 1 } };
});

/**
 * One cycle for each knot of dependencies. First everything whose dependencies can be met is taken away; then each walk
 * along what is left must come back to where it has been.
 */
function cyclesIn(milestones: readonly ContentOf<"milestone">[]): string[][] {
  const left = new Map(milestones.map(({ id, body }) => [id, new Set(body.dependsOn)]));
  for (const needs of left.values()) for (const need of needs) if (!left.has(need)) needs.delete(need);
  const waits = [...left].flatMap(([id, needs]) => [...needs].map(need => ({ need, id })));
  const waitedForBy = Map.groupBy(waits, ({ need }) => need);
  const free = [...left].filter(([, needs]) => needs.size === 0).map(([id]) => id);
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    left.delete(id);
    for (const { id: waiting } of waitedForBy.get(id) ?? []) {
      const needs = left.get(waiting);
      needs?.delete(id);
      if (needs?.size === 0) free.push(waiting);
    }
  }
  const cycles: string[][] = [];
  const walkOf = new Map<string, string>();
  for (const start of left.keys()) {
    const path: string[] = [];
    let at: string | undefined = start;
    while (at !== undefined && !walkOf.has(at)) {
      walkOf.set(at, start);
      path.push(at);
      at = left.get(at)?.values().next().value;
    }
    if (at !== undefined && walkOf.get(at) === start) cycles.push(path.slice(path.indexOf(at)));
  }
  return cycles;
}
