import { useLocale, useTranslations } from "next-intl";
import { useClauseWords } from "@/components/clauses/words";
import { buttonLook } from "@/components/ui/button-look";
import { wordingFor } from "@/lib/kernel/localised";
import type { Comparison } from "@/lib/record/comparison";
import type { RecordPlace } from "@/lib/record/schema";

/** Narrows a comparison to one kind of clause or one chapter: a plain form, because it belongs in the address. */
export function CompareFilter({
  place: { from, to, kind, chapter },
  comparison: { kinds, chapters, changed },
}: {
  place: RecordPlace;
  comparison: Comparison;
}) {
  const locale = useLocale();
  const t = useTranslations("ledger.compare");
  const words = useClauseWords();
  const label = (name: string, count: number) => t("with_count", { name, count });
  return (
    <form action="#comparison" className="flex flex-wrap items-end gap-3 print:hidden">
      <input type="hidden" name="from" value={from ?? ""} />
      <input type="hidden" name="to" value={to ?? ""} />
      <Choice name="kind" label={t("kind")} value={kind} all={label(t("all"), changed)}>
        {kinds.map(one => ({ value: one.kind, label: label(words.kind(one.kind), one.count) }))}
      </Choice>
      <Choice name="chapter" label={t("chapter")} value={chapter} all={label(t("all"), changed)}>
        {chapters.map(({ chapter: value, order, title, count }) => {
          const name = [words.chapter(value, order ?? undefined), title && wordingFor(title, locale).text];
          return { value, label: label(name.filter(Boolean).join(" · "), count) };
        })}
      </Choice>
      <button type="submit" className={buttonLook("plain")}>
        {t("filter")}
      </button>
    </form>
  );
}

function Choice({
  name,
  label,
  value,
  all,
  children,
}: {
  name: "kind" | "chapter";
  label: string;
  value: string | null;
  all: string;
  children: readonly { value: string; label: string }[];
}) {
  return (
    <label className="grid min-w-0 gap-1 text-small font-medium">
      {label}
      <select
        name={name}
        defaultValue={value ?? ""}
        className="min-h-9 max-w-full rounded-control border border-field bg-sheet px-2 font-normal pointer-coarse:min-h-11"
      >
        <option value="">{all}</option>
        {children.map(option => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}
