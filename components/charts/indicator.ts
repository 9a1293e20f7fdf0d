import { formatNumber, formatPercent } from "@/lib/platform/format";
import type { Locale } from "@/lib/platform/i18n/locales";

export type Point = { day: string; value: number };

export type Measurement = Point & { state: "confirmed" | "reported" | "disputed" };

/** What an indicator's chart needs, already free of any clause. `unit` is short: "%", "days". */
export type IndicatorSeries = {
  unit: string;
  baseline: Point | null;
  target: Point | null;
  /** Planned values between baseline and target, in order of day. */
  trajectory: readonly Point[];
  measurements: readonly Measurement[];
};

/** Baseline, plan and target as one line. */
export const plannedLine = (series: IndicatorSeries): Point[] =>
  [series.baseline, ...series.trajectory, series.target]
    .filter(point => point !== null)
    .sort((a, b) => a.day.localeCompare(b.day));

/** Baseline and measurements as one line. */
export const measuredLine = (series: IndicatorSeries): Point[] =>
  [series.baseline, ...series.measurements]
    .filter(point => point !== null)
    .sort((a, b) => a.day.localeCompare(b.day));

/** Whether the newest measurement has reached the target, whichever way the indicator is meant to move. */
export function isReached({ baseline, target, measurements }: IndicatorSeries): boolean {
  const last = [...measurements].sort((a, b) => a.day.localeCompare(b.day)).at(-1);
  if (!target || !last || !baseline) return false;
  return target.value >= baseline.value ? last.value >= target.value : last.value <= target.value;
}

/** A value with its unit, as the language writes it; per cent is a sign with its own place in each. */
export function formatValue(value: number, unit: string, locale: Locale): string {
  if (unit === "%") return formatPercent(value / 100, locale, 1);
  return `${formatNumber(value, locale)} ${unit}`.trim();
}
