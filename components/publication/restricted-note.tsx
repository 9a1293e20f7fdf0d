import { useLocale, useTranslations } from "next-intl";
import { formatDate, formatList } from "@/lib/platform/format";
import type { RestrictedClause } from "@/lib/publication/view";

const DATES = 4;

/** That there is text the public may not read, since when, and what holds the parties to it. */
export function RestrictedNote({ restricted }: { restricted: readonly RestrictedClause[] }) {
  const locale = useLocale();
  const t = useTranslations("publication.restricted");
  if (restricted.length === 0) return null;
  const days = [...new Set(restricted.map(({ agreedAt }) => formatDate(agreedAt, locale)))];
  const dates = days.length > DATES ? [...days.slice(0, DATES - 1), t("others")] : days;
  return (
    <div className="mt-3.5 max-w-[66ch] border-s-[3px] border-line-strong ps-3 text-small text-ink-2">
      <p>{t("note", { count: restricted.length, dates: formatList(dates, locale) })}</p>
      <details className="print:not-open:hidden">
        <summary className="inline-flex min-h-8 items-center text-accent pointer-coarse:min-h-11">
          {t("digests")}
        </summary>
        <ul className="grid gap-1">
          {restricted.slice(0, 200).map(({ id, digest, agreedAt }) => (
            <li key={id}>
              {t("agreed_on", { date: formatDate(agreedAt, locale) })}
              <code dir="ltr" className="block font-mono text-note break-all">
                {digest}
              </code>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
