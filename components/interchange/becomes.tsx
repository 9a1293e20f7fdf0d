import { useLocale, useTranslations } from "next-intl";
import { useClauseWords } from "@/components/clauses/words";
import { Table } from "@/components/ui/table";
import type { Preview } from "@/lib/interchange/preview";
import { wordingFor } from "@/lib/kernel/localised";
import { formatNumber } from "@/lib/platform/format";

const SHOWN = 3;

/** The clauses by kind, with their titles. */
export function Becomes({
  becomes,
  heading: Heading = "h3",
}: Pick<Preview, "becomes"> & { heading?: "h3" | "h4" }) {
  const locale = useLocale();
  const t = useTranslations("import.screen");
  const words = useClauseWords();
  return (
    <section>
      <Heading className="font-serif text-lead font-semibold">{t("becomes")}</Heading>
      <Table
        caption={t("becomes")}
        rows={becomes}
        rowKey={row => row.kind}
        columns={[
          { id: "kind", header: t("kind"), rowHeader: true, cell: row => words.kind(row.kind) },
          { id: "count", header: t("how_many"), numeric: true, cell: row => formatNumber(row.count, locale) },
          { id: "titles", header: t("which_ones"), cell: row => <Titles row={row} /> },
        ]}
      />
    </section>
  );
}

function Titles({ row: { titles, count } }: { row: Preview["becomes"][number] }) {
  const locale = useLocale();
  const t = useTranslations("import.screen");
  const [first, rest] = [titles.slice(0, SHOWN), titles.slice(SHOWN)];
  return (
    <>
      <TitleList titles={first} />
      {rest.length > 0 && (
        <details>
          <summary className="cursor-pointer text-small text-ink-2">
            {t("and_more", { count: formatNumber(count - first.length, locale) })}
          </summary>
          <TitleList titles={rest} />
        </details>
      )}
    </>
  );
}

function TitleList({ titles }: { titles: Preview["becomes"][number]["titles"] }) {
  const locale = useLocale();
  const worded = titles.map((title, place) => ({ ...wordingFor(title, locale), place }));
  return (
    <ul className="grid gap-0.5 text-small">
      {worded.map(({ text, language, place }) => (
        <li key={place} lang={language} dir="auto" className="w-fit max-w-[70ch]">
          {text}
        </li>
      ))}
    </ul>
  );
}
