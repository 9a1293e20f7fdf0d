import { dayNumber } from "@/components/ui/day-scale";
import { direction, type Locale } from "@/lib/platform/i18n/locales";
import {
  formatValue,
  type IndicatorSeries,
  isReached,
  measuredLine,
  type Point,
  plannedLine,
} from "./indicator";

const WIDTH = 300;
const HEIGHT = 120;
const EDGE = { start: 8, end: 8, top: 26, bottom: 18 };
/** How far the label of a value reaches along the line. */
const LABEL = 44;
const AXIS = HEIGHT - EDGE.bottom + 6;

type IndicatorChartProps = {
  series: IndicatorSeries;
  /** The chart in a sentence. */
  label: string;
  /** The word before the target's value. */
  targetWord: string;
  locale: Locale;
};

/** Where an indicator stands between its baseline and its target. Drawn on the server: a kilobyte, no script. */
export function IndicatorChart({ series, label, targetWord, locale }: IndicatorChartProps) {
  const planned = plannedLine(series);
  const measured = measuredLine(series);
  const place = placer([...planned, ...measured], direction(locale) === "rtl");
  const tone = isReached(series) ? "var(--done)" : "var(--accent)";
  const last = measured.at(-1);
  const value = (point: Point) => formatValue(point.value, series.unit, locale);
  const targetY = series.target && place(series.target).y;
  // A reached target has the newest value at its end, and down to a low one the planned line runs through what stands
  // above it: there its label stands where the line begins.
  const [first] = planned.map(place);
  const targetLabel =
    first && targetY !== null && (isReached(series) || targetY > first.y)
      ? ({ x: first.x, anchor: "start" } as const)
      : undefined;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label} className="mt-1.5 h-auto w-full">
      <path d={`M0 ${AXIS}H${WIDTH}`} stroke="var(--line-strong)" />
      {series.target && targetY !== null && (
        <>
          <path d={`M0 ${targetY}H${WIDTH}`} stroke="var(--ink-3)" strokeDasharray="3 4" />
          <text
            x={targetLabel?.x ?? place(series.target).x}
            y={targetY - 6}
            textAnchor={targetLabel?.anchor ?? "end"}
            fontSize="11"
            fill="var(--ink-2)"
          >{`${targetWord} ${value(series.target)}`}</text>
        </>
      )}
      <path
        d={path(planned, place)}
        fill="none"
        stroke="var(--ink-3)"
        strokeWidth="1.4"
        strokeDasharray="1.5 3.5"
      />
      <path d={path(measured, place)} fill="none" stroke={tone} strokeWidth="2.4" strokeLinejoin="round" />
      {series.measurements.map(measurement => {
        const { x, y } = place(measurement);
        const isSettled = measurement.state === "confirmed";
        return (
          <circle
            key={measurement.day}
            cx={x}
            cy={y}
            r={measurement.day === last?.day ? 4.5 : 2.6}
            fill={isSettled ? tone : "var(--paper)"}
            stroke={measurement.state === "disputed" ? "var(--stopped)" : tone}
            strokeWidth={isSettled ? 0 : 1.8}
          />
        );
      })}
      {last && (
        <text
          {...(series.measurements.length > 0 ? below(place(last)) : over(planned.map(place)))}
          textAnchor={lastAnchor(place(last).x, direction(locale) === "rtl")}
          fontSize="12"
          fontWeight="600"
          fill="var(--ink)"
          stroke="var(--paper)"
          strokeWidth="3"
          paintOrder="stroke"
        >
          {value(last)}
        </text>
      )}
    </svg>
  );
}

type Place = (point: Point) => { x: number; y: number };

/** Time runs with the reading direction; values keep a margin above and below, and need not start at nought. */
function placer(points: readonly Point[], isRightToLeft: boolean): Place {
  const days = points.map(point => dayNumber(point.day));
  const values = points.map(point => point.value);
  const [firstDay, lastDay] = [Math.min(...days), Math.max(...days)];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const inner = { width: WIDTH - EDGE.start - EDGE.end, height: HEIGHT - EDGE.top - EDGE.bottom };
  return point => {
    const along = lastDay === firstDay ? 0.5 : (dayNumber(point.day) - firstDay) / (lastDay - firstDay);
    const up = high === low ? 0.5 : (point.value - low) / (high - low);
    const x = round(EDGE.start + (isRightToLeft ? 1 - along : along) * inner.width);
    return { x, y: round(EDGE.top + (1 - up) * inner.height) };
  };
}

const round = (value: number) => Math.round(value * 10) / 10;

const path = (points: readonly Point[], place: Place): string =>
  points
    .map(place)
    .map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x} ${y}`)
    .join("");

const below = ({ x, y }: { x: number; y: number }) => ({ x, y: y + 18 > AXIS - 4 ? y - 10 : y + 18 });

/** A baseline that nothing was measured after: above the planned line, as far as the label reaches along it. */
function over([first = { x: 0, y: 0 }, ...others]: readonly { x: number; y: number }[]) {
  const reach = others.filter(({ x }) => Math.abs(x - first.x) < LABEL).map(({ y }) => y);
  return { x: first.x, y: Math.max(12, Math.min(first.y, ...reach) - 9) };
}

/** The last value's label stays inside the drawing. In a right-to-left text "start" is its right end. */
function lastAnchor(x: number, isRightToLeft: boolean): "start" | "middle" | "end" {
  if (x > WIDTH - 30) return isRightToLeft ? "start" : "end";
  if (x < 30) return isRightToLeft ? "end" : "start";
  return "middle";
}
