import { useTranslations } from "next-intl";
import { Tag } from "@/components/ui/status";
import type { Localised } from "@/lib/kernel/localised";
import { wordingFor } from "@/lib/kernel/localised";
import type { Parties, SeatedParty } from "@/lib/packages/party-queries";
import type { Stage } from "@/lib/packages/standing";
import { formatDate, formatLabelled } from "@/lib/platform/format";
import type { Locale } from "@/lib/platform/i18n/locales";
import { EndSeat } from "./end-seat";
import { GiveSeat } from "./give-seat";
import { LeaveTable } from "./leave-table";
import { PartySeat } from "./party-seat";

type Person = { id: string; name: string; organisation: Localised };

/** The delegations with their seats; one's own can be changed here. */
export function PartyList({
  packageId,
  stage,
  view,
  people,
  locale,
}: {
  packageId: string;
  stage: Stage;
  view: Parties;
  people: readonly Person[];
  locale: Locale;
}) {
  return (
    <ul className="mt-6 grid grid-cols-[minmax(0,1fr)] gap-8 md:grid-cols-2">
      {view.parties.map(party => (
        <li key={party.id} className="border-t border-line-strong pt-4">
          <Delegation
            packageId={packageId}
            stage={stage}
            party={party}
            view={view}
            people={people}
            locale={locale}
          />
        </li>
      ))}
    </ul>
  );
}

function Delegation({
  packageId,
  stage,
  party,
  view,
  people,
  locale,
}: {
  packageId: string;
  stage: Stage;
  party: SeatedParty;
  view: Parties;
  people: readonly Person[];
  locale: Locale;
}) {
  const t = useTranslations("packages");
  const nameOf = ({ name }: SeatedParty) => wordingFor(name, locale).text;
  return (
    <>
      <div className="flex flex-wrap items-center gap-2">
        <h3 className="min-w-0">
          <PartySeat party={party} locale={locale} />
        </h3>
        <Tag tone="done" icon="check">
          {t("parties.has_voice")}
        </Tag>
        {party.own && <span className="text-small text-ink-2">{t("parties.own")}</span>}
      </div>
      <p className="mt-1 text-small text-ink-3">
        {t(`side.${party.side}`)} · {t("parties.seated_since", { date: formatDate(party.seatedAt, locale) })}
      </p>
      {party.unbound && <p className="measure mt-1 text-small text-ink-2">{t("parties.unbound")}</p>}
      {party.seats.length > 0 ? (
        <ul className="mt-3 border-t border-line">
          {party.seats.map(seat => (
            <SeatRow
              key={seat.id}
              packageId={packageId}
              seat={seat}
              own={party.own}
              view={view}
              locale={locale}
            />
          ))}
        </ul>
      ) : (
        <p className="mt-3 text-small text-ink-2">{t("parties.no_seats")}</p>
      )}
      {party.own && <GiveSeat packageId={packageId} people={people} can={view.can.giveSeat} />}
      {party.own && party.side === "donor" && (
        <LeaveTable
          packageId={packageId}
          name={nameOf(party)}
          told={view.parties.filter(({ own }) => !own).map(nameOf)}
          isSigning={stage === "initialled"}
          can={view.can.leave}
        />
      )}
    </>
  );
}

function SeatRow({
  packageId,
  seat,
  own,
  view,
  locale,
}: {
  packageId: string;
  seat: SeatedParty["seats"][number];
  own: boolean;
  view: Parties;
  locale: Locale;
}) {
  const t = useTranslations("packages");
  const organisation = wordingFor(seat.organisation, locale);
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line py-2.5">
      <span className="min-w-0">
        <span className="font-medium">{seat.person}</span>
        <span className="text-small text-ink-2" lang={organisation.language}>
          {" "}
          · {organisation.text}
        </span>
        <span className="block text-small text-ink-2">
          {formatLabelled(t(`role.${seat.role}`), t(`role_means.${seat.role}`), locale)}
        </span>
      </span>
      {own && view.can.giveSeat.ok && <EndSeat packageId={packageId} seat={seat} />}
    </li>
  );
}
