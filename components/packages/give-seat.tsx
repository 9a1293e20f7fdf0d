"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useAct, useRefusal } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import type { Verdict } from "@/lib/kernel/errors";
import { type Localised, wordingFor } from "@/lib/kernel/localised";
import { giveSeat } from "@/lib/packages/actions";
import { type SeatRole, seatRoles } from "@/lib/packages/standing";

/** A person of one's own side takes a role. */
export function GiveSeat({
  packageId,
  people,
  can,
}: {
  packageId: string;
  people: readonly { id: string; name: string; organisation: Localised }[];
  can: Verdict;
}) {
  const locale = useLocale();
  const t = useTranslations("packages");
  const refusal = useRefusal();
  const { act, error, isBusy } = useAct();
  const [personId, setPerson] = useState(people[0]?.id ?? "");
  const [role, setRole] = useState<SeatRole>("drafter");
  const reason = can.ok ? undefined : refusal({ ...can, fieldErrors: [] });
  const submit = () => act(() => giveSeat({ packageId, personId, role }));
  return (
    <div className="mt-4 grid gap-3">
      {can.ok && (
        <div className="grid gap-3 sm:grid-cols-2">
          <Select
            label={t("parties.person")}
            isRequired
            value={personId}
            onChange={setPerson}
            options={people.map(person => ({
              value: person.id,
              label: `${person.name} · ${wordingFor(person.organisation, locale).text}`,
            }))}
          />
          <Select
            label={t("parties.role")}
            isRequired
            value={role}
            onChange={value => setRole(seatRoles.find(known => known === value) ?? "drafter")}
            options={seatRoles.map(value => ({ value, label: t(`role.${value}`) }))}
          />
        </div>
      )}
      {error && (
        <p role="alert" className="text-small font-medium text-stopped">
          {error}
        </p>
      )}
      <div>
        <Button onPress={submit} isBusy={isBusy} disabledReason={reason}>
          {t("parties.give_seat")}
        </Button>
      </div>
    </div>
  );
}
