import { useLocale, useTranslations } from "next-intl";
import { Tag } from "@/components/ui/status";
import { isShownAsItIs } from "@/lib/counsel/overview";
import type { CounselView } from "@/lib/counsel/queries";
import { formatDate, formatMoment } from "@/lib/platform/format";
import { EntryBody } from "./entry-body";

/** Who wrote an entry last, and whether and as what the others read it. */
export function EntryStanding({ entry }: { entry: CounselView }) {
  const locale = useLocale();
  const t = useTranslations("counsel");
  const { by, at, shares } = entry;
  const [last] = shares;
  return (
    <div className="grid justify-items-start gap-1 text-note text-ink-2">
      <p>
        <bdi>{by}</bdi> · <time dateTime={at}>{formatMoment(at, locale)}</time>
      </p>
      {last && (
        <>
          <Tag tone="risk" icon="globe">
            {t("shared_on", { date: formatDate(last.at, locale) })}
          </Tag>
          {!isShownAsItIs(entry) && (
            <details className="w-full">
              <summary className="min-h-8 content-center pointer-coarse:min-h-11">
                {t("shared_other")}
              </summary>
              <div className="mt-1 border-s-[3px] border-line-strong ps-3 text-small">
                <EntryBody body={last.body} />
              </div>
            </details>
          )}
        </>
      )}
    </div>
  );
}
