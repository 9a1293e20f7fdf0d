import { useLocale, useTranslations } from "next-intl";
import { Table } from "@/components/ui/table";
import type { Preview } from "@/lib/interchange/preview";
import { formatDate, formatNumber } from "@/lib/platform/format";
import type { Locale } from "@/lib/platform/i18n/locales";

/** What of the file stands in no clause: which element, why, how often, and on which lines to look it up. */
export function LeftOut({ skipped }: Pick<Preview, "skipped">) {
  const locale = useLocale();
  const t = useTranslations("import");
  return (
    <section>
      <h3 className="font-serif text-lead font-semibold">{t("screen.left_out")}</h3>
      {skipped.length === 0 ? (
        <p className="text-ink-2">{t("screen.nothing_left_out")}</p>
      ) : (
        <Table
          caption={t("screen.left_out")}
          rows={skipped}
          rowKey={row => `${row.what} ${row.why}`}
          columns={[
            {
              id: "element",
              header: t("screen.element"),
              rowHeader: true,
              cell: row => <bdi className="text-small">{row.what}</bdi>,
            },
            {
              id: "why",
              header: t("screen.why"),
              cell: row => (
                <span className="text-small">{t(`skipped.${row.why}`, shown(row.params, locale))}</span>
              ),
            },
            {
              id: "times",
              header: t("screen.times"),
              numeric: true,
              cell: row => formatNumber(row.times, locale),
            },
            {
              id: "lines",
              header: t("screen.lines"),
              numeric: true,
              cell: ({ lines: [first = 0], times }) =>
                `${formatNumber(first, locale)}${times > 1 ? " …" : ""}`,
            },
          ]}
        />
      )}
    </section>
  );
}

const days: ReadonlySet<string> = new Set(["date", "start", "end"]);

/** Days in the reader's words; what could not be read stays as the file has it. */
const shown = (params: Preview["skipped"][number]["params"], locale: Locale) =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      days.has(name) && typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value)
        ? formatDate(value, locale)
        : value,
    ]),
  );
