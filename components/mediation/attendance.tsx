import { useLocale, useTranslations } from "next-intl";
import type { ShownParty } from "@/components/amendments/parties";
import { Seat } from "@/components/ui/seat";
import { type Localised, wordingFor } from "@/lib/kernel/localised";
import type { Attendee } from "@/lib/mediation/attendable";
import { formatParts } from "@/lib/platform/format";

/** Who was there, delegation by delegation; those without a place at the table come last. */
export function Attendance({
  attendance,
  parties,
}: {
  attendance: readonly Attendee[];
  parties: readonly ShownParty[];
}) {
  const t = useTranslations("mediation.minutes");
  if (attendance.length === 0) return <p className="text-small text-ink-2">{t("nobody")}</p>;
  const others = attendance.filter(({ delegationId }) => delegationId === null);
  return (
    <ul className="grid gap-3 pt-2 text-small">
      {parties.map(party => {
        const people = attendance.filter(({ delegationId }) => delegationId === party.id);
        return people.length === 0 ? null : (
          <li key={party.id} className="grid justify-items-start gap-1">
            <Seat tone={party.tone}>
              <span lang={party.language}>{party.name}</span>
            </Seat>
            <People people={people} />
          </li>
        );
      })}
      {others.length > 0 && (
        <li>
          <People people={others} />
        </li>
      )}
    </ul>
  );
}

function People({ people }: { people: readonly Attendee[] }) {
  const locale = useLocale();
  const roleOf = useRoleName();
  const told = ({ organisation, role }: Attendee) =>
    formatParts(
      [role ? roleOf(role) : "", wordingFor(organisation as Localised, locale).text].filter(Boolean),
      locale,
    );
  return (
    <ul>
      {people.map((person, index) => (
        <li key={person.personId ?? `${person.name} ${index}`}>
          <span dir="auto">{person.name}</span>{" "}
          {told(person) && <span className="text-ink-2">· {told(person)}</span>}
        </li>
      ))}
    </ul>
  );
}

/** A seat or a guest's chair by its name. */
export function useRoleName() {
  const t = useTranslations("packages");
  return (role: NonNullable<Attendee["role"]>): string =>
    role === "mediator" || role === "overseer" ? t(`guest.${role}`) : t(`role.${role}`);
}
