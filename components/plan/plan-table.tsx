import { useLocale, useTranslations } from "next-intl";
import type { ShownParty } from "@/components/amendments/parties";
import { Link } from "@/components/ui/link";
import { Seat } from "@/components/ui/seat";
import { type Column, Table } from "@/components/ui/table";
import { wordingFor } from "@/lib/kernel/localised";
import type { DayWindow, PlanMilestone, Timeline } from "@/lib/plan/timeline";
import { formatDate, formatParts } from "@/lib/platform/format";
import { StandingMark } from "./standing-mark";

type TableRow = {
  key: string;
  milestone: PlanMilestone;
  phase: Timeline["phases"][number] | undefined;
  window: DayWindow;
  /** Whose window it is; nobody's where it is agreed. */
  party: ShownParty | undefined;
  /** Our own and private. */
  isDraft: boolean;
};

/** The windows of the plan as a table: what is agreed and, a row each, what is proposed instead. */
export function PlanTable({
  timeline,
  parties,
  hrefOf,
}: {
  timeline: Timeline;
  parties: readonly ShownParty[];
  hrefOf: (clauseId: string) => string;
}) {
  const locale = useLocale();
  const t = useTranslations("plan");
  const all = [...timeline.phases.flatMap(phase => phase.milestones), ...timeline.loose];
  const nameOf = (id: string) => {
    const milestone = all.find(other => other.id === id);
    return milestone ? (milestone.number ?? wordingFor(milestone.title, locale).text) : "";
  };
  const day = (
    pick: (window: DayWindow) => string,
    id: "earliest" | "target" | "latest",
  ): Column<TableRow> => ({
    id,
    header: t(`column.${id}`),
    cell: row => (
      <span className="whitespace-nowrap tabular-nums">{formatDate(pick(row.window), locale, "short")}</span>
    ),
  });
  const columns: Column<TableRow>[] = [
    {
      id: "milestone",
      header: t("column.milestone"),
      rowHeader: true,
      cell: ({ milestone: { id, number, title } }) => {
        const { text, language } = wordingFor(title, locale);
        return (
          <Link href={hrefOf(id)} scroll={false} className="inline-block min-w-40">
            {number && <span className="tabular-nums">{number} </span>}
            <span lang={language}>{text}</span>
          </Link>
        );
      },
    },
    {
      id: "whose",
      header: t("column.whose"),
      cell: ({ party, isDraft, milestone }) =>
        isDraft ? (
          <StandingMark standing="drafted" withWord />
        ) : party ? (
          <Seat tone={party.tone}>
            <span lang={party.language}>{party.short}</span>
          </Seat>
        ) : (
          <StandingMark
            standing={milestone.standing === "contested" ? "agreed" : milestone.standing}
            withWord
          />
        ),
    },
    day(window => window.earliest, "earliest"),
    day(window => window.target, "target"),
    day(window => window.latest, "latest"),
    {
      id: "after",
      header: t("column.after"),
      cell: ({ milestone }) => formatParts(milestone.after.map(nameOf), locale) || "–",
    },
    {
      id: "faults",
      header: t("column.faults"),
      cell: ({ milestone, party }) =>
        party ? "" : milestone.faults.map(fault => t(`fault.${fault}`)).join(" "),
    },
  ];
  return (
    <Table
      caption={t("table_caption")}
      columns={columns}
      rows={all.flatMap(milestone => rowsOf(milestone, timeline, parties))}
      rowKey={row => row.key}
    />
  );
}

function rowsOf(milestone: PlanMilestone, timeline: Timeline, parties: readonly ShownParty[]): TableRow[] {
  const phase = timeline.phases.find(({ milestones }) => milestones.includes(milestone));
  const common = { milestone, phase };
  return [
    ...(milestone.agreed
      ? [{ ...common, key: milestone.id, window: milestone.agreed, party: undefined, isDraft: false }]
      : []),
    ...milestone.others.map(({ delegationId, number, window }) => ({
      ...common,
      key: `${milestone.id} ${delegationId} ${number} ${window.earliest} ${window.latest}`,
      window,
      party: parties.find(party => party.id === delegationId),
      isDraft: number === null,
    })),
  ];
}
