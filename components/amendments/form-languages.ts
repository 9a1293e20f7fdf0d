import type { FieldLanguage } from "@/components/ui/localised-field";
import { languageLabel } from "@/lib/platform/format";
import { type Locale, locales } from "@/lib/platform/i18n/locales";

/** Authentic languages first, the writer's own before the others; what else the product speaks is courtesy. */
export function formLanguages(authentic: readonly string[], locale: Locale): FieldLanguage[] {
  const courtesy = locales.filter(language => !authentic.includes(language));
  const own = authentic.filter(language => language === locale);
  const others = authentic.filter(language => language !== locale);
  return [...own, ...others, ...courtesy].map(code => ({
    code,
    name: languageLabel(code, locale),
    isAuthentic: authentic.includes(code),
  }));
}
