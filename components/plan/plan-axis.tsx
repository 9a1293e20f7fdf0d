import type { DayScale } from "@/components/ui/day-scale";

/** Years along the top; every second or further one where they would touch. */
export function PlanAxis({ scale, today, label }: { scale: DayScale; today: string; label: string }) {
  const step = Math.ceil(scale.years.length / 6);
  const at = (day: string) => ({ insetInlineStart: `${(scale.at(day) * 100).toFixed(2)}%` });
  return (
    <div aria-hidden="true" className="grid text-note text-ink-3 md:grid-cols-[minmax(11rem,19rem)_1fr]">
      <div className="relative h-9 md:col-start-2">
        {scale.years
          .filter((_, index) => index % step === 0)
          .map(year => (
            <span key={year} className="absolute top-0 tabular-nums" style={at(year)}>
              {year.slice(0, 4)}
            </span>
          ))}
        {scale.contains(today) && (
          <span
            className="absolute bottom-0.5 -translate-x-1/2 font-medium whitespace-nowrap text-ink rtl:translate-x-1/2"
            style={at(today)}
          >
            {label}
          </span>
        )}
      </div>
    </div>
  );
}
