"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { RowAct } from "@/components/shell/row-act";
import { useAct, useRefusal } from "@/components/shell/use-act";
import { ActButton } from "@/components/ui/act-button";
import { DateField } from "@/components/ui/date-field";
import { Select } from "@/components/ui/select";
import { endStandIn, nameStandIn } from "@/lib/clearance/actions";
import type { Clearance } from "@/lib/clearance/queries";
import { formatDateRange } from "@/lib/platform/format";

/** Who clears for a clearer that is away, and when. */
export function StandIns({
  packageId,
  clearance: { standIns, people, awaited, can },
  own,
}: {
  packageId: string;
  clearance: Clearance;
  own: string;
}) {
  const locale = useLocale();
  const t = useTranslations("clearance");
  const refusal = useRefusal();
  const { act, error } = useAct();
  const away = can.nameForOthers.ok ? awaited : awaited.filter(({ id }) => id === own);
  const verdict = can.nameForOthers.ok ? can.nameForOthers : can.nameForOneself;
  const reason = verdict.ok ? undefined : refusal({ ...verdict, fieldErrors: [] });
  const blank = { personId: away[0]?.id ?? "", standInId: "", from: "", until: "" };
  const [typed, setTyped] = useState(blank);
  const type = (field: keyof typeof typed) => (value: string) => setTyped({ ...typed, [field]: value });
  const isWhole = Object.values(typed).every(value => value !== "");
  const isBackwards = isWhole && typed.until < typed.from;
  const missing = isBackwards ? t("until_first") : isWhole ? undefined : t("stand_in_first");
  return (
    <div className="grid gap-4">
      {standIns.length === 0 && <p>{t("no_stand_ins")}</p>}
      <ul className="grid gap-2 empty:hidden">
        {standIns.map(({ id, person, standIn, from, until }) => (
          <li key={id} className="flex flex-wrap items-center gap-3">
            <span>
              <bdi>{t("stands_in", { name: standIn, person: person.name })}</bdi> ·{" "}
              <bdi>{formatDateRange(from, until, locale)}</bdi>
            </span>
            {(can.nameForOthers.ok || person.id === own) && (
              <RowAct
                variant="bare"
                aria-label={t("end_named", { name: standIn, person: person.name })}
                run={() => endStandIn({ packageId, standInId: id })}
                done={t("stand_in_ended")}
              >
                {t("end_stand_in")}
              </RowAct>
            )}
          </li>
        ))}
      </ul>
      {verdict.ok && away.length > 0 && (
        <div className="grid max-w-[40rem] gap-3 sm:grid-cols-2">
          <Select
            label={t("away")}
            isRequired
            options={away.map(({ id, name }) => ({ value: id, label: name }))}
            value={typed.personId}
            onChange={type("personId")}
          />
          <Select
            label={t("stand_in")}
            isRequired
            options={people
              .filter(({ id }) => id !== typed.personId)
              .map(({ id, name }) => ({ value: id, label: name }))}
            value={typed.standInId}
            placeholder={t("choose")}
            onChange={type("standInId")}
          />
          <DateField label={t("from")} isRequired value={typed.from} onChange={type("from")} />
          <DateField label={t("until")} isRequired value={typed.until} onChange={type("until")} />
        </div>
      )}
      {error && (
        <p role="alert" className="font-medium text-stopped">
          {error}
        </p>
      )}
      <div>
        <ActButton
          disabledReason={reason ?? missing}
          onAct={async () => {
            const named = await act(() => nameStandIn({ packageId, ...typed }), t("stand_in_named"));
            if (named?.ok) setTyped(blank);
          }}
        >
          {t("name_stand_in")}
        </ActButton>
      </div>
    </div>
  );
}
