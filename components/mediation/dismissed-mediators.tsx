import { useLocale, useTranslations } from "next-intl";
import { wordingFor } from "@/lib/kernel/localised";
import type { Parties } from "@/lib/packages/party-queries";
import { formatDate } from "@/lib/platform/format";

/** Who mediated here before, and why a delegation ended it. */
export function DismissedMediators({ dismissed }: Pick<Parties, "dismissed">) {
  const locale = useLocale();
  const t = useTranslations("mediation.dismiss");
  if (dismissed.length === 0) return null;
  return (
    <>
      <h3 className="mt-6 text-base font-semibold">{t("former")}</h3>
      <ul className="text-small">
        {dismissed.map(({ id, name, until, reason, delegation }) => {
          const mediator = wordingFor(name, locale);
          return (
            <li key={id} className="grid gap-1 border-t border-line py-3">
              <span lang={mediator.language} className="font-semibold">
                {mediator.text}
              </span>
              <span className="text-ink-2">
                {t("until", {
                  date: formatDate(until, locale),
                  delegation: wordingFor(delegation, locale).text,
                })}
              </span>
              <span dir="auto" className="measure whitespace-pre-line">
                {reason}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}
