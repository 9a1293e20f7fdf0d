import type { Period } from "./field";

/** Lines that count: for the same period what was revised takes the place of what was first planned. */
export function inEffect<T>(
  lines: readonly T[],
  of: (line: T) => { period: Period; isRevised: boolean },
): T[] {
  const periodOf = (line: T) => `${of(line).period.start} ${of(line).period.end}`;
  const revised = new Set(lines.filter(line => of(line).isRevised).map(periodOf));
  return lines.filter(line => of(line).isRevised || !revised.has(periodOf(line)));
}
