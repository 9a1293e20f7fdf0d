import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ClauseFallbacks } from "@/components/counsel/clause-fallbacks";
import { ClauseTalk } from "@/components/talking/clause-talk";
import type { TalkTable } from "@/components/talking/talk-setting";
import { Link } from "@/components/ui/link";
import { Seat } from "@/components/ui/seat";
import type { ClauseItem } from "@/lib/amendments/document";
import type { HistoryStep } from "@/lib/clauses/queries";
import { wordingFor } from "@/lib/kernel/localised";
import { formatDate } from "@/lib/platform/format";
import type { ClauseRail } from "@/lib/talking/queries";
import type { ShownParty } from "./parties";

/** Where the rail stands, for who reads it below the text. */
export const railId = "about-clause";

/** What belongs to the clause one looks at: why it is contested, who is there, what is said, how it came to be. */
export function Rail({
  clause,
  number,
  rail,
  talk,
  asked,
  closeHref,
  parties,
  presence,
  coach,
  counselHref,
}: {
  clause: ClauseItem;
  number: string | undefined;
  rail: ClauseRail;
  /** Absent for those who do not hear what is said at the table. */
  talk: TalkTable | undefined;
  /** Id of the open change one came to ask about. */
  asked: string | undefined;
  closeHref: string;
  parties: readonly ShownParty[];
  presence: ReactNode;
  /** What the coach says of it. */
  coach: ReactNode;
  /** The page of one's own counsel; absent for whoever has no seat. */
  counselHref: string | undefined;
}) {
  const { history, threads, can } = rail;
  const locale = useLocale();
  const t = useTranslations("amendments.rail");
  const content = clause.agreed?.content ?? clause.open[0]?.content ?? clause.drafts[0]?.content;
  const title = wordingFor(content?.body.title ?? {}, locale);
  return (
    <>
      <section>
        <h2 className="mb-2 text-base font-semibold">
          {t("on")}{" "}
          <span lang={title.language}>
            {number && `${number} `}
            {title.text}
          </span>
        </h2>
        <p className="xl:hidden">
          <a href={`#clause-${clause.id}`} className="tap">
            {t("back")}
          </a>
        </p>
        {presence}
        {clause.open.length === 0 ? (
          <p className="text-ink-2">{t(clause.agreed ? "uncontested" : "private")}</p>
        ) : (
          <ol>
            {clause.open.map(change => {
              const party = parties.find(({ id }) => id === change.delegationId);
              return (
                <li key={change.id} className="grid grid-cols-1 gap-1 border-t border-line py-3">
                  <span className="flex flex-wrap items-center gap-2">
                    {party && (
                      <Seat tone={party.tone}>
                        <span lang={party.language}>{party.name}</span>
                      </Seat>
                    )}
                    <time dateTime={change.tabledAt} className="ms-auto text-ink-3">
                      {formatDate(change.tabledAt, locale, "short")}
                    </time>
                  </span>
                  <Link href={`#change-${change.id}`} className="text-ink-2">
                    {change.title}
                  </Link>
                  {change.rationale && (
                    <p className="line-clamp-6 whitespace-pre-line" dir="auto">
                      {change.rationale}
                    </p>
                  )}
                </li>
              );
            })}
          </ol>
        )}
      </section>
      {talk && counselHref && (
        <ClauseFallbacks
          key={clause.id}
          packageId={talk.packageId}
          owner={talk.owner}
          clauseId={clause.id}
          fallbacks={rail.fallbacks}
          counselHref={counselHref}
        />
      )}
      {coach}
      {talk && (
        <ClauseTalk
          clauseId={clause.id}
          threads={threads}
          can={can}
          table={talk}
          asked={clause.open.find(({ id }) => id === asked)}
          closeHref={closeHref}
        />
      )}
      <section>
        <h2 className="mb-2 text-base font-semibold">{t("history")}</h2>
        {history.length === 0 ? (
          <p className="text-ink-2">{t("no_history")}</p>
        ) : (
          <ol className="grid gap-2">
            {history.map(step => (
              <Step key={`${step.at} ${step.number} ${step.stage}`} step={step} parties={parties} />
            ))}
          </ol>
        )}
      </section>
    </>
  );
}

const lapses = ["answered", "clause_removed", "already_agreed", "deal_broken", "reference_gone"] as const;

function Step({ step, parties }: { step: HistoryStep; parties: readonly ShownParty[] }) {
  const locale = useLocale();
  const t = useTranslations("amendments.rail");
  const party = parties.find(({ id }) => id === step.delegationId);
  const why = lapses.find(code => code === step.reason);
  const said = step.stage === "lapsed" ? why && t(`lapsed_${why}`) : step.reason;
  return (
    <li className="grid gap-0.5 border-t border-line pt-2 text-ink-2">
      <span className="flex gap-2">
        <span className="font-medium text-ink">
          {step.revision === null
            ? t(step.stage)
            : t(`agreed_${step.action}`, { revision: String(step.revision) })}
        </span>
        <time dateTime={step.at} className="ms-auto flex-none text-ink-3">
          {formatDate(step.at, locale, "short")}
        </time>
      </span>
      {step.number !== null && (
        <span>{t("by", { party: party?.short ?? "", number: String(step.number) })}</span>
      )}
      {said && <span dir="auto">{said}</span>}
    </li>
  );
}
