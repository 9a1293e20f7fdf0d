const DAY = 86_400_000;

export const dayNumber = (day: string): number => Math.floor(Date.parse(day) / DAY);

export type DayScale = {
  /** Position of a day from 0 (start) to 1 (end); days outside are clamped to the edge. */
  at: (day: string) => number;
  contains: (day: string) => boolean;
  /** First of January of each year inside the span. */
  years: readonly string[];
};

/** A linear scale of calendar days, both ends included. */
export function dayScale(from: string, to: string): DayScale {
  const start = dayNumber(from);
  const length = Math.max(1, dayNumber(to) - start);
  const share = (day: string) => (dayNumber(day) - start) / length;
  const first = Number(from.slice(0, 4)) + (from.endsWith("-01-01") ? 0 : 1);
  const last = Number(to.slice(0, 4));
  return {
    at: day => Math.min(1, Math.max(0, share(day))),
    contains: day => share(day) >= 0 && share(day) <= 1,
    years: Array.from(
      { length: Math.max(0, last - first + 1) },
      (_, i) => `${String(first + i).padStart(4, "0")}-01-01`,
    ),
  };
}

/** The span of a set of days, widened by a share on each side so that nothing touches the edge. */
export function spanOf(days: readonly string[], margin = 0.1): { from: string; to: string } {
  const numbers = days.map(dayNumber);
  const low = Math.min(...numbers);
  const high = Math.max(...numbers);
  const pad = Math.max(15, Math.round((high - low) * margin));
  const iso = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);
  return { from: iso(low - pad), to: iso(high + pad) };
}
