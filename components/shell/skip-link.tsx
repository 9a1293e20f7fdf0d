import { useTranslations } from "next-intl";

export const mainId = "main";

/** First stop of the keyboard on every page; seen only while focused. */
export function SkipLink() {
  const t = useTranslations("shell");
  return (
    <a
      href={`#${mainId}`}
      className="sr-only z-50 bg-accent px-4 py-3 font-semibold text-on-accent no-underline focus:not-sr-only focus:fixed focus:start-4 focus:top-3"
    >
      {t("skip")}
    </a>
  );
}
