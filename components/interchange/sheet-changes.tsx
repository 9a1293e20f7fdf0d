import { useLocale, useTranslations } from "next-intl";
import { LocalisedText } from "@/components/clauses/localised";
import type { ClauseNames } from "@/components/clauses/names";
import { RedlineView } from "@/components/clauses/redline-view";
import { useClauseWords } from "@/components/clauses/words";
import type { SheetLooked } from "@/lib/interchange/sheet-preview";
import { wordingFor } from "@/lib/kernel/localised";
import { formatNumber } from "@/lib/platform/format";

type Changes = Pick<SheetLooked, "changes" | "moreChanges" | "titles">;

/** Clauses of the agreed text that the file would have otherwise, each with what it says now and would say then. */
export function SheetChanges({ changes, moreChanges, titles }: Changes) {
  const locale = useLocale();
  const t = useTranslations("spreadsheet.screen");
  const words = useClauseWords();
  if (changes.length === 0) return null;
  const names: ClauseNames = Object.fromEntries(
    Object.entries(titles).map(([id, title]) => {
      const { text, language } = wordingFor(title, locale);
      return [id, { label: text, language }];
    }),
  );
  return (
    <section className="grid gap-4">
      <h4 className="font-serif text-lead font-semibold">{t("changes")}</h4>
      <ol className="grid gap-8">
        {changes.map(({ before, after }) => (
          <li key={after.id} className="grid min-w-0 gap-3 border-s-2 border-line-strong ps-4">
            <h5 className="font-serif text-base font-semibold">
              <LocalisedText value={before.body.title} />{" "}
              <span className="font-sans text-small font-normal text-ink-3">{words.kind(after.kind)}</span>
            </h5>
            <RedlineView before={before} after={after} names={names} />
          </li>
        ))}
      </ol>
      {moreChanges > 0 && (
        <p className="text-small text-ink-2">{t("more", { count: formatNumber(moreChanges, locale) })}</p>
      )}
    </section>
  );
}
