import { useTranslations } from "next-intl";
import { Tag } from "@/components/ui/status";
import type { PersonView } from "@/lib/organisations/queries";
import { formatDate } from "@/lib/platform/format";
import type { Locale } from "@/lib/platform/i18n/locales";
import { PersonActs } from "./person-acts";

/** Who belongs to the organisation. Members see it; administrators can also act on it. */
export function PeopleList({
  organisationId,
  people,
  canAct,
  locale,
}: {
  organisationId: string;
  people: readonly PersonView[];
  canAct: boolean;
  locale: Locale;
}) {
  const t = useTranslations("organisations.organisation");
  return (
    <ul className="mt-5 border-t border-line">
      {people.map(person => (
        <li
          key={person.id}
          className="grid gap-x-6 gap-y-2 border-b border-line py-3.5 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-center"
        >
          <div className="min-w-0">
            <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <span className="font-medium">{person.name}</span>
              {person.self && <span className="text-small text-ink-2">({t("you")})</span>}
              {person.administratorSince && (
                <Tag tone="going" icon="person">
                  {t("administrator")}
                </Tag>
              )}
            </p>
            <p className="text-small break-words text-ink-2">
              <bdi>{person.email}</bdi>
            </p>
            <p className="text-small text-ink-3">
              {t("joined", { date: formatDate(person.joinedAt, locale) })} ·{" "}
              {t("seats", { count: person.seats })}
            </p>
          </div>
          {canAct && <PersonActs organisationId={organisationId} person={person} />}
        </li>
      ))}
    </ul>
  );
}
