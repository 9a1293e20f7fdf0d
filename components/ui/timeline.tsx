import { formatDate, formatLabelled } from "@/lib/platform/format";
import type { Locale } from "@/lib/platform/i18n/locales";
import { type DayScale, dayScale } from "./day-scale";
import { Icon } from "./icon";
import { TimelineBar, type TimelineState } from "./timeline-bar";

export type TimelineRow = {
  id: string;
  title: string;
  href?: string;
  from: string;
  to: string;
  state: TimelineState;
  /** The day it was done: a dot on the bar. */
  doneOn?: string;
  /** Said beside the bar: "late by 41 days". */
  note?: string;
  /** The row in one sentence, for those who do not see the bar. */
  description: string;
};

export type TimelineGroup = {
  id: string;
  title: string;
  from?: string;
  to?: string;
  rows: readonly TimelineRow[];
};

type TimelineProps = {
  /** What the timeline shows, in a sentence. */
  label: string;
  from: string;
  to: string;
  today: { day: string; label: string };
  groups: readonly TimelineGroup[];
  sunsets: readonly { day: string; label: string }[];
  locale: Locale;
};

/**
 * Phases, milestone windows, endings and today on one scale of days. Server-rendered HTML rather than one drawing: titles
 * wrap and are links, Arabic runs from the right by itself, and a phone gets the title above its bar without scrolling.
 */
export function Timeline({ label, from, to, today, groups, sunsets, locale }: TimelineProps) {
  const scale = dayScale(from, to);
  return (
    <div className="grid gap-x-4 md:grid-cols-[minmax(9rem,14rem)_1fr]">
      <p className="sr-only">{label}</p>
      <Years scale={scale} />
      <div className="relative md:col-start-2 md:row-start-2" aria-hidden="true">
        {sunsets.map(sunset => (
          <Sunset key={`${sunset.day} ${sunset.label}`} {...sunset} scale={scale} />
        ))}
      </div>
      <ol className="grid gap-y-2 md:col-span-2 md:row-start-3 md:grid-cols-subgrid md:gap-y-0 md:[display:grid]">
        {groups.map(group => (
          <li key={group.id} className="grid gap-x-4 md:col-span-2 md:grid-cols-subgrid">
            <p className="pt-3 text-small font-semibold md:py-1">{group.title}</p>
            <Track scale={scale} today={today.day}>
              {group.from && group.to && (
                <TimelineBar scale={scale} from={group.from} to={group.to} state="phase" />
              )}
            </Track>
            <ol className="grid gap-x-4 md:col-span-2 md:grid-cols-subgrid">
              {group.rows.map(row => (
                <li key={row.id} className="grid gap-x-4 md:col-span-2 md:grid-cols-subgrid">
                  <p className="text-small leading-snug md:py-1">
                    {row.href ? (
                      <a href={row.href} className="text-ink no-underline hover:underline">
                        {row.title}
                      </a>
                    ) : (
                      row.title
                    )}
                    <span className="sr-only">: {row.description}</span>
                  </p>
                  <Track scale={scale} today={today.day}>
                    <TimelineBar scale={scale} {...row} />
                  </Track>
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ol>
      {scale.contains(today.day) && (
        <p className="relative h-5 text-note text-ink md:col-start-2" aria-hidden="true">
          <span
            className="absolute top-0.5 -translate-x-1/2 whitespace-nowrap rtl:translate-x-1/2"
            style={{ insetInlineStart: `${scale.at(today.day) * 100}%` }}
          >
            {today.label}
          </span>
        </p>
      )}
      <ul className="sr-only">
        {sunsets.map(sunset => (
          <li key={`${sunset.day} ${sunset.label}`}>
            {formatLabelled(sunset.label, formatDate(sunset.day, locale), locale)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Every second or fifth year where the span is long, so that the numbers never touch on a phone. */
function Years({ scale }: { scale: DayScale }) {
  const step = Math.ceil(scale.years.length / 6);
  return (
    <div className="relative h-5 text-note text-ink-3 tabular-nums md:col-start-2" aria-hidden="true">
      {scale.years
        .filter((_, index) => index % step === 0)
        .map(year => (
          <span
            key={year}
            className="absolute top-0"
            style={{ insetInlineStart: `${scale.at(year) * 100}%` }}
          >
            {year.slice(0, 4)}
          </span>
        ))}
    </div>
  );
}

function Track({ scale, today, children }: { scale: DayScale; today: string; children: React.ReactNode }) {
  return (
    <div className="relative min-h-5 border-x border-line" aria-hidden="true">
      {scale.years.map(year => (
        <span
          key={year}
          className="drawn absolute inset-y-0 w-px bg-line"
          style={{ insetInlineStart: `${scale.at(year) * 100}%` }}
        />
      ))}
      {children}
      {scale.contains(today) && (
        <span
          className="drawn absolute inset-y-0 w-px bg-ink"
          style={{ insetInlineStart: `${scale.at(today) * 100}%` }}
        />
      )}
    </div>
  );
}

function Sunset({ day, label, scale }: { day: string; label: string; scale: DayScale }) {
  const at = scale.at(day);
  // A label near the end of the scale stands before its mark; a long one goes on below.
  const isLate = at > 0.5;
  const place = isLate ? { paddingInlineEnd: `${(1 - at) * 100}%` } : { paddingInlineStart: `${at * 100}%` };
  return (
    <p
      className={`flex min-h-5 items-start gap-1 text-note text-ink-2 ${isLate ? "flex-row-reverse text-end" : ""}`}
      style={place}
    >
      <span className="flex h-[1lh] items-center">
        <Icon name="sunset" size={12} />
      </span>
      <span className="min-w-0">{label}</span>
    </p>
  );
}
