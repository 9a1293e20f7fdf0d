import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ShownParty } from "@/components/amendments/parties";
import { buttonLook } from "@/components/ui/button-look";
import { Facts } from "@/components/ui/facts";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { WindowBar, type WindowRow } from "@/components/ui/window-bar";
import { wordingFor } from "@/lib/kernel/localised";
import type { DayWindow, PlanMark, PlanMilestone, PlanPhase, Timeline } from "@/lib/plan/timeline";
import { formatDate, formatDateRange } from "@/lib/platform/format";
import { GateList } from "./gate-list";
import { StandingMark } from "./standing-mark";

export type InHand =
  | { kind: "milestone"; clause: PlanMilestone }
  | { kind: "phase"; clause: PlanPhase }
  | { kind: "mark"; clause: PlanMark };

/** The clause in hand: its days in words, what it waits for, what does not fit, and the ways on. */
export function ClausePanel({
  inHand: { kind, clause },
  timeline,
  parties,
  draftHref,
  readinessHref,
  closeHref,
  children,
}: {
  inHand: InHand;
  timeline: Timeline;
  parties: readonly ShownParty[];
  /** The clause where it stands in the text. */
  draftHref: string;
  readinessHref: string;
  closeHref: string;
  /** The form that moves a window. */
  children?: ReactNode;
}) {
  const locale = useLocale();
  const t = useTranslations("plan");
  const title = wordingFor(clause.title, locale);
  return (
    <section
      aria-labelledby="in-hand"
      className="grid content-start gap-4 rounded-control border border-line-strong bg-sheet p-5 text-small"
    >
      <header className="grid gap-1">
        <div className="flex items-center gap-3">
          <StandingMark standing={clause.standing} withWord />
          <Link href={closeHref} scroll={false} className="ms-auto">
            {t("close")}
          </Link>
        </div>
        <h2 id="in-hand" lang={title.language} dir="auto" className="font-serif text-lead font-semibold">
          {title.text}
        </h2>
      </header>
      {kind === "milestone" && <MilestoneDays milestone={clause} timeline={timeline} parties={parties} />}
      {kind === "phase" && <PhaseDays phase={clause} parties={parties} readinessHref={readinessHref} />}
      {kind === "mark" && <MarkDays mark={clause} />}
      <p>
        <Link href={draftHref} className={buttonLook("plain")}>
          {t("open_draft")}
        </Link>
      </p>
      {children}
    </section>
  );
}

function MilestoneDays({
  milestone: { agreed, others, after, faults, lead },
  timeline,
  parties,
}: {
  milestone: PlanMilestone;
  timeline: Timeline;
  parties: readonly ShownParty[];
}) {
  const locale = useLocale();
  const t = useTranslations("plan");
  const words = (window: DayWindow) =>
    t("window", {
      earliest: formatDate(window.earliest, locale),
      target: formatDate(window.target, locale),
      latest: formatDate(window.latest, locale),
    });
  const rows = [
    ...(agreed ? [{ window: agreed, tone: "done" as const, party: t("standing.agreed") }] : []),
    ...others.map(({ delegationId, number, window }) => {
      const party = parties.find(({ id }) => id === delegationId);
      const whose = number === null ? t("standing.drafted") : (party?.short ?? "");
      return { window, tone: party?.tone ?? ("watch" as const), party: whose };
    }),
  ] satisfies WindowRow[];
  const all = [...timeline.phases.flatMap(phase => phase.milestones), ...timeline.loose];
  const waitsFor = after.flatMap(id => all.find(other => other.id === id) ?? []);
  return (
    <>
      <WindowBar
        rows={rows}
        label={rows.map(({ party, window }) => t("by_party", { party, window: words(window) })).join(" ")}
      />
      <ul className="grid gap-1">
        {rows.map(({ party, window }) => (
          <li key={`${party} ${window.earliest} ${window.latest}`}>
            {t("by_party", { party, window: words(window) })}
          </li>
        ))}
      </ul>
      <Facts
        facts={[
          ...(lead ? [{ term: t("lead"), value: wordingFor(lead, locale).text }] : []),
          ...(waitsFor.length > 0
            ? [
                {
                  term: t("waits_for"),
                  value: waitsFor.map(other => wordingFor(other.title, locale).text).join("; "),
                },
              ]
            : []),
        ]}
      />
      {faults.map(fault => (
        <p key={fault} className="flex gap-2 text-risk">
          <Icon name="warning" className="mt-0.5" />
          {t(`fault.${fault}`)}
        </p>
      ))}
    </>
  );
}

function PhaseDays({
  phase: { period, others, gates },
  parties,
  readinessHref,
}: {
  phase: PlanPhase;
  parties: readonly ShownParty[];
  readinessHref: string;
}) {
  const locale = useLocale();
  const t = useTranslations("plan");
  return (
    <>
      <p>{formatDateRange(period.start, period.end, locale)}</p>
      {others.length > 0 && (
        <ul className="grid gap-1">
          {others.map(other => (
            <li key={`${other.delegationId} ${other.number} ${other.period.start} ${other.period.end}`}>
              {t("by_party", {
                party:
                  other.number === null
                    ? t("standing.drafted")
                    : (parties.find(({ id }) => id === other.delegationId)?.short ?? ""),
                window: formatDateRange(other.period.start, other.period.end, locale),
              })}
            </li>
          ))}
        </ul>
      )}
      {gates.length > 0 && (
        <div className="grid gap-2">
          <h3 className="font-medium">{t("gates")}</h3>
          <GateList gates={gates} />
          <p>
            <Link href={readinessHref}>{t("to_readiness")}</Link>
          </p>
        </div>
      )}
    </>
  );
}

function MarkDays({ mark: { days, event } }: { mark: PlanMark }) {
  const locale = useLocale();
  const t = useTranslations("plan");
  if (event) return <p>{t("on_event", { event: wordingFor(event, locale).text })}</p>;
  return <p>{t("on_days", { days: days.map(day => formatDate(day, locale)).join("; ") })}</p>;
}
