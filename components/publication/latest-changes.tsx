import { useLocale, useTranslations } from "next-intl";
import type { ClauseNames } from "@/components/clauses/names";
import { useClauseWords } from "@/components/clauses/words";
import { wordingFor } from "@/lib/kernel/localised";
import { formatDate } from "@/lib/platform/format";
import type { PublishedRevision, RevisedClause } from "@/lib/publication/view";
import { ClauseLink } from "./clause-link";

/** The latest revisions, each as what it added, changed or removed. */
export function LatestChanges({
  revisions,
  names,
}: {
  revisions: readonly PublishedRevision[];
  names: ClauseNames;
}) {
  const locale = useLocale();
  const t = useTranslations("publication.changes");
  return (
    <section id="changes" aria-labelledby="changes-title">
      <h2 id="changes-title" className="font-serif text-title font-semibold">
        {t("title")}
      </h2>
      {revisions.length === 0 ? (
        <p className="mt-1 text-ink-2">{t("none")}</p>
      ) : (
        <ol className="mt-3.5">
          {revisions.map(({ number, at, count, changes }) => (
            <li key={number} className="border-t border-line py-3">
              <p className="text-small text-ink-3">
                <time dateTime={at}>{formatDate(at, locale)}</time> · {t("revision", { number })}
              </p>
              <ul>
                {changes.map(change => (
                  <li key={change.clauseId}>
                    <Change change={change} names={names} />
                  </li>
                ))}
              </ul>
              {count > changes.length && (
                <p className="text-small text-ink-2">{t("more", { count: count - changes.length })}</p>
              )}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Change({ change, names }: { change: RevisedClause; names: ClauseNames }) {
  const locale = useLocale();
  const t = useTranslations("publication.changes");
  const words = useClauseWords();
  const { clauseId, action, title, kind } = change;
  if (!title || !kind) return t(`restricted.${action}`);
  const { text, language } = wordingFor(title, locale);
  return (
    <>
      {t(`done.${action}`, { kind: words.kind(kind) })}{" "}
      {names[clauseId] ? <ClauseLink id={clauseId} names={names} /> : <span lang={language}>{text}</span>}
    </>
  );
}
