import { useLocale, useTranslations } from "next-intl";
import { PartySeat } from "@/components/packages/party-seat";
import { Status } from "@/components/ui/status";
import { formatMoment } from "@/lib/platform/format";
import type { SigningPlace } from "@/lib/signatures/standing";

/** Who signed, for which delegation, in which office, when and how; and who did not. */
export function SigningPlaces({ places, isOpen }: { places: readonly SigningPlace[]; isOpen: boolean }) {
  const locale = useLocale();
  const t = useTranslations("signed");
  return (
    <ul className="grid grid-cols-1">
      {places.map(place => {
        const name = place.name ?? place.person;
        return (
          <li
            key={place.id}
            className="grid grid-cols-1 gap-x-6 gap-y-1.5 border-t border-line py-2.5 sm:grid-cols-[minmax(0,1fr)_auto]"
          >
            <div className="grid grid-cols-1 justify-items-start gap-1">
              {name && (
                <p className="flex flex-wrap items-baseline gap-x-2">
                  <strong className="font-semibold">
                    <bdi>{name}</bdi>
                  </strong>
                  {place.office && <bdi>{place.office}</bdi>}
                </p>
              )}
              <PartySeat party={place.party} locale={locale} />
            </div>
            <div className="grid content-start gap-0.5 sm:justify-items-end">
              <State place={place} isOpen={isOpen} />
              {place.method && <span className="text-small text-ink-2">{t(place.method)}</span>}
            </div>
            {place.key && (
              <p className="flex flex-wrap gap-x-2 text-note text-ink-3 sm:col-span-2">
                {t("key")}
                <code dir="ltr" className="font-mono break-all">
                  {place.key}
                </code>
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function State({
  place: { signedAt, declinedAt, person, gone },
  isOpen,
}: {
  place: SigningPlace;
  isOpen: boolean;
}) {
  const locale = useLocale();
  const t = useTranslations("signed");
  if (signedAt)
    return (
      <Status tone="done" icon="verified">
        {t("signed", { date: formatMoment(signedAt, locale) })}
      </Status>
    );
  if (gone && isOpen)
    return (
      <Status tone="stopped" icon="stopped">
        {t("cannot_sign")}
      </Status>
    );
  if (declinedAt)
    return (
      <Status tone="stopped" icon="stopped">
        {t("declined", { date: formatMoment(declinedAt, locale) })}
      </Status>
    );
  // Whoever may not know who is asked may not know either whether they declined or left: "waited for" would be a guess.
  return isOpen ? (
    <Status tone="risk" icon="clock">
      {t(person ? "awaited" : "not_yet")}
    </Status>
  ) : (
    <Status tone="idle" icon="idle">
      {t("did_not_sign")}
    </Status>
  );
}
