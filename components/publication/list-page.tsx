import { useLocale, useTranslations } from "next-intl";
import { PartySeat } from "@/components/packages/party-seat";
import { StageStatus } from "@/components/packages/stage-status";
import { buttonLook } from "@/components/ui/button-look";
import { EmptyState } from "@/components/ui/empty-state";
import { PageLinks } from "@/components/ui/page-links";
import { formatCountry, formatDate, formatMonthRange } from "@/lib/platform/format";
import { address } from "@/lib/platform/i18n/addresses";
import { queryText } from "@/lib/publication/list-query";
import type { Facets, ListedPackage, ListQuery, PackageList } from "@/lib/publication/view";
import { ListFilters } from "./list-filters";
import { packageAddress } from "./names";
import { Wording } from "./wording";

/** What is in the open, the latest first, with a form that narrows it. */
export function ListPage({ query, list }: { query: ListQuery; list: PackageList & { facets: Facets } }) {
  const t = useTranslations("publication.list");
  const { packages, next, facets } = list;
  const isNarrowed = [query.q, query.country, query.stage, query.donor].some(part => part !== undefined);
  return (
    <>
      <h1 className="font-serif text-display font-semibold tracking-[-0.02em]">{t("title")}</h1>
      <p className="measure mt-3 text-ink-2">{t("lead")}</p>
      {(packages.length > 0 || isNarrowed) && <ListFilters query={query} facets={facets} />}
      {packages.length === 0 ? (
        <Nothing isNarrowed={isNarrowed} />
      ) : (
        <ul className="mt-6 border-t border-line">
          {packages.map(one => (
            <Line key={one.slug} one={one} />
          ))}
        </ul>
      )}
      <Pages query={query} next={next} />
    </>
  );
}

function Line({ one }: { one: ListedPackage }) {
  const locale = useLocale();
  const t = useTranslations("publication.list");
  return (
    <li className="grid gap-x-6 gap-y-2 border-b border-line py-5 md:grid-cols-[minmax(0,1fr)_220px]">
      <div className="min-w-0">
        <h2 className="font-serif text-title leading-snug font-semibold">
          <a href={packageAddress(locale, one.slug)} className="text-ink no-underline hover:underline">
            <Wording of={one.title} />
          </a>
        </h2>
        <p className="mt-1.5 flex flex-wrap items-center gap-x-3 gap-y-2 text-small text-ink-2">
          {one.parties.map(party => (
            <PartySeat key={party.id} party={party} locale={locale} />
          ))}
          <span>
            {formatCountry(one.hostCountry, locale)} · {formatMonthRange(one.termStart, one.termEnd, locale)}
          </span>
        </p>
      </div>
      <div className="grid content-start gap-1 text-small text-ink-2 md:justify-items-end md:text-end">
        <StageStatus stage={one.stage} />
        <p className="tabular-nums">{t("clauses", { count: one.clauseCount })}</p>
        <p>{t("changed", { date: formatDate(one.changedAt, locale) })}</p>
      </div>
    </li>
  );
}

function Nothing({ isNarrowed }: { isNarrowed: boolean }) {
  const locale = useLocale();
  const t = useTranslations("publication.list");
  return (
    <div className="mt-8">
      {isNarrowed ? (
        <EmptyState
          title={t("no_match_title")}
          action={
            <a href={address(locale, "/packages")} className={buttonLook("plain")}>
              {t("reset")}
            </a>
          }
        >
          {t("no_match_text")}
        </EmptyState>
      ) : (
        <EmptyState title={t("none_title")}>{t("none_text")}</EmptyState>
      )}
    </div>
  );
}

function Pages({ query, next }: { query: ListQuery; next: string | null }) {
  const locale = useLocale();
  const t = useTranslations("publication.list");
  const at = (after: string | undefined) =>
    `${address(locale, "/packages")}${queryText({ ...query, after })}`;
  return (
    <PageLinks
      label={t("pages")}
      first={query.after ? { href: at(undefined), label: t("first") } : null}
      next={next ? { href: at(next), label: t("next") } : null}
    />
  );
}
