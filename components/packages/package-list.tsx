import { useLocale, useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import { Link } from "@/components/ui/link";
import { wordingFor } from "@/lib/kernel/localised";
import type { PackageRow } from "@/lib/packages/list-queries";
import { formatMonthRange } from "@/lib/platform/format";
import { address } from "@/lib/platform/i18n/addresses";
import { PartySeat } from "./party-seat";
import { StageStatus } from "./stage-status";

/** One row a package: who, how far, and what waits for the reader. */
export function PackageList({ packages }: { packages: readonly PackageRow[] }) {
  return (
    <ul className="mt-6 border-t border-line">
      {packages.map(row => (
        <PackageLine key={row.id} row={row} />
      ))}
    </ul>
  );
}

function PackageLine({ row }: { row: PackageRow }) {
  const locale = useLocale();
  const t = useTranslations("packages");
  const title = wordingFor(row.title, locale);
  return (
    <li className="grid gap-x-6 gap-y-2 border-b border-line py-5 md:grid-cols-[minmax(0,1fr)_220px]">
      <div className="min-w-0">
        <h2 className="font-serif text-lead leading-snug font-semibold" lang={title.language}>
          <Link
            href={address(locale, `/desk/packages/${row.slug}/draft`)}
            className="text-ink no-underline hover:underline"
          >
            {title.text}
          </Link>
        </h2>
        <p className="mt-1 flex flex-wrap items-center gap-2 text-small text-ink-2">
          {row.parties.map(party => (
            <PartySeat key={party.id} party={party} locale={locale} />
          ))}
          <span>{formatMonthRange(row.termStart, row.termEnd, locale)}</span>
        </p>
      </div>
      <div className="grid content-start gap-1 text-small md:justify-items-end md:text-end">
        <StageStatus stage={row.stage} />
        <p className="text-ink-2 tabular-nums">
          {t("agreed", { count: row.agreed })}
          {row.contested > 0 && <> · {t("contested", { count: row.contested })}</>}
        </p>
        <p className={row.waiting > 0 ? "font-semibold text-ink" : "text-ink-3"}>
          {t("waiting", { count: row.waiting })}
        </p>
        <p className="inline-flex items-center gap-1.5 text-ink-3">
          <Icon name={row.published ? "globe" : "lock"} size={12} />
          {row.published ? t("in_the_open") : t("not_public")}
        </p>
      </div>
    </li>
  );
}
