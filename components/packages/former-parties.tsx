import { useTranslations } from "next-intl";
import type { FormerParty } from "@/lib/packages/party-queries";
import { formatDate } from "@/lib/platform/format";
import type { Locale } from "@/lib/platform/i18n/locales";
import { PartySeat } from "./party-seat";

/** Donors that sat here and left: when, and, for those at the talks, why. */
export function FormerParties({ former, locale }: { former: readonly FormerParty[]; locale: Locale }) {
  const t = useTranslations("packages.parties");
  if (former.length === 0) return null;
  return (
    <>
      <h3 className="mt-8 text-base font-semibold">{t("former")}</h3>
      <ul className="mt-1">
        {former.map(party => (
          <li key={party.id} className="grid justify-items-start gap-1 border-t border-line py-3 text-small">
            <PartySeat party={{ ...party, side: "donor" }} locale={locale} />
            <span className="text-ink-2">
              {t("left", {
                since: formatDate(party.seatedAt, locale),
                until: formatDate(party.leftAt, locale),
              })}
            </span>
            {party.reason && (
              <span dir="auto" className="measure whitespace-pre-line">
                {party.reason}
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
