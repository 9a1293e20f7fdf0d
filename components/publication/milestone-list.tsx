import { useLocale, useTranslations } from "next-intl";
import type { ClauseNames } from "@/components/clauses/names";
import type { IconName } from "@/components/ui/icon";
import { Status } from "@/components/ui/status";
import type { StatusTone } from "@/components/ui/tone";
import { formatDate, formatDateRange, formatList } from "@/lib/platform/format";
import type { PublicClause, PublishedPackage } from "@/lib/publication/view";
import { phasesOf, type WindowState, windowState } from "@/lib/publication/windows";
import { ClauseLink } from "./clause-link";
import { RestrictedNote } from "./restricted-note";
import { Section } from "./section";
import { Wording } from "./wording";

const looks: Record<WindowState, { tone: StatusTone; icon: IconName }> = {
  ahead: { tone: "idle", icon: "idle" },
  open: { tone: "going", icon: "clock" },
  closed: { tone: "idle", icon: "half" },
};

const LISTED = 40;
const sides = ["donor", "host", "independent"] as const;

export function MilestoneList({
  published,
  today,
  names,
}: {
  published: PublishedPackage;
  today: string;
  names: ClauseNames;
}) {
  const t = useTranslations("publication.milestones");
  const groups = phasesOf(published.clauses);
  const rows = groups.flatMap(({ milestones }, phase) =>
    milestones.map((milestone, place) => ({ milestone, number: `${phase + 1}.${place + 1}` })),
  );
  return (
    <Section id="milestones" title={t("title")} sentence={rows.length > 0 ? t("sentence") : t("none")}>
      {rows.length > 0 && (
        <ol className="border-t border-line">
          {rows.slice(0, LISTED).map(({ milestone, number }) => (
            <Row key={milestone.id} milestone={milestone} number={number} today={today} names={names} />
          ))}
        </ol>
      )}
      {rows.length > LISTED && (
        <p className="mt-3 text-small text-ink-2">{t("more", { count: rows.length - LISTED })}</p>
      )}
      <RestrictedNote restricted={published.restricted} />
    </Section>
  );
}

function Row({
  milestone,
  number,
  today,
  names,
}: {
  milestone: PublicClause<"milestone">;
  number: string;
  today: string;
  names: ClauseNames;
}) {
  const locale = useLocale();
  const t = useTranslations("publication.milestones");
  const { window, lead, panel } = milestone.body;
  const state = windowState(milestone, today);
  const judges = panel
    ? sides.filter(side => panel[side] > 0).map(side => t(`judges_${side}`, { count: panel[side] }))
    : [];
  return (
    <li className="grid items-baseline gap-x-4 gap-y-1 border-b border-line py-3.5 md:grid-cols-[118px_1fr_250px]">
      <Status {...looks[state]}>{t(`state.${state}`)}</Status>
      <div>
        <h3 className="font-serif text-lead leading-snug font-semibold">
          <bdi>{number}</bdi> <ClauseLink id={milestone.id} names={names} quiet />
        </h3>
        <p className="max-w-[62ch] text-small text-ink-2">
          {lead && (
            <>
              <Wording of={lead} />
              {". "}
            </>
          )}
          {judges.length > 0 && t("judged", { judges: formatList(judges, locale) })}
        </p>
      </div>
      <p className="text-small text-ink-2 md:text-end">
        {formatDateRange(window.earliest, window.latest, locale)}
        <br />
        <span className="text-ink-3">{t("target", { date: formatDate(window.target, locale) })}</span>
      </p>
    </li>
  );
}
