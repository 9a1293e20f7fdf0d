import { useTranslations } from "next-intl";
import { DismissMediator } from "@/components/mediation/dismiss-mediator";
import { DismissedMediators } from "@/components/mediation/dismissed-mediators";
import { Seat } from "@/components/ui/seat";
import { wordingFor } from "@/lib/kernel/localised";
import type { Parties } from "@/lib/packages/party-queries";
import { formatDate, formatLabelled } from "@/lib/platform/format";
import type { Locale } from "@/lib/platform/i18n/locales";

/** Those who are at the table because every voice agreed, and have none themselves. */
export function GuestList({
  packageId,
  guests,
  dismissed,
  canDismiss,
  told,
  locale,
}: {
  packageId: string;
  guests: Parties["guests"];
  dismissed: Parties["dismissed"];
  /** Whether the reader may end a mediation for their delegation. */
  canDismiss: boolean;
  /** The other delegations, by name. */
  told: readonly string[];
  locale: Locale;
}) {
  const t = useTranslations("packages");
  return (
    <section>
      <h2 className="font-serif text-title font-semibold">{t("parties.guests")}</h2>
      {guests.length === 0 && <p className="measure mt-2 text-ink-2">{t("parties.no_guests")}</p>}
      <ul className="mt-3">
        {guests.map(guest => {
          const name = wordingFor(guest.name, locale);
          return (
            <li key={guest.id} className="border-t border-line py-3">
              <Seat isWhole tone={guest.role === "mediator" ? "mediator" : "watch"}>
                <span lang={name.language}>{name.text}</span>
              </Seat>
              <p className="mt-1 text-small text-ink-2">
                {formatLabelled(
                  `${t(`guest.${guest.role}`)} ${t("parties.since", { date: formatDate(guest.since, locale) })}`,
                  t(`guest_means.${guest.role}`),
                  locale,
                )}
              </p>
              {canDismiss && guest.role === "mediator" && (
                <div className="-ms-2 print:hidden">
                  <DismissMediator packageId={packageId} guestId={guest.id} name={name.text} told={told} />
                </div>
              )}
            </li>
          );
        })}
      </ul>
      <DismissedMediators dismissed={dismissed} />
    </section>
  );
}
