import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ClauseView } from "@/components/clauses/clause-view";
import type { ClauseNames } from "@/components/clauses/names";
import { RedlineView } from "@/components/clauses/redline-view";
import { Seat } from "@/components/ui/seat";
import { toneClass } from "@/components/ui/tone";
import type { ClauseContent } from "@/lib/clauses/catalogue";
import { wordingFor } from "@/lib/kernel/localised";
import type { BridgeView } from "@/lib/mediation/bridge";
import { formatMoment, formatRelativeDay } from "@/lib/platform/format";
import { type ReactingParty, Reactions } from "./reactions";

/** A wording on the table, by what its side is called here. */
export type RivalWording = { id: string; label: string; content: ClauseContent };

type BridgeCardProps = {
  bridge: BridgeView;
  /** What the clause is called. */
  title: string;
  agreed: ClauseContent | undefined;
  rivals: readonly RivalWording[];
  parties: readonly ReactingParty[];
  names: ClauseNames;
  today: string;
  children: ReactNode;
};

/**
 * The mediator's one wording (N1, single-text procedure): against the agreed text and against each side's, with what each
 * delegation says of it. It carries the mediator's tone, which is no delegation's.
 */
export function BridgeCard({
  bridge,
  title,
  agreed,
  rivals,
  parties,
  names,
  today,
  children,
}: BridgeCardProps) {
  const locale = useLocale();
  const t = useTranslations("mediation.bridge");
  const mediator = wordingFor(bridge.mediator, locale);
  return (
    <section
      id={`bridge-${bridge.id}`}
      aria-label={t("label", { title, mediator: mediator.text })}
      className={`${toneClass.mediator} min-w-0 rounded-control border border-s-[3px] border-dashed border-line border-s-tone bg-sheet`}
    >
      <header className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3.5 pt-2.5 text-small">
        <Seat tone="mediator">
          <span lang={mediator.language}>{mediator.text}</span>
        </Seat>
        <span>{t("proposes")}</span>
        <time
          dateTime={bridge.tabledAt}
          title={formatMoment(bridge.tabledAt, locale)}
          className="ms-auto text-ink-3"
        >
          {formatRelativeDay(bridge.tabledAt, today, locale)}
        </time>
      </header>
      <div className="grid gap-3 px-3.5 py-2.5">
        {agreed ? (
          <div className="grid gap-1">
            <p className="text-note font-medium text-ink-3">{t("against_agreed")}</p>
            <RedlineView before={agreed} after={bridge.content} names={names} />
          </div>
        ) : (
          <div className="grid gap-1">
            <p className="text-note font-medium text-ink-3">{t("new_clause")}</p>
            <ClauseView content={bridge.content} names={names} />
          </div>
        )}
        {rivals.map(({ id, label, content }) => (
          <details key={id}>
            <summary className="text-small text-ink-2">{t("against", { party: label })}</summary>
            <div className="pt-2">
              <RedlineView before={content} after={bridge.content} names={names} />
            </div>
          </details>
        ))}
        {bridge.rationale && (
          <p className="max-w-[70ch] text-small whitespace-pre-line text-ink-2" dir="auto">
            {bridge.rationale}
          </p>
        )}
        <Reactions reactions={bridge.reactions} parties={parties} />
        <p className="text-note text-ink-3">{t("counts_for_nobody")}</p>
      </div>
      {children}
    </section>
  );
}
