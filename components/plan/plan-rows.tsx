import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ShownParty } from "@/components/amendments/parties";
import type { DayScale } from "@/components/ui/day-scale";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { type Localised, wordingFor } from "@/lib/kernel/localised";
import type { PlanMark, PlanMilestone, PlanPhase, Standing } from "@/lib/plan/timeline";
import { formatDate, formatDateRange, formatParts } from "@/lib/platform/format";
import type { Locale } from "@/lib/platform/i18n/locales";
import { StandingMark } from "./standing-mark";
import { WindowTrack } from "./window-track";

type Common = { scale: DayScale; locale: Locale; hrefOf: (clauseId: string) => string };

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

/** Title at the start side, its days beside it; on a phone above each other. */
function Row({
  id,
  title,
  number,
  standing,
  isHead = false,
  said,
  locale,
  hrefOf,
  children,
}: Omit<Common, "scale"> & {
  id: string;
  title: Localised;
  number?: string;
  standing: Standing;
  isHead?: boolean;
  /** The bar in words. */
  said: string;
  children: ReactNode;
}) {
  const { text, language } = wordingFor(title, locale);
  return (
    <>
      <p
        className={`flex min-w-0 items-center gap-2 pe-3 text-small ${isHead ? "font-semibold" : "md:ps-4"}`}
      >
        <StandingMark standing={standing} />
        <Link
          href={hrefOf(id)}
          scroll={false}
          className="min-w-0 text-ink no-underline hover:underline max-md:py-3 md:line-clamp-2 md:leading-tight"
        >
          {number && <span className="me-1 text-ink-3 tabular-nums">{number}</span>}
          <span lang={language} dir="auto">
            {text}
          </span>
        </Link>
        <span className="sr-only">{said}</span>
      </p>
      <div aria-hidden="true" className="relative h-9 max-md:-mt-3">
        {children}
      </div>
    </>
  );
}

export function PhaseRow({ phase, scale, locale, hrefOf }: Common & { phase: PlanPhase }) {
  const t = useTranslations("plan");
  const { id, title, order, standing, period, gates } = phase;
  const said = [
    formatDateRange(period.start, period.end, locale),
    ...(gates.length > 0
      ? [t("gates_met", { met: gates.filter(({ state }) => state === "met").length, count: gates.length })]
      : []),
  ];
  return (
    <Row
      id={id}
      title={title}
      number={String(order)}
      standing={standing}
      said={formatParts(said, locale)}
      locale={locale}
      hrefOf={hrefOf}
      isHead
    >
      <span
        className="absolute top-3 h-3 rounded-[2px] border border-field bg-sunk"
        style={{
          insetInlineStart: percent(scale.at(period.start)),
          insetInlineEnd: percent(1 - scale.at(period.end)),
        }}
      />
      {gates.length > 0 && (
        <span
          className="absolute top-2 -translate-x-1/2 bg-paper text-ink-2 rtl:translate-x-1/2"
          style={{ insetInlineStart: percent(scale.at(period.start)) }}
        >
          <Icon name={gates.every(({ state }) => state === "met") ? "check" : "lock"} size={18} />
        </span>
      )}
    </Row>
  );
}

export function MilestoneRow({
  milestone,
  parties,
  scale,
  locale,
  hrefOf,
}: Common & { milestone: PlanMilestone; parties: readonly ShownParty[] }) {
  const t = useTranslations("plan");
  const { id, title, number, standing, agreed, others } = milestone;
  const words = (window: { earliest: string; target: string; latest: string }) =>
    t("window", {
      earliest: formatDate(window.earliest, locale),
      target: formatDate(window.target, locale),
      latest: formatDate(window.latest, locale),
    });
  const said = [
    ...(agreed ? [words(agreed)] : []),
    ...others.map(({ delegationId, window }) =>
      t("by_party", {
        party: parties.find(party => party.id === delegationId)?.name ?? "",
        window: words(window),
      }),
    ),
  ].join(" ");
  return (
    <Row
      id={id}
      title={title}
      number={number}
      standing={standing}
      said={said}
      locale={locale}
      hrefOf={hrefOf}
    >
      <WindowTrack milestone={milestone} parties={parties} scale={scale} />
    </Row>
  );
}

export function MarkRow({ mark, scale, locale, hrefOf }: Common & { mark: PlanMark }) {
  const t = useTranslations("plan");
  const { id, kind, title, standing, days, event } = mark;
  const said = event
    ? t("on_event", { event: wordingFor(event, locale).text })
    : t("on_days", { days: days.map(day => formatDate(day, locale)).join("; ") });
  return (
    <Row id={id} title={title} standing={standing} said={said} locale={locale} hrefOf={hrefOf}>
      {days
        .filter(day => scale.contains(day))
        .map((day, index) => (
          <span
            key={day}
            className={`absolute top-2.5 -translate-x-1/2 rtl:translate-x-1/2 ${kind === "sunset" ? "text-risk" : "text-going"}`}
            style={{ insetInlineStart: percent(scale.at(day)) }}
          >
            {kind === "sunset" && index === days.length - 1 ? (
              <Icon name="sunset" size={16} />
            ) : (
              <span className="block size-2 translate-y-1 rounded-full border-2 border-current" />
            )}
          </span>
        ))}
      {event && (
        <span className="absolute inset-x-0 top-2 truncate ps-2 text-note text-ink-3">
          {t("on_event", { event: wordingFor(event, locale).text })}
        </span>
      )}
    </Row>
  );
}
