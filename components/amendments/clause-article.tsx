import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Wording } from "@/components/clauses/clause-facts";
import { ClauseView } from "@/components/clauses/clause-view";
import { RedlineView } from "@/components/clauses/redline-view";
import { useClauseWords } from "@/components/clauses/words";
import { BridgedBy } from "@/components/mediation/bridged-by";
import { Link } from "@/components/ui/link";
import { Tag } from "@/components/ui/status";
import type { ClauseItem, DraftChange, OpenChange } from "@/lib/amendments/document";
import type { ClauseContent } from "@/lib/clauses/catalogue";
import { wordingFor } from "@/lib/kernel/localised";
import { ChangeActs } from "./change-acts";
import { ChangeCard } from "./change-card";
import { ClauseActs } from "./clause-acts";
import { ClauseBridge } from "./clause-bridge";
import { DraftCard } from "./draft-card";
import { movedUnder } from "./moved-under";
import { bracketParty, type ShownParty } from "./parties";
import { railId } from "./rail";
import type { DraftTable } from "./table";
import { useChangeEffect } from "./use-change-effect";

export type ClauseArticleProps = {
  clause: ClauseItem;
  number: string | undefined;
  isFocused: boolean;
  table: DraftTable;
  /** The form that is open on this clause, in place of its acts. */
  form: ReactNode;
};

/** A clause where it stands in the document: what is agreed, what is contested and by whom, what is privately drafted. */
export function ClauseArticle({ clause, number, isFocused, table, form }: ClauseArticleProps) {
  const locale = useLocale();
  const t = useTranslations("amendments.clause");
  const words = useClauseWords();
  const shown = shownContent(clause);
  const title = wordingFor(shown.body.title, locale);
  const isPhase = clause.kind === "phase";
  const Heading = isPhase ? "h2" : "h3";
  return (
    <article
      id={`clause-${clause.id}`}
      tabIndex={-1}
      data-clause={clause.id}
      data-contested={clause.open.length > 0 || undefined}
      aria-labelledby={`title-${clause.id}`}
      className={`relative scroll-mt-4 py-6 ${isPhase ? "pt-0" : "border-t border-line"} ${isFocused && !form ? "before:absolute before:inset-y-6 before:-start-3 before:w-[3px] before:rounded-full before:bg-accent sm:before:-start-5" : ""}`}
    >
      <header className="mb-2 flex flex-wrap items-baseline gap-x-3 gap-y-1">
        {number && (
          <span className="text-small font-medium text-ink-3 tabular-nums xl:absolute xl:-start-14">
            {number}
          </span>
        )}
        <Heading
          id={`title-${clause.id}`}
          className={`min-w-0 font-serif leading-snug font-semibold ${isPhase ? "text-[1.5rem]" : "text-[1.13rem]"}`}
        >
          <Link
            href={table.clauseHref(clause.id)}
            scroll={false}
            lang={title.language}
            dir="auto"
            className="text-ink no-underline hover:underline"
          >
            {title.text || words.kind(clause.kind)}
          </Link>
        </Heading>
        {!isPhase && <span className="text-note text-ink-3">{words.kind(clause.kind)}</span>}
        {shown.visibility !== "public" && (
          <Tag tone="idle" icon="lock">
            {t(`visibility.${shown.visibility}`)}
          </Tag>
        )}
        <span className="ms-auto">
          <StandingTag clause={clause} parties={table.parties} />
        </span>
      </header>
      {isFocused && !form && (
        <p className="mb-2 text-small xl:hidden print:hidden">
          <a href={`#${railId}`} className="tap">
            {t("about")}
          </a>
        </p>
      )}
      <Agreed clause={clause} table={table} />
      <div className="mt-4 grid gap-4 empty:hidden">
        {clause.open.map(change => (
          <Open key={change.id} clause={clause} change={change} title={title.text} table={table} />
        ))}
        <ClauseBridge clause={clause} title={title.text} table={table} isFormOpen={Boolean(form)} />
        {clause.drafts.map(change => (
          <Draft key={change.id} clause={clause} change={change} table={table} />
        ))}
        {form ??
          (clause.agreed && table.can.draft.ok && (
            <ClauseActs
              packageId={table.packageId}
              clauseId={clause.id}
              digest={clause.agreed.digest}
              title={title.text}
              drafts={table.drafts}
              word={clause.can.word}
              amendHref={table.formHref(clause.id, { amend: clause.id })}
              moveHref={isPhase ? undefined : table.moveHref(clause.id)}
              addHref={table.href({ add: "", after: clause.id, clause: undefined })}
            />
          ))}
      </div>
    </article>
  );
}

/** What the article reads as: agreed text, else the first proposal, else one's own draft. */
function shownContent({ agreed, open, drafts }: ClauseItem): ClauseContent {
  const content = agreed?.content ?? open[0]?.content ?? drafts[0]?.content;
  if (!content) throw new Error("a clause of the document has neither a wording nor a proposal");
  return content;
}

