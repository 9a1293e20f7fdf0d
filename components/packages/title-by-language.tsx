import { useLocale } from "next-intl";
import type { Localised } from "@/lib/kernel/localised";
import { languageLabel } from "@/lib/platform/format";

/** A title whole: each language in which it is said, and under its name. */
export function TitleByLanguage({ label, title }: { label: string; title: Localised }) {
  const locale = useLocale();
  return (
    <div>
      <p className="text-small font-medium">{label}</p>
      <dl className="mt-1 grid gap-1">
        {Object.entries(title).map(([language, text]) => (
          <div key={language} className="flex flex-wrap gap-x-2">
            <dt className="text-small text-ink-3">{languageLabel(language, locale)}</dt>
            <dd className="min-w-0 font-serif">
              <bdi lang={language}>{text}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
