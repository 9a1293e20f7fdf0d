import { useLocale } from "next-intl";
import { type Localised, wordingFor } from "@/lib/kernel/localised";

/** A short text in the reader's language, or marked as what it is where the package does not have it. */
export function Wording({ of }: { of: Localised }) {
  const locale = useLocale();
  const { text, language } = wordingFor(of, locale);
  if (language === locale) return text;
  return (
    <span lang={language} dir="auto">
      {text}
    </span>
  );
}
