const WIDTH = 640;
const HEIGHT = 150;
const FLOOR = 128;
const TOP = 18;

export type YearBar = { year: string; first: number; second: number };

type YearBarsProps = {
  bars: readonly YearBar[];
  /** The chart in a sentence. */
  label: string;
  /** The largest amount, written out: the only figure in the drawing, the others stand in the table. */
  highest: string;
  isRightToLeft: boolean;
};

/** Two amounts a year beside each other: what is budgeted, filled, and what falls due, hatched by an outline. */
export function YearBars({ bars, label, highest, isRightToLeft }: YearBarsProps) {
  const most = Math.max(1, ...bars.flatMap(({ first, second }) => [first, second]));
  const room = WIDTH / Math.max(1, bars.length);
  const bar = Math.min(34, room * 0.34);
  const height = (amount: number) => (Math.max(0, amount) / most) * (FLOOR - TOP);
  const centre = (index: number) => {
    const along = (index + 0.5) * room;
    return isRightToLeft ? WIDTH - along : along;
  };
  // Sixteen years and more: every second or fifth is named, so that the numbers do not touch.
  const step = Math.ceil(bars.length / 14);
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={label}
      className="mt-2 h-auto w-full max-w-[720px]"
    >
      <path d={`M0 ${TOP}H${WIDTH}`} stroke="var(--line)" strokeDasharray="3 4" />
      <text
        x={isRightToLeft ? WIDTH : 0}
        y={TOP - 5}
        fontSize="11"
        fill="var(--ink-2)"
        textAnchor={isRightToLeft ? "end" : "start"}
        direction="ltr"
      >
        {highest}
      </text>
      {bars.map(({ year, first, second }, index) => (
        <g key={year}>
          <Column x={centre(index) - bar - 1} width={bar} height={height(first)} isOutline={false} />
          <Column x={centre(index) + 1} width={bar} height={height(second)} isOutline />
          {index % step === 0 && (
            <text x={centre(index)} y={HEIGHT - 6} textAnchor="middle" fontSize="11" fill="var(--ink-3)">
              {year}
            </text>
          )}
        </g>
      ))}
      <path d={`M0 ${FLOOR}H${WIDTH}`} stroke="var(--line-strong)" />
    </svg>
  );
}

function Column({
  x,
  width,
  height,
  isOutline,
}: {
  x: number;
  width: number;
  height: number;
  isOutline: boolean;
}) {
  if (height === 0) return null;
  const look = isOutline
    ? { fill: "var(--accent-soft)", stroke: "var(--accent)", strokeWidth: 1.4 }
    : { fill: "var(--accent)" };
  return (
    <rect x={round(x)} y={round(FLOOR - height)} width={round(width)} height={round(height)} {...look} />
  );
}

const round = (value: number) => Math.round(value * 10) / 10;
