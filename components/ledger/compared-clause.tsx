import { useLocale, useTranslations } from "next-intl";
import type { ShownParty } from "@/components/amendments/parties";
import { ClauseView } from "@/components/clauses/clause-view";
import type { ClauseNames } from "@/components/clauses/names";
import { RedlineView } from "@/components/clauses/redline-view";
import { useClauseWords } from "@/components/clauses/words";
import { Link } from "@/components/ui/link";
import { Seat } from "@/components/ui/seat";
import { Tag } from "@/components/ui/status";
import { wordingFor } from "@/lib/kernel/localised";
import { formatDate } from "@/lib/platform/format";
import type { ComparedClause as Compared, ComparedStep } from "@/lib/record/comparison";

/** One clause that changed between two revisions: word by word, by whom it was proposed, who consented when. */
export function ComparedClause({
  clause: { clauseId, before, after, steps },
  parties,
  names,
  hrefOf,
}: {
  clause: Compared;
  parties: readonly ShownParty[];
  names: ClauseNames;
  /** Where the clause stands in the text of now. */
  hrefOf: (clauseId: string) => string;
}) {
  const locale = useLocale();
  const t = useTranslations("ledger.compare");
  const words = useClauseWords();
  const content = after ?? before;
  if (!content) return null;
  const title = wordingFor(content.body.title, locale);
  return (
    <article className="border-line py-5 not-first:border-t">
      <h3 className="mb-2 flex flex-wrap items-baseline gap-x-3">
        <span lang={title.language} dir="auto" className="font-serif text-lead font-semibold">
          {after ? <Link href={hrefOf(clauseId)}>{title.text || words.kind(content.kind)}</Link> : title.text}
        </span>
        <span className="text-note font-normal text-ink-3">{words.kind(content.kind)}</span>
        <span className="ms-auto">
          {!before && <Tag tone="done">{t("added")}</Tag>}
          {!after && <Tag tone="stopped">{t("removed")}</Tag>}
          {before && after && <Tag tone="going">{t("reworded")}</Tag>}
        </span>
      </h3>
      {before && after ? (
        <RedlineView before={before} after={after} names={names} />
      ) : (
        <div className={after ? "" : "text-ink-2"}>
          <ClauseView content={content} names={names} />
        </div>
      )}
      <ul className="mt-4 grid gap-2 border-s-[3px] border-line ps-3 text-small text-ink-2">
        {steps.map(step => (
          <Step key={step.revision} step={step} parties={parties} />
        ))}
      </ul>
    </article>
  );
}

function Step({
  step: { revision, at, action, number, delegationId, consents },
  parties,
}: {
  step: ComparedStep;
  parties: readonly ShownParty[];
}) {
  const locale = useLocale();
  const t = useTranslations("ledger");
  const partyOf = (id: string | null) => parties.find(party => party.id === id);
  const proposer = partyOf(delegationId);
  return (
    <li className="grid gap-1">
      <p>
        {t("revisions.number", { number: String(revision) })} ·{" "}
        <time dateTime={at}>{formatDate(at, locale)}</time> · {t(`revisions.action.${action}`)}
        {proposer && number !== null && (
          <> · {t("revisions.by", { party: proposer.name, number: String(number) })}</>
        )}
      </p>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        {t("revisions.consented")}
        {consents.map(({ delegationId: voice, at: moment }) => {
          const party = partyOf(voice);
          return (
            party && (
              <span key={voice} className="inline-flex flex-wrap items-center gap-x-1.5">
                <Seat tone={party.tone}>
                  <span lang={party.language}>{party.name}</span>
                </Seat>
                {moment && <time dateTime={moment}>{formatDate(moment, locale, "short")}</time>}
              </span>
            )
          );
        })}
      </p>
    </li>
  );
}
