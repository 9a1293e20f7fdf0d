import { useLocale, useTranslations } from "next-intl";
import { type ShownParty, useShownParties } from "@/components/amendments/parties";
import { useClauseWords } from "@/components/clauses/words";
import { Link } from "@/components/ui/link";
import { Seat } from "@/components/ui/seat";
import { wordingFor } from "@/lib/kernel/localised";
import type { Party } from "@/lib/packages/queries";
import { formatDate, formatMoment } from "@/lib/platform/format";
import type { MergedClause, RecordedRevision } from "@/lib/record/queries";
import type { SignedText } from "@/lib/signatures/standing";
import { RevisionSigned } from "./revision-signed";

type RevisionListProps = {
  revisions: readonly RecordedRevision[];
  signings: readonly SignedText[];
  parties: readonly Party[];
  /** Address of the package's pages. */
  base: string;
  older?: string;
  newest?: string;
};

/** How the agreed text came to be, the newest revision first. */
export function RevisionList({ revisions, signings, parties, base, older, newest }: RevisionListProps) {
  const t = useTranslations("ledger.revisions");
  const shown = useShownParties(parties);
  return (
    <>
      <ol>
        {revisions.map(revision => (
          <Revision
            key={revision.number}
            revision={revision}
            signings={signings.filter(signing => signing.revision === revision.number)}
            parties={shown}
            base={base}
          />
        ))}
      </ol>
      <nav aria-label={t("title")} className="flex flex-wrap gap-4 border-t border-line pt-3 text-small">
        {newest && <Link href={newest}>{t("newest")}</Link>}
        {older && <Link href={older}>{t("older")}</Link>}
      </nav>
    </>
  );
}

function Revision({
  revision,
  signings,
  parties,
  base,
}: {
  revision: RecordedRevision;
  signings: readonly SignedText[];
  parties: readonly ShownParty[];
  base: string;
}) {
  const locale = useLocale();
  const t = useTranslations("ledger.revisions");
  const { number, at, clauses, total, clauseCount, root, entrySeq } = revision;
  return (
    <li id={`revision-${number}`} className="border-t border-line py-4">
      <h3 className="flex flex-wrap items-baseline gap-x-3 gap-y-0.5">
        <span className="font-serif text-lead font-semibold">{t("number", { number: String(number) })}</span>
        <time dateTime={at} className="text-small font-normal text-ink-2">
          {formatMoment(at, locale)}
        </time>
        <Link
          href={`${base}/record?from=${number - 1}&to=${number}#comparison`}
          className="ms-auto text-small font-normal"
        >
          {t("see")}
        </Link>
      </h3>
      <RevisionSigned texts={signings} />
      <ul className="mt-2 grid gap-3">
        {clauses.map(clause => (
          <Clause key={clause.clauseId} clause={clause} parties={parties} base={base} />
        ))}
      </ul>
      {total > clauses.length && (
        <p className="mt-2 text-small text-ink-2">{t("more", { count: total - clauses.length })}</p>
      )}
      <p className="mt-3 flex flex-wrap gap-x-3 text-note text-ink-3">
        <span>{t("holds", { count: clauseCount })}</span>
        <span>{t("entry", { number: String(entrySeq) })}</span>
        <span className="min-w-0">
          {t("root")}{" "}
          <code dir="ltr" className="font-mono break-all">
            {root}
          </code>
        </span>
      </p>
    </li>
  );
}

function Clause({
  clause,
  parties,
  base,
}: {
  clause: MergedClause;
  parties: readonly ShownParty[];
  base: string;
}) {
  const locale = useLocale();
  const t = useTranslations("ledger.revisions");
  const words = useClauseWords();
  const title = clause.title && wordingFor(clause.title, locale);
  const proposer = parties.find(({ id }) => id === clause.delegationId);
  return (
    <li className="grid gap-1">
      <p>
        {title && clause.kind ? (
          <>
            <Link href={`${base}/draft?clause=${clause.clauseId}`} lang={title.language} dir="auto">
              {title.text || words.kind(clause.kind)}
            </Link>{" "}
            <span className="text-small text-ink-3">{words.kind(clause.kind)}</span>
          </>
        ) : (
          <span className="text-ink-2">{t("restricted")}</span>
        )}
        <span> · {t(`action.${clause.action}`)}</span>
        {proposer && clause.number !== null && (
          <span className="text-ink-2">
            {" "}
            · {t("by", { party: proposer.name, number: String(clause.number) })}
          </span>
        )}
      </p>
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-small text-ink-2">
        {t("consented")}
        {clause.consents.map(({ delegationId, at }) => {
          const party = parties.find(({ id }) => id === delegationId);
          return (
            party && (
              <span key={delegationId} className="inline-flex flex-wrap items-center gap-x-1.5">
                <Seat tone={party.tone}>
                  <span lang={party.language}>{party.name}</span>
                </Seat>
                {at && <time dateTime={at}>{formatDate(at, locale, "short")}</time>}
              </span>
            )
          );
        })}
      </p>
    </li>
  );
}
