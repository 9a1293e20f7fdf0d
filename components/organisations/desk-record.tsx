import { useLocale, useTranslations } from "next-intl";
import { places } from "@/components/shell/places";
import { buttonLook } from "@/components/ui/button-look";
import { Link } from "@/components/ui/link";
import { wordingFor } from "@/lib/kernel/localised";
import { describe } from "@/lib/ledger/describe";
import type { DeskEntry } from "@/lib/organisations/queries";
import { formatMoment } from "@/lib/platform/format";
import { address } from "@/lib/platform/i18n/addresses";

/** The organisation's ledger in plain sentences, a page at a time. */
export function DeskRecord({
  entries,
  older,
  isFirst,
}: {
  entries: readonly DeskEntry[];
  /** The number before which the next page begins. */
  older: number | null;
  isFirst: boolean;
}) {
  const locale = useLocale();
  const t = useTranslations("organisations.record");
  const events = useTranslations("events");
  const page = (query: string) => `${address(locale, places.organisation)}${query}#record`;
  return (
    <>
      <ol className="mt-5 border-t border-line">
        {entries.map(entry => {
          const { key, params } = describe(entry, words => wordingFor(words, locale).text);
          const person = entry.person ?? t("installation");
          const subject = entry.subject ?? t("somebody");
          return (
            <li
              key={entry.seq}
              className="flex flex-wrap items-baseline justify-between gap-x-6 border-b border-line py-2"
            >
              <span className="min-w-0">{events(key, { ...params, who: person, person, subject })}</span>
              <time dateTime={entry.at.toISOString()} className="text-small text-ink-3 tabular-nums">
                {formatMoment(entry.at, locale)}
              </time>
            </li>
          );
        })}
      </ol>
      <div className="mt-4 flex flex-wrap gap-3">
        {!isFirst && (
          <Link href={page("")} className={buttonLook("plain")}>
            {t("newest")}
          </Link>
        )}
        {older !== null && (
          <Link href={page(`?before=${older}`)} className={buttonLook("plain")}>
            {t("older")}
          </Link>
        )}
      </div>
    </>
  );
}
