import { useLocale, useTranslations } from "next-intl";
import { type Localised, wordingFor } from "@/lib/kernel/localised";

/** Words that a delegation took up stay the mediator's as long as they are the same. */
export function BridgedBy({ mediator }: { mediator: Localised | null }) {
  const locale = useLocale();
  const t = useTranslations("mediation.bridge");
  if (!mediator) return null;
  return (
    <p className="text-small text-ink-2">{t("words_of", { mediator: wordingFor(mediator, locale).text })}</p>
  );
}
