import { useLocale, useTranslations } from "next-intl";
import type { ClauseNames } from "@/components/clauses/names";
import { Timeline, type TimelineGroup } from "@/components/ui/timeline";
import type { TimelineState } from "@/components/ui/timeline-bar";
import { wordingFor } from "@/lib/kernel/localised";
import { formatDate, formatDateRange } from "@/lib/platform/format";
import type { PublishedPackage } from "@/lib/publication/view";
import {
  type PhaseOfText,
  phasesOf,
  sunsetsOf,
  type WindowState,
  windowState,
} from "@/lib/publication/windows";
import { Section } from "./section";

// A window that has closed says nothing about whether its milestone was reached.
const states: Record<WindowState, TimelineState> = { ahead: "planned", open: "going", closed: "phase" };

/** Milestones on one drawing; beyond these a reader turns to the text. */
const ROWS = 60;
const SUNSETS = 5;

type Shown = { published: PublishedPackage; today: string; names: ClauseNames };

export function PackageTimeline({ published, today, names }: Shown) {
  const locale = useLocale();
  const t = useTranslations("publication.timeline");
  const groups = useGroups({ published, today, names });
  if (groups.length === 0) return null;
  const { termStart, termEnd } = published;
  const days = groups.flatMap(({ from, to, rows }) => [from, to, ...rows.flatMap(row => [row.from, row.to])]);
  const known = [termStart, termEnd, ...days.filter(day => day !== undefined)].sort();
  return (
    <Section id="timeline" title={t("title")} sentence={t("sentence")}>
      <Timeline
        label={t("label", { range: formatDateRange(termStart, termEnd, locale) })}
        from={known[0] ?? termStart}
        to={known.at(-1) ?? termEnd}
        today={{ day: today, label: t("today") }}
        groups={groups}
        sunsets={sunsetsOf(published.clauses, today)
          .slice(0, SUNSETS)
          .map(({ sunset, day }) => ({ day, label: wordingFor(sunset.body.title, locale).text }))}
        locale={locale}
      />
    </Section>
  );
}

function useGroups({ published, today, names }: Shown): TimelineGroup[] {
  const locale = useLocale();
  const t = useTranslations("publication.timeline");
  let room = ROWS;
  const rowsOf = ({ milestones }: PhaseOfText) => {
    const shown = milestones.slice(0, room);
    room -= shown.length;
    return shown.map(milestone => {
      const { earliest, target, latest } = milestone.body.window;
      return {
        id: milestone.id,
        title: wordingFor(milestone.body.title, locale).text,
        href: names[milestone.id]?.href,
        from: earliest,
        to: latest,
        state: states[windowState(milestone, today)],
        description: t("window", {
          range: formatDateRange(earliest, latest, locale),
          target: formatDate(target, locale),
        }),
      };
    });
  };
  return phasesOf(published.clauses).map(group => ({
    id: group.phase?.id ?? "restricted",
    title: group.phase ? wordingFor(group.phase.body.title, locale).text : t("restricted_phase"),
    from: group.phase?.body.period.start,
    to: group.phase?.body.period.end,
    rows: rowsOf(group),
  }));
}
