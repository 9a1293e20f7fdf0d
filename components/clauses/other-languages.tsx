import { useLocale, useTranslations } from "next-intl";
import { Facts } from "@/components/ui/facts";
import type { ClauseContent } from "@/lib/clauses/catalogue";
import { type Wording, wordingsOf } from "@/lib/clauses/wordings";
import { wordingFor } from "@/lib/kernel/localised";
import { formatLanguage } from "@/lib/platform/format";
import { useClauseWords } from "./words";

/** A clause's texts in the languages in which the view above does not show them: whoever binds themselves binds to all. */
export function OtherLanguages({ content }: { content: ClauseContent }) {
  const locale = useLocale();
  const t = useTranslations("clauses");
  const words = useClauseWords();
  const wordings = [...wordingsOf(content)];
  const termOf = (path: string) =>
    words.fieldWhole(
      content.kind,
      path.split(".").filter(step => !/^\d+$/.test(step)),
    );
  const languages = [...new Set(wordings.flatMap(({ text }) => Object.keys(text)))];
  const isElsewhere = (language: string) => (wording: Wording) =>
    wording.text[language] && wordingFor(wording.text, locale).language !== language;
  return languages.map(language => {
    const texts = wordings.filter(isElsewhere(language));
    if (texts.length === 0) return null;
    return (
      <section key={language} className="mt-4 grid gap-1 border-t border-line pt-3">
        <p className="text-small font-semibold">
          {t("in_language", { language: formatLanguage(language, locale) })}
        </p>
        <Facts
          facts={[...Map.groupBy(texts, ({ path }) => termOf(path))].map(([term, ofTerm]) => ({
            term,
            value: ofTerm.map(({ path, text }) => (
              <span
                key={path}
                lang={language}
                dir="auto"
                className="block w-fit max-w-full whitespace-pre-line"
              >
                {text[language]}
              </span>
            )),
          }))}
        />
      </section>
    );
  });
}
