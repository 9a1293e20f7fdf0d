import type { PublicClause } from "./view";

/** A value on a day, as the parties agreed to count it. */
export type Value = { day: string; value: number };

/** An indicator as numbers; null where its values are words, which a chart cannot show. */
export type Measures = {
  baseline: Value | null;
  target: Value | null;
  planned: Value[];
  actual: Value[];
};

/**
 * Reads an indicator's values as numbers. A value without a day is put where the package's term, or the indicator's own
 * periods, begin and end.
 */
export function measuresOf(
  { body }: PublicClause<"indicator">,
  term: { start: string; end: string },
): Measures | null {
  const periods = body.trajectory ?? [];
  const starts = periods.map(({ period }) => period.start).sort();
  const ends = periods.map(({ period }) => period.end).sort();
  const at = (text: string | undefined, day: string): Value | null => {
    const value = numberIn(text);
    return value === undefined ? null : { day, value };
  };
  const measures = {
    baseline: at(body.baseline?.value, body.baseline?.on ?? starts[0] ?? term.start),
    target: at(body.target?.value, body.target?.by ?? ends.at(-1) ?? term.end),
    planned: periods.flatMap(({ period, target }) => at(target, period.end) ?? []).sort(byDay),
    actual: periods.flatMap(({ period, actual }) => at(actual, period.end) ?? []).sort(byDay),
  };
  const points = [measures.baseline, measures.target, ...measures.planned, ...measures.actual];
  return points.filter(point => point !== null).length > 1 ? measures : null;
}

const byDay = (a: Value, b: Value): number => a.day.localeCompare(b.day);

/** "64", "64.5 %", "1 200": what published results write for a number; undefined for anything else. */
export function numberIn(text: string | undefined): number | undefined {
  const digits = text?.replace(/[\s\u00a0\u202f]|,(?=\d{3}(?:\D|$))/g, "").replace(/%$/, "");
  return digits !== undefined && /^[+-]?\d+(\.\d+)?$/.test(digits) ? Number(digits) : undefined;
}
