import { useLocale } from "next-intl";
import { formatMonth } from "@/lib/platform/format";
import { dayScale, spanOf } from "./day-scale";
import { type SeatTone, toneClass } from "./tone";

export type DayWindow = { earliest: string; target: string; latest: string };

export type WindowRow = { window: DayWindow; tone: SeatTone | "done"; party?: string };

/**
 * A milestone's window on one line: from earliest to latest with a mark on the target; proposals of the parties stand under
 * each other on the same scale. `label` says all of it in words.
 */
export function WindowBar({ rows, label }: { rows: readonly WindowRow[]; label: string }) {
  const locale = useLocale();
  const { from, to } = spanOf(rows.flatMap(({ window }) => [window.earliest, window.latest]));
  const scale = dayScale(from, to);
  const percent = (day: string) => `${(scale.at(day) * 100).toFixed(2)}%`;
  const first = rows.map(row => row.window.earliest).sort()[0];
  const last = rows
    .map(row => row.window.latest)
    .sort()
    .at(-1);
  return (
    <div role="img" aria-label={label} className="relative max-w-[430px] pb-4">
      {rows.map(({ window, tone, party }) => (
        <div
          key={`${party} ${window.earliest} ${window.latest}`}
          className={`${toneClass[tone]} relative h-[17px]`}
        >
          <span className="drawn absolute inset-x-0 top-2 h-px bg-line-strong" />
          <span
            className="drawn absolute top-1 h-[9px] min-w-[9px] rounded-full bg-tone"
            style={{
              insetInlineStart: percent(window.earliest),
              insetInlineEnd: `${(100 - scale.at(window.latest) * 100).toFixed(2)}%`,
            }}
          />
          <span
            className="drawn absolute top-0 h-[17px] w-0.5 bg-ink shadow-[0_0_0_1.5px_var(--sheet)]"
            style={{ insetInlineStart: percent(window.target) }}
          />
        </div>
      ))}
      {first && last && (
        <>
          <WindowEnd day={first} at={percent(first)} locale={locale} />
          {formatMonth(first, locale) !== formatMonth(last, locale) && (
            <WindowEnd day={last} at={percent(last)} locale={locale} />
          )}
        </>
      )}
    </div>
  );
}

function WindowEnd({
  day,
  at,
  locale,
}: {
  day: string;
  at: string;
  locale: Parameters<typeof formatMonth>[1];
}) {
  return (
    <span
      className="absolute bottom-0 -translate-x-1/2 text-[0.7rem] leading-none whitespace-nowrap text-ink-3 rtl:translate-x-1/2"
      style={{ insetInlineStart: at }}
    >
      {formatMonth(day, locale, "short")}
    </span>
  );
}
