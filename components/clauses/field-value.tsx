import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Link } from "@/components/ui/link";
import { type DayWindow, WindowBar } from "@/components/ui/window-bar";
import type { FieldMeta } from "@/lib/clauses/field";
import { isCurrency } from "@/lib/kernel/currencies";
import type { Localised } from "@/lib/kernel/localised";
import type { Money } from "@/lib/kernel/money";
import { formatDate, formatDateRange, formatMoney, formatNumber } from "@/lib/platform/format";
import type { FieldPlace, ShowField } from "./field-place";
import { GroupValue } from "./group-value";
import { ListValue } from "./list-value";
import { LocalisedText } from "./localised";
import type { ClauseNames } from "./names";
import { useClauseWords } from "./words";

/** The value of any field as a reader sees it. A date of a window or one language of a text also come here alone. */
export function FieldValue({
  meta,
  value,
  place,
}: {
  meta: FieldMeta;
  value: unknown;
  place: FieldPlace;
}): ReactNode {
  const locale = useLocale();
  const t = useTranslations("clauses");
  const words = useClauseWords();
  switch (meta.type) {
    case "line":
    case "prose":
      return <LocalisedText value={value as Localised} />;
    case "choice":
      return words.choice(place.kind, place.path.at(-1) ?? "", value as string);
    case "count":
      // Counts are small, and some are years: neither is grouped.
      return <span className="tabular-nums">{String(value)}</span>;
    case "flag":
      return value ? t("yes") : t("no");
    case "date":
      return formatDate(value as string, locale);
    case "window":
      return typeof value === "string" ? formatDate(value, locale) : <Window window={value as DayWindow} />;
    case "period": {
      const { start, end } = value as { start: string; end: string };
      return formatDateRange(start, end, locale);
    }
    case "money":
      return <span className="tabular-nums">{amountWords(value as Money, locale)}</span>;
    case "reference":
      return <Reference id={value as string} names={place.names} />;
    case "references":
      return (
        <ul className="grid gap-0.5">
          {(value as string[]).map(id => (
            <li key={id}>
              <Reference id={id} names={place.names} />
            </li>
          ))}
        </ul>
      );
    case "group":
      return (
        <GroupValue shape={meta.shape} value={value as Record<string, unknown>} place={place} show={show} />
      );
    case "list":
      return (
        <ListValue shape={meta.shape} rows={value as Record<string, unknown>[]} place={place} show={show} />
      );
    default:
      return (
        <span dir="auto" className="whitespace-pre-line">
          {String(value)}
        </span>
      );
  }
}

const show: ShowField = (meta, value, place) => <FieldValue meta={meta} value={value} place={place} />;

/** A currency that ISO 4217 does not know has no decimals either: its number is shown as it is. */
const amountWords = (money: Money, locale: Parameters<typeof formatMoney>[1]): string =>
  isCurrency(money.currency)
    ? formatMoney(money, locale)
    : `${money.currency} ${formatNumber(money.minor, locale)}`;

/** The three dates in words, which is also what the bar is called. */
export function useWindowWords() {
  const locale = useLocale();
  const t = useTranslations("clauses");
  return ({ earliest, target, latest }: DayWindow) =>
    t("window_words", {
      earliest: formatDate(earliest, locale),
      target: formatDate(target, locale),
      latest: formatDate(latest, locale),
    });
}

function Window({ window }: { window: DayWindow }) {
  const label = useWindowWords()(window);
  return (
    <>
      <WindowBar rows={[{ window, tone: "done" }]} label={label} />
      <span className="text-ink-2">{label}</span>
    </>
  );
}

function Reference({ id, names }: { id: string; names: ClauseNames }) {
  const t = useTranslations("clauses");
  const name = names[id];
  if (!name) return <span className="text-ink-3">{t("unseen")}</span>;
  if (name.href === undefined) return <bdi lang={name.language}>{name.label}</bdi>;
  return (
    <Link href={name.href} lang={name.language} className="inline-block min-h-6">
      {name.label}
    </Link>
  );
}
