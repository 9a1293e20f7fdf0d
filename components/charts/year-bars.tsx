export type YearBar = { year: string; first: number; second: number };

type YearBarsProps = {
  bars: readonly YearBar[];
  /** The chart in a sentence. */
  label: string;
  /** The largest amount, written out: the only figure in the drawing, the others stand in the table. */
  highest: string;
};

/**
 * Two amounts a year beside each other, the first filled, the second outlined. HTML rather than a drawing: its words keep
 * their size on a phone, and Arabic runs from the right by itself.
 */
export function YearBars({ bars, label, highest }: YearBarsProps) {
  const most = Math.max(1, ...bars.flatMap(({ first, second }) => [first, second]));
  // With many years every second or third is named, so that the numbers do not touch.
  const step = Math.ceil(bars.length / 8);
  return (
    <div role="img" aria-label={label} className="mt-2 max-w-[720px] text-note text-ink-3">
      <p className="border-b border-dashed border-line pb-0.5 text-ink-2">{highest}</p>
      <div className="flex h-28 items-end gap-1 border-b border-line-strong sm:gap-3">
        {bars.map(({ year, first, second }) => (
          <div key={year} className="flex h-full min-w-0 flex-1 items-end justify-center gap-px">
            <Column share={first / most} look="bg-accent" />
            <Column share={second / most} look="border-[1.5px] border-b-0 border-accent bg-accent-soft" />
          </div>
        ))}
      </div>
      <div className="flex gap-1 tabular-nums sm:gap-3">
        {bars.map(({ year }, index) => (
          <span key={year} className="min-w-0 flex-1 pt-1 text-center whitespace-nowrap">
            {index % step === 0 && year}
          </span>
        ))}
      </div>
    </div>
  );
}

function Column({ share, look }: { share: number; look: string }) {
  const height = `${(Math.max(0, share) * 100).toFixed(2)}%`;
  return <span className={`drawn block w-full max-w-9 ${share > 0 ? look : ""}`} style={{ height }} />;
}
