import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ClauseNames } from "@/components/clauses/names";
import { RedlineView } from "@/components/clauses/redline-view";
import { BridgedBy } from "@/components/mediation/bridged-by";
import { Seat } from "@/components/ui/seat";
import { Tag } from "@/components/ui/status";
import { toneClass } from "@/components/ui/tone";
import type { OpenChange } from "@/lib/amendments/document";
import type { ClauseContent } from "@/lib/clauses/catalogue";
import { formatList, formatMoment, formatRelativeDay } from "@/lib/platform/format";
import type { ShownParty } from "./parties";

export type ChangeCardProps = {
  change: OpenChange;
  /** What its clause is called. */
  title: string;
  /** The agreed wording it starts from; absent where the clause is new. */
  base: ClauseContent | undefined;
  parties: readonly ShownParty[];
  /** The number of the amendment that holds the change this one answers. */
  answers: number | undefined;
  names: ClauseNames;
  today: string;
  amendmentHref: string;
  children: ReactNode;
};

/** One delegation's change as it stands on the table: who, what, why, and who has answered. */
export function ChangeCard({
  change,
  title,
  base,
  parties,
  answers,
  names,
  today,
  amendmentHref,
  children,
}: ChangeCardProps) {
  const locale = useLocale();
  const t = useTranslations("amendments.change");
  const proposer = parties.find(party => party.id === change.delegationId);
  if (!proposer) throw new Error(`change ${change.id} of a delegation that was never seated`);
  return (
    <fieldset
      id={`change-${change.id}`}
      data-change={change.id}
      aria-label={t("label", { title, party: proposer.name, number: String(change.number) })}
      className={`${toneClass[proposer.tone]} min-w-0 rounded-control border border-s-[3px] border-line border-s-tone bg-sheet`}
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 px-3.5 pt-2.5 text-small">
        <Seat tone={proposer.tone}>
          <span lang={proposer.language}>{proposer.name}</span>
        </Seat>
        <span>{t(answers === undefined ? change.action : "answers", { number: String(answers ?? "") })}</span>
        <a href={amendmentHref} className="text-ink-2">
          {t("amendment", { number: String(change.number) })}
        </a>
        {change.linked && (
          <Tag tone="going" icon="lock">
            {t("linked", { count: change.siblings })}
          </Tag>
        )}
        <time
          dateTime={change.tabledAt}
          title={formatMoment(change.tabledAt, locale)}
          className="ms-auto text-ink-3"
        >
          {formatRelativeDay(change.tabledAt, today, locale)}
        </time>
      </div>
      <div className="grid gap-2 px-3.5 py-2.5">
        {change.action === "change" && base && (
          <RedlineView before={base} after={change.content} names={names} />
        )}
        {change.action === "remove" && <p className="text-small">{t("goes")}</p>}
        {change.rationale && (
          <p className="max-w-[70ch] text-small whitespace-pre-line text-ink-2" dir="auto">
            {change.rationale}
          </p>
        )}
        <BridgedBy mediator={change.bridgedBy} />
        <Answers change={change} parties={parties} />
        <WaitsOn change={change} names={names} />
      </div>
      {children}
    </fieldset>
  );
}

/** Who has said yes to exactly this, and who is waited for. */
function Answers({ change, parties }: Pick<ChangeCardProps, "change" | "parties">) {
  const locale = useLocale();
  const t = useTranslations("amendments.change");
  const name = (id: string) => {
    const party = parties.find(other => other.id === id);
    return party?.own ? t("you") : (party?.short ?? "");
  };
  if (change.conflicts.length > 0)
    return (
      <p className="text-small font-medium text-risk">
        {t("conflicts", { count: change.conflicts.length, party: name(change.delegationId) })}
      </p>
    );
  const yes = formatList(change.consented.map(name), locale);
  const waiting = formatList(change.waitingFor.map(name), locale);
  return (
    <p className="text-small text-ink-2">
      {change.consented.length > 0 && t("consented", { names: yes })}
      {change.consented.length > 0 && change.waitingFor.length > 0 && " · "}
      {change.waitingFor.length > 0 && (
        <strong className="font-semibold text-ink">{t("waits", { names: waiting })}</strong>
      )}
    </p>
  );
}

/** What keeps it from being agreed even with every consent: a clause it points at, or one that points at what would go. */
function WaitsOn({ change: { action, waitsOn }, names }: Pick<ChangeCardProps, "change" | "names">) {
  const locale = useLocale();
  const t = useTranslations("amendments.change");
  if (waitsOn.length === 0) return null;
  const called = waitsOn.flatMap(id => names[id]?.label ?? []);
  const counted = { count: waitsOn.length, names: formatList(called, locale) };
  return (
    <p className="text-small font-semibold">
      {t(action === "remove" ? "waits_free" : "waits_target", counted)}
    </p>
  );
}
