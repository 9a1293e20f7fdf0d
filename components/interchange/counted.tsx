import { useLocale, useTranslations } from "next-intl";
import { Status } from "@/components/ui/status";
import { Table } from "@/components/ui/table";
import { countedParts } from "@/lib/interchange/iati/tally";
import type { Preview } from "@/lib/interchange/preview";
import { formatNumber } from "@/lib/platform/format";

/** Two counts side by side, made independently: what the reader met in the file, and what stands in the clauses. */
export function Counted({ source, carried }: Pick<Preview, "source" | "carried">) {
  const locale = useLocale();
  const t = useTranslations("import");
  const rows = countedParts.map(part => ({ part, found: source[part], kept: carried[part] }));
  return (
    <section>
      <h3 className="font-serif text-lead font-semibold">{t("screen.counted")}</h3>
      <Table
        caption={t("screen.counted")}
        rows={rows}
        rowKey={row => row.part}
        columns={[
          { id: "part", header: t("screen.part"), rowHeader: true, cell: row => t(`part.${row.part}`) },
          {
            id: "found",
            header: t("screen.in_file"),
            numeric: true,
            cell: row => formatNumber(row.found, locale),
          },
          {
            id: "kept",
            header: t("screen.kept"),
            numeric: true,
            cell: row => formatNumber(row.kept, locale),
          },
          {
            id: "status",
            header: <span className="sr-only">{t("screen.kept")}</span>,
            cell: ({ found, kept }) => <Completeness found={found} kept={kept} />,
          },
        ]}
      />
    </section>
  );
}

function Completeness({ found, kept }: { found: number; kept: number }) {
  const locale = useLocale();
  const t = useTranslations("import.screen");
  if (found === 0)
    return (
      <Status tone="idle" icon="idle">
        {t("none")}
      </Status>
    );
  if (found === kept)
    return (
      <Status tone="done" icon="check">
        {t("complete")}
      </Status>
    );
  return (
    <Status tone="risk" icon="warning">
      {t("missing", { count: formatNumber(found - kept, locale) })}
    </Status>
  );
}
