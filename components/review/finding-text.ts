import { useLocale, useTranslations } from "next-intl";
import { useClauseWords } from "@/components/clauses/words";
import type { Money } from "@/lib/kernel/money";
import { formatLanguage, formatMoney } from "@/lib/platform/format";
import type { ReviewItem } from "@/lib/review/queries";

/** Asks for a sentence by a rule's name; that every rule has one is held by the catalogue's type (review.rules). */
type Said = (key: string, params: Record<string, string | number>) => string;

/** What was found, in a sentence of the reader's language. */
export function useFindingText(): (item: ReviewItem) => string {
  const locale = useLocale();
  const t = useTranslations("review.rules") as unknown as Said;
  const words = useClauseWords();
  const shown = (name: string, value: string | number | Money): string | number => {
    if (typeof value === "object") return formatMoney(value, locale);
    if (name === "language") return formatLanguage(String(value), locale);
    if (name === "category") return words.choice("indicator", "category", String(value));
    return value;
  };
  return ({ rule, params = {} }) =>
    t(
      `${rule}.found`,
      Object.fromEntries(Object.entries(params).map(([name, value]) => [name, shown(name, value)])),
    );
}
