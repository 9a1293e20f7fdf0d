import { useTranslations } from "next-intl";
import { useShownParties } from "@/components/amendments/parties";
import type { ClauseNames } from "@/components/clauses/names";
import { Link } from "@/components/ui/link";
import type { Party } from "@/lib/packages/queries";
import type { Comparison } from "@/lib/record/comparison";
import { comparisonQueryOf, type RecordPlace } from "@/lib/record/schema";
import { CompareFilter } from "./compare-filter";
import { ComparedClause } from "./compared-clause";

/** What one revision says that an earlier one did not, clause by clause and word by word. */
export function RevisionComparison({
  place,
  comparison,
  parties: seated,
  names,
  path,
  hrefOf,
}: {
  place: RecordPlace & { from: number; to: number };
  comparison: Comparison;
  parties: readonly Party[];
  names: ClauseNames;
  /** The Record page without a query. */
  path: string;
  hrefOf: (clauseId: string) => string;
}) {
  const t = useTranslations("ledger.compare");
  const parties = useShownParties(seated);
  const { clauses, total, changed, restricted, page, pages } = comparison;
  const at = (number: number) => (number === 0 ? t("start") : t("at", { number: String(number) }));
  const toPage = (number: number) => path + comparisonQueryOf(place, { page: number });
  return (
    <section id="comparison" aria-labelledby="comparison-title" className="scroll-mt-4">
      <header className="flex flex-wrap items-baseline gap-x-4">
        <h2 id="comparison-title" className="font-serif text-title font-semibold">
          {t("title", { from: at(place.from), to: at(place.to) })}
        </h2>
        <Link href={path} scroll={false} className="ms-auto text-small">
          {t("close")}
        </Link>
      </header>
      {changed === 0 && restricted === 0 ? (
        <p className="py-4 text-ink-2">{t("none")}</p>
      ) : (
        <div className="mt-2 grid gap-4">
          <p className="text-ink-2">
            {t("changed", { count: changed })} {restricted > 0 && t("restricted", { count: restricted })}
          </p>
          {changed > 0 && <CompareFilter place={place} comparison={comparison} />}
          {changed > 0 && total === 0 && <p className="py-2 text-ink-2">{t("none_fits")}</p>}
        </div>
      )}
      <div className="mt-4 rounded-sheet border border-line bg-sheet px-5 py-2 empty:hidden sm:px-8">
        {clauses.map(clause => (
          <ComparedClause
            key={clause.clauseId}
            clause={clause}
            parties={parties}
            names={names}
            hrefOf={hrefOf}
          />
        ))}
      </div>
      {pages > 1 && (
        <nav aria-label={t("pages")} className="mt-3 flex flex-wrap items-baseline gap-4 text-small">
          {page > 1 && <Link href={toPage(page - 1)}>{t("previous")}</Link>}
          <span className="text-ink-2">{t("page", { page: String(page), pages: String(pages) })}</span>
          {page < pages && <Link href={toPage(page + 1)}>{t("next")}</Link>}
        </nav>
      )}
    </section>
  );
}
