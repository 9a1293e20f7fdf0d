import { useLocale, useTranslations } from "next-intl";
import { type Localised, wordingFor } from "@/lib/kernel/localised";
import { formatLanguage } from "@/lib/platform/format";

/** A text in the reader's language, or in one it has, which is then named. */
export function LocalisedText({ value }: { value: Localised }) {
  const locale = useLocale();
  const t = useTranslations("clauses");
  const { text, language } = wordingFor(value, locale);
  if (language === locale) return <span className="whitespace-pre-line">{text}</span>;
  return (
    <>
      <span lang={language} dir="auto" className="whitespace-pre-line">
        {text}
      </span>{" "}
      <span className="font-sans text-note text-ink-3">
        ({t("only_in", { language: formatLanguage(language, locale) })})
      </span>
    </>
  );
}
