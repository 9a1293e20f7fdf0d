import { useLocale, useTranslations } from "next-intl";
import type { ShownParty } from "@/components/amendments/parties";
import { type DayScale, dayScale } from "@/components/ui/day-scale";
import type { Timeline } from "@/lib/plan/timeline";
import { type DependencyLine, DependencyLines, rowHeight } from "./dependency-lines";
import { PlanAxis } from "./plan-axis";
import { MarkRow, MilestoneRow, PhaseRow } from "./plan-rows";
import { windowShown } from "./window-shown";

export type PlanChartProps = {
  timeline: Timeline;
  parties: readonly ShownParty[];
  /** Days at which the drawing begins and ends. */
  from: string;
  to: string;
  today: string;
  /** The clause in hand. */
  selected: string | undefined;
  hrefOf: (clauseId: string) => string;
};

/**
 * The plan on one scale of days: phases with their gates, windows with what each side proposes, what waits for what, endings,
 * reviews and today. HTML in rows of one height, with one drawing of lines laid over them on wide screens.
 */
export function PlanChart({ timeline, parties, from, to, today, selected, hrefOf }: PlanChartProps) {
  const locale = useLocale();
  const t = useTranslations("plan");
  const scale = dayScale(from, to);
  const rows = rowsOf(timeline);
  const lines = linesOf(rows);
  const common = { scale, locale, hrefOf };
  return (
    <section aria-label={t("chart_label")}>
      <PlanAxis scale={scale} today={today} label={t("today")} />
      <div className="relative">
        <Backdrop scale={scale} today={today}>
          <div className="max-md:hidden">
            <DependencyLines lines={lines} rows={rows.length} scale={scale} />
          </div>
        </Backdrop>
        <ol className="relative">
          {rows.map(row => (
            <li
              key={row.id}
              className={`grid md:grid-cols-[minmax(11rem,19rem)_1fr] ${row.id === selected ? "bg-accent-soft/60" : ""} ${row.type === "phase" ? "max-md:mt-3" : ""}`}
              style={{ minHeight: rowHeight }}
            >
              {row.type === "phase" && <PhaseRow phase={row.phase} {...common} />}
              {row.type === "milestone" && (
                <MilestoneRow milestone={row.milestone} parties={parties} {...common} />
              )}
              {row.type === "mark" && <MarkRow mark={row.mark} {...common} />}
              {row.type === "endings" && (
                <p className="flex items-end pb-1.5 text-small font-semibold">{t("endings")}</p>
              )}
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}

/** Years and today behind the rows. */
function Backdrop({ scale, today, children }: { scale: DayScale; today: string; children: React.ReactNode }) {
  const at = (day: string) => ({ insetInlineStart: `${(scale.at(day) * 100).toFixed(2)}%` });
  return (
    <div aria-hidden="true" className="absolute inset-0 grid md:grid-cols-[minmax(11rem,19rem)_1fr]">
      <div className="relative border-x border-line md:col-start-2">
        {scale.years.map(year => (
          <span key={year} className="absolute inset-y-0 w-px bg-line" style={at(year)} />
        ))}
        {children}
        {scale.contains(today) && <span className="absolute inset-y-0 w-px bg-ink" style={at(today)} />}
      </div>
    </div>
  );
}

type ChartRow =
  | { type: "phase"; id: string; phase: Timeline["phases"][number] }
  | { type: "milestone"; id: string; milestone: Timeline["loose"][number] }
  | { type: "endings"; id: string }
  | { type: "mark"; id: string; mark: Timeline["marks"][number] };

function rowsOf({ phases, loose, marks }: Timeline): ChartRow[] {
  const milestoneRow = (milestone: Timeline["loose"][number]): ChartRow => ({
    type: "milestone",
    id: milestone.id,
    milestone,
  });
  return [
    ...phases.flatMap((phase): ChartRow[] => [
      { type: "phase", id: phase.id, phase },
      ...phase.milestones.map(milestoneRow),
    ]),
    ...loose.map(milestoneRow),
    ...(marks.length > 0 ? [{ type: "endings" as const, id: "endings" }] : []),
    ...marks.map((mark): ChartRow => ({ type: "mark", id: mark.id, mark })),
  ];
}

function linesOf(rows: readonly ChartRow[]): DependencyLine[] {
  const placed = new Map(
    rows.flatMap((row, index) =>
      row.type === "milestone" ? [[row.id, { row: index, window: windowShown(row.milestone) }] as const] : [],
    ),
  );
  return rows.flatMap(row => {
    const to = placed.get(row.id);
    if (row.type !== "milestone" || !to) return [];
    return row.milestone.after.flatMap(other => {
      const from = placed.get(other);
      return from ? [{ id: `${other} ${row.id}`, from, to }] : [];
    });
  });
}
