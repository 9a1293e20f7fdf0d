import { useLocale, useTranslations } from "next-intl";
import { Table } from "@/components/ui/table";
import type { SheetLooked } from "@/lib/interchange/sheet-preview";
import { formatNumber } from "@/lib/platform/format";

/** What could not be read as it stands: sheet, row and column, as the program that holds the file names them. */
export function SheetRemarks({ remarks, more }: Pick<SheetLooked, "remarks" | "more">) {
  const locale = useLocale();
  const t = useTranslations("spreadsheet");
  const numbered = remarks.map((remark, place) => ({ ...remark, place }));
  return (
    <section>
      <h4 className="font-serif text-lead font-semibold">{t("screen.issues")}</h4>
      {remarks.length === 0 ? (
        <p className="text-ink-2">{t("screen.no_issues")}</p>
      ) : (
        <Table
          caption={t("screen.issues")}
          rows={numbered}
          rowKey={row => String(row.place)}
          columns={[
            { id: "sheet", header: t("screen.sheet"), cell: row => <bdi>{row.sheet}</bdi> },
            {
              id: "row",
              header: t("screen.row"),
              numeric: true,
              cell: row => formatNumber(row.row, locale),
            },
            {
              id: "column",
              header: t("screen.column"),
              cell: row => (row.column ? <bdi>{row.column}</bdi> : t("screen.whole_row")),
            },
            {
              id: "what",
              header: t("screen.what"),
              rowHeader: true,
              cell: row => <span className="text-small">{t(`issue.${row.issue}`, row.params)}</span>,
            },
          ]}
        />
      )}
      {more > 0 && (
        <p className="mt-2 text-small text-ink-2">
          {t("screen.more", { count: formatNumber(more, locale) })}
        </p>
      )}
    </section>
  );
}
