import { useLocale, useTranslations } from "next-intl";
import { useClauseWords } from "@/components/clauses/words";
import { Table } from "@/components/ui/table";
import type { SheetLooked } from "@/lib/interchange/sheet-preview";
import { wordingFor } from "@/lib/kernel/localised";

/** Clauses of the agreed text that the file would have otherwise, with the columns in which it does. */
export function SheetChanges({ changes }: Pick<SheetLooked, "changes">) {
  const locale = useLocale();
  const t = useTranslations("spreadsheet");
  const words = useClauseWords();
  if (changes.length === 0) return null;
  return (
    <section>
      <h3 className="font-serif text-lead font-semibold">{t("screen.changes")}</h3>
      <Table
        caption={t("screen.changes")}
        rows={changes}
        rowKey={row => row.id}
        columns={[
          {
            id: "clause",
            header: t("column.title"),
            rowHeader: true,
            cell: row => {
              const { text, language } = wordingFor(row.title, locale);
              return (
                <>
                  <bdi lang={language}>{text}</bdi>{" "}
                  <span className="text-small text-ink-3">{words.kind(row.kind)}</span>
                </>
              );
            },
          },
          {
            id: "fields",
            header: t("screen.change_fields"),
            cell: row => row.columns.map(column => t(`column.${column}`)).join(" · "),
          },
        ]}
      />
    </section>
  );
}
