import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import { ClauseView } from "@/components/clauses/clause-view";
import { RedlineView } from "@/components/clauses/redline-view";
import { useClauseWords } from "@/components/clauses/words";
import { Tag } from "@/components/ui/status";
import { wordingFor } from "@/lib/kernel/localised";
import type { ComparedClause, Comparison } from "@/lib/record/comparison";

const noNames = {};

/** What one revision says that an earlier one did not, clause by clause and word by word. */
export function RevisionComparison({
  from,
  to,
  comparison: { clauses, restricted, more },
  closeHref,
}: {
  from: number;
  to: number;
  comparison: Comparison;
  closeHref: string;
}) {
  const t = useTranslations("ledger.compare");
  const at = (number: number) => (number === 0 ? t("start") : t("at", { number: String(number) }));
  return (
    <section id="comparison" aria-labelledby="comparison-title" className="scroll-mt-4">
      <header className="flex flex-wrap items-baseline gap-x-4">
        <h2 id="comparison-title" className="font-serif text-title font-semibold">
          {t("title", { from: at(from), to: at(to) })}
        </h2>
        <Link href={closeHref} scroll={false} className="ms-auto text-small">
          {t("close")}
        </Link>
      </header>
      {clauses.length === 0 && restricted === 0 && <p className="py-4 text-ink-2">{t("none")}</p>}
      <div className="mt-4 rounded-sheet border border-line bg-sheet px-5 py-2 empty:hidden sm:px-8">
        {clauses.map(clause => (
          <Compared key={clause.clauseId} clause={clause} />
        ))}
      </div>
      {restricted > 0 && (
        <p className="mt-3 text-small text-ink-2">{t("restricted", { count: restricted })}</p>
      )}
      {more > 0 && <p className="mt-3 text-small text-ink-2">{t("more", { count: more })}</p>}
    </section>
  );
}

function Compared({ clause: { before, after } }: { clause: ComparedClause }) {
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
          {title.text || words.kind(content.kind)}
        </span>
        <span className="text-note font-normal text-ink-3">{words.kind(content.kind)}</span>
        <span className="ms-auto">
          {!before && <Tag tone="done">{t("added")}</Tag>}
          {!after && <Tag tone="stopped">{t("removed")}</Tag>}
          {before && after && <Tag tone="going">{t("reworded")}</Tag>}
        </span>
      </h3>
      {before && after ? (
        <RedlineView before={before} after={after} names={noNames} />
      ) : (
        <div className={after ? "" : "text-ink-2"}>
          <ClauseView content={content} names={noNames} />
        </div>
      )}
    </article>
  );
}
