import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useShownParties } from "@/components/amendments/parties";
import { spanOf } from "@/components/ui/day-scale";
import { wordingFor } from "@/lib/kernel/localised";
import type { Party } from "@/lib/packages/queries";
import type { PlanMilestone, Timeline } from "@/lib/plan/timeline";
import { formatDate } from "@/lib/platform/format";
import { ClausePanel, type InHand } from "./clause-panel";
import { Legend } from "./legend";
import { PhaseLinks } from "./phase-links";
import { PlanChart } from "./plan-chart";
import { PlanTable } from "./plan-table";
import { windowShown } from "./window-shown";

export type PlanViewProps = {
  timeline: Timeline;
  parties: readonly Party[];
  term: { from: string; to: string };
  today: string;
  /** All milestones of the package, of which only some are drawn. */
  milestoneCount: number;
  phase: string | undefined;
  clause: string | undefined;
  links: {
    toPhase: (phase: string | undefined) => string;
    toClause: (clause: string | undefined) => string;
    toDraft: (clause: string) => string;
    toReadiness: string;
  };
  form: ReactNode;
};

/** The sentence, the drawing, the clause in hand, and the same as a table. */
export function PlanView({ timeline, parties: seated, term, today, milestoneCount, ...rest }: PlanViewProps) {
  const { phase, clause, links, form } = rest;
  const t = useTranslations("plan");
  const parties = useShownParties(seated);
  const chosen = timeline.phases.find(({ id }) => id === phase);
  const milestones = chosen?.milestones ?? allMilestones(timeline);
  const inHand = clause ? find(timeline, clause) : undefined;
  const { from, to } = chosen
    ? spanOf([chosen.period.start, chosen.period.end, ...milestones.flatMap(windowDays)], 0.04)
    : term;
  const marks = timeline.marks.filter(mark => !chosen || mark.days.some(day => day >= from && day <= to));
  const shown = chosen ? { phases: [chosen], loose: [], marks } : timeline;
  return (
    <div className="grid gap-8">
      <Sentence timeline={timeline} milestones={milestones} milestoneCount={milestoneCount} today={today} />
      <PhaseLinks phases={timeline.phases} chosen={chosen?.id} hrefOf={links.toPhase} />
      {milestones.length < milestoneCount && !chosen && (
        <p className="text-ink-2">{t("too_many", { count: milestoneCount })}</p>
      )}
      <div className={`grid gap-x-10 gap-y-6 ${inHand ? "lg:grid-cols-[minmax(0,1fr)_340px]" : ""}`}>
        <div className="grid min-w-0 content-start gap-4">
          <PlanChart
            timeline={shown}
            parties={parties}
            from={from}
            to={to}
            today={today}
            selected={clause}
            hrefOf={links.toClause}
          />
          <Legend parties={parties} />
        </div>
        {inHand && clause && (
          <aside className="min-w-0">
            <ClausePanel
              inHand={inHand}
              timeline={timeline}
              parties={parties}
              draftHref={links.toDraft(clause)}
              readinessHref={links.toReadiness}
              closeHref={links.toClause(undefined)}
            >
              {form}
            </ClausePanel>
          </aside>
        )}
      </div>
      {milestones.length > 0 && (
        <details>
          <summary className="inline-flex min-h-8 items-center text-small text-accent pointer-coarse:min-h-11">
            {t("as_table")}
          </summary>
          <div className="pt-3">
            <PlanTable timeline={shown} parties={parties} hrefOf={links.toClause} />
          </div>
        </details>
      )}
    </div>
  );
}

function Sentence({
  timeline,
  milestones,
  milestoneCount,
  today,
}: Pick<PlanViewProps, "timeline" | "milestoneCount" | "today"> & { milestones: readonly PlanMilestone[] }) {
  const locale = useLocale();
  const t = useTranslations("plan");
  const [next] = milestones
    .filter(milestone => windowShown(milestone).target >= today)
    .sort((a, b) => windowShown(a).target.localeCompare(windowShown(b).target));
  return (
    <p className="measure font-serif text-lead">
      {t("sentence", {
        phases: timeline.phases.length,
        milestones: milestoneCount,
        contested: milestones.filter(({ agreed, others }) => agreed && others.length > 0).length,
        next: next
          ? t("next", {
              title: wordingFor(next.title, locale).text,
              date: formatDate(windowShown(next).target, locale),
            })
          : "",
      })}
    </p>
  );
}

function find({ phases, loose, marks }: Timeline, id: string): InHand | undefined {
  const phase = phases.find(one => one.id === id);
  if (phase) return { kind: "phase", clause: phase };
  const milestone = allMilestones({ phases, loose }).find(one => one.id === id);
  if (milestone) return { kind: "milestone", clause: milestone };
  const mark = marks.find(one => one.id === id);
  return mark && { kind: "mark", clause: mark };
}

const allMilestones = ({ phases, loose }: Pick<Timeline, "phases" | "loose">): PlanMilestone[] => [
  ...phases.flatMap(phase => phase.milestones),
  ...loose,
];

const windowDays = ({ agreed, others }: PlanMilestone): string[] =>
  [...(agreed ? [agreed] : []), ...others.map(other => other.window)].flatMap(({ earliest, latest }) => [
    earliest,
    latest,
  ]);
