import type { DayScale } from "@/components/ui/day-scale";
import type { DayWindow } from "@/lib/plan/timeline";

export type DependencyLine = {
  id: string;
  from: { row: number; window: DayWindow };
  to: { row: number; window: DayWindow };
};

/** Of one row of the chart, in pixels; rows have one height so that lines can be drawn between them. */
export const rowHeight = 36;

/**
 * What waits for what: from the target of one milestone to that of the next. A line that has to run back in time is one that
 * cannot hold, and is drawn broken. The table says the same in words.
 */
export function DependencyLines({
  lines,
  rows,
  scale,
}: {
  lines: readonly DependencyLine[];
  rows: number;
  scale: DayScale;
}) {
  const height = rows * rowHeight;
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 1000 ${height}`}
      preserveAspectRatio="none"
      className="pointer-events-none absolute inset-0 size-full text-ink-3 rtl:-scale-x-100"
      fill="none"
      stroke="currentColor"
    >
      {lines.map(({ id, from, to }) => {
        const [x1, x2] = [scale.at(from.window.target) * 1000, scale.at(to.window.target) * 1000];
        const [y1, y2] = [middle(from.row), middle(to.row)];
        const turn = y2 > y1 ? y2 - rowHeight / 2 : y2 + rowHeight / 2;
        return (
          <path
            key={id}
            d={`M${x1.toFixed(1)} ${y1}V${turn}H${x2.toFixed(1)}V${y2}`}
            vectorEffect="non-scaling-stroke"
            strokeWidth="1.25"
            className={x2 < x1 ? "text-risk" : ""}
            stroke="currentColor"
            strokeDasharray={x2 < x1 ? "4 3" : undefined}
          />
        );
      })}
    </svg>
  );
}

const middle = (row: number): number => row * rowHeight + rowHeight / 2;
