import { useLocale, useTranslations } from "next-intl";
import { Figure } from "@/components/charts/figure";
import { YearBars } from "@/components/charts/year-bars";
import { type Column, Table } from "@/components/ui/table";
import { formatMoney } from "@/lib/platform/format";
import { type MoneyInCurrency, moneyOf, type YearOfMoney } from "@/lib/publication/money";
import type { PublishedPackage } from "@/lib/publication/view";
import { Section } from "./section";

/** What is promised, by currency and year. */
export function MoneySection({ published }: { published: PublishedPackage }) {
  const t = useTranslations("publication.money");
  const sums = moneyOf(published.clauses);
  if (sums.length === 0) return null;
  const sentence = published.restricted.length > 0 ? t("sentence_restricted") : t("sentence");
  return (
    <Section id="money" title={t("title")} sentence={sentence}>
      <div className="grid gap-10">
        {sums.map(sum => (
          <Currency key={sum.currency} sum={sum} />
        ))}
      </div>
    </Section>
  );
}

function Currency({ sum }: { sum: MoneyInCurrency }) {
  const locale = useLocale();
  const t = useTranslations("publication.money");
  const { currency, promised, inKind, years } = sum;
  const parts = [
    promised.minor > 0 && t("promised", { amount: formatMoney(promised, locale, "words") }),
    inKind.minor > 0 && t("in_kind", { amount: formatMoney(inKind, locale, "words") }),
  ].filter(part => part !== false);
  const sentence = parts.length > 0 ? parts.join(" ") : t("by_year_only");
  if (years.length === 0)
    return (
      <div>
        <h3 className="text-base leading-snug font-semibold">{currency}</h3>
        <p className="mt-0.5 text-small text-ink-2">{sentence}</p>
      </div>
    );
  const amounts = years.flatMap(({ budgeted, due }) => [budgeted, due]);
  const highest = amounts.reduce((most, amount) => (amount.minor > most.minor ? amount : most));
  const columns: Column<YearOfMoney>[] = [
    { id: "year", header: t("year"), cell: row => row.year, rowHeader: true },
    { id: "budgeted", header: t("budgeted"), cell: row => formatMoney(row.budgeted, locale), numeric: true },
    { id: "due", header: t("due"), cell: row => formatMoney(row.due, locale), numeric: true },
  ];
  return (
    <Figure
      title={currency}
      sentence={`${sentence} ${t("legend")}`}
      tableWord={t("table")}
      table={
        <Table caption={t("caption", { currency })} rows={years} rowKey={row => row.year} columns={columns} />
      }
    >
      <YearBars
        bars={years.map(({ year, budgeted, due }) => ({ year, first: budgeted.minor, second: due.minor }))}
        label={t("caption", { currency })}
        highest={formatMoney(highest, locale, "compact")}
      />
    </Figure>
  );
}