function Agreed({ clause, table }: { clause: ClauseItem; table: DraftTable }) {
  const t = useTranslations("amendments.clause");
  const { parties, names } = table;
  const changed = clause.open.filter(change => change.action !== "remove");
  const labelled = (change: OpenChange): Wording => {
    const proposer = parties.find(party => party.id === change.delegationId) as ShownParty;
    const party = bracketParty(proposer);
    const several = changed.filter(other => other.delegationId === change.delegationId).length > 1;
    const label = several
      ? t("party_number", { party: party.label, number: String(change.number) })
      : party.label;
    return { party: { ...party, label }, content: change.content };
  };
  const wordings = changed.map(labelled);
  if (clause.agreed)
    return (
      <ClauseView
        content={clause.agreed.content}
        party={{ label: t("agreed"), tone: "watch" }}
        proposals={wordings}
        names={names}
      />
    );
  const [first, ...others] = wordings;
  const [own] = clause.drafts;
  if (first) return <ClauseView {...first} proposals={others} names={names} />;
  return own ? <ClauseView content={own.content} names={names} /> : null;
}

/** Every voice has consented, and it waits for another clause. */
const isTied = ({ waitsOn }: OpenChange): boolean => waitsOn.length > 0;

function StandingTag({ clause, parties }: { clause: ClauseItem; parties: readonly ShownParty[] }) {
  const t = useTranslations("amendments.clause");
  const waited = new Set(clause.open.flatMap(change => change.waitingFor));
  if (clause.open.length === 0)
    return clause.agreed ? (
      <Tag tone="done" icon="check">
        {t("agreed_in", { revision: String(clause.agreed.revision) })}
      </Tag>
    ) : (
      <Tag tone="idle" icon="lock">
        {t("not_tabled")}
      </Tag>
    );
  const own = parties.find(party => party.own && waited.has(party.id));
  const other = parties.find(party => waited.has(party.id));
  const standing = clause.agreed ? "contested" : "proposed";
  return (
    <Tag tone="risk" icon="half">
      {t(standing)}
      {own && ` · ${t("your_answer")}`}
      {!own && other && ` · ${t("waits_for", { party: other.short })}`}
      {waited.size === 0 && clause.open.some(isTied) && ` · ${t("waits_for_clause")}`}
    </Tag>
  );
}

function Open({
  clause,
  change,
  title,
  table,
}: {
  clause: ClauseItem;
  change: OpenChange;
  title: string;
  table: DraftTable;
}) {
  const effect = useChangeEffect(table.parties);
  const base = clause.agreed?.content;
  const answered = clause.open.find(other => other.id === change.countersId);
  const own = table.parties.find(party => party.own);
  const isOwn = change.delegationId === own?.id;
  return (
    <ChangeCard
      change={change}
      title={title}
      base={base}
      parties={table.parties}
      answers={answered?.number}
      names={table.names}
      today={table.today}
      amendmentHref={table.href({ amendment: change.number, clause: undefined, page: undefined })}
    >
      {own && (
        <ChangeActs
          packageId={table.packageId}
          change={change}
          can={change.can}
          canDraft={clause.can.word.ok ? table.can.draft : clause.can.word}
          isOwn={isOwn}
          title={title}
          wording={{ action: change.action, base, content: change.content, names: table.names }}
          effect={effect(change)}
          told={table.told}
          counterHref={table.formHref(clause.id, { counter: change.id })}
          resolveHref={table.formHref(clause.id, { resolve: change.id })}
          askHref={isOwn ? undefined : table.askHref(clause.id, change.id)}
        />
      )}
    </ChangeCard>
  );
}

function Draft({ clause, change, table }: { clause: ClauseItem; change: DraftChange; table: DraftTable }) {
  const t = useTranslations("amendments.clause");
  const agreed = change.outdated?.content ?? clause.agreed?.content;
  const answered = clause.open.find(other => other.id === change.countersId);
  const isNew = change.action === "add";
  const base = isNew ? (agreed ?? answered?.content) : agreed;
  return (
    <DraftCard
      packageId={table.packageId}
      amendmentId={change.amendmentId}
      clauseId={clause.id}
      amendmentTitle={change.title}
      can={table.can.edit}
      moved={movedUnder(clause, change)}
      editHref={change.action === "remove" ? undefined : table.formHref(clause.id, { edit: change.id })}
    >
      {answered && <p className="mb-2">{t("draft_answers", { number: String(answered.number) })}</p>}
      {change.action !== "remove" && base ? (
        <div className="bg-sheet p-3">
          <RedlineView before={base} after={change.content} names={table.names} />
        </div>
      ) : (
        <p>{t(isNew ? "draft_adds" : "draft_removes")}</p>
      )}
      <BridgedBy mediator={change.bridgedBy} />
    </DraftCard>
  );
}
