import { useLocale, useTranslations } from "next-intl";
import type { ClauseNames } from "@/components/clauses/names";
import { useClauseWords } from "@/components/clauses/words";
import { type Column, Table } from "@/components/ui/table";
import { formatDate } from "@/lib/platform/format";
import { ofKind } from "@/lib/publication/of-kind";
import type { PublicClause, PublishedPackage } from "@/lib/publication/view";
import { ClauseLink } from "./clause-link";
import { Section } from "./section";

const LISTED = 40;

type Promised = PublicClause<"condition"> | PublicClause<"commitment">;

/** What each side holds the other to: conditions before help flows, and what the donors owe by when. */
export function Promises({ published, names }: { published: PublishedPackage; names: ClauseNames }) {
  const t = useTranslations("publication.promises");
  const words = useClauseWords();
  const due = useDue();
  const rows: Promised[] = [
    ...ofKind(published.clauses, "condition"),
    ...ofKind(published.clauses, "commitment"),
  ];
  if (rows.length === 0) return null;
  const otherwise = (row: Promised) =>
    row.kind === "condition" ? words.choice("condition", "consequence", row.body.consequence) : undefined;
  const columns: Column<Promised>[] = [
    {
      id: "what",
      header: t("what"),
      cell: row => (
        <>
          <ClauseLink id={row.id} names={names} />
          <span className="block text-small text-ink-2 sm:hidden">
            {[words.kind(row.kind), otherwise(row)].filter(said => said !== undefined).join(" · ")}
          </span>
        </>
      ),
      rowHeader: true,
    },
    { id: "kind", header: t("kind"), cell: row => words.kind(row.kind), wideOnly: true },
    { id: "due", header: t("due"), cell: due },
    { id: "otherwise", header: t("otherwise"), cell: row => otherwise(row) ?? "–", wideOnly: true },
  ];
  return (
    <Section id="promises" title={t("title")} sentence={t("sentence")}>
      <Table caption={t("title")} rows={rows.slice(0, LISTED)} rowKey={row => row.id} columns={columns} />
      {rows.length > LISTED && (
        <p className="mt-3 text-small text-ink-2">{t("more", { count: rows.length - LISTED })}</p>
      )}
    </Section>
  );
}

function useDue() {
  const locale = useLocale();
  const t = useTranslations("publication.promises");
  return (row: Promised): string => {
    if (row.kind === "commitment" && row.body.by === "after_verification")
      return t("after_verification", { count: row.body.days ?? 0 });
    return row.body.due ? formatDate(row.body.due, locale) : t("no_date");
  };
}
