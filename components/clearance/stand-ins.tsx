"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useAct, useRefusal } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { endStandIn, nameStandIn } from "@/lib/clearance/actions";
import type { Clearance } from "@/lib/clearance/queries";
import { formatDateRange } from "@/lib/platform/format";

/** Who clears for a clearer that is away, and when. */
export function StandIns({
  packageId,
  clearance: { standIns, people, clearers, can },
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
  const away = can.nameForOthers.ok ? clearers : clearers.filter(({ id }) => id === own);
  const verdict = can.nameForOthers.ok ? can.nameForOthers : can.nameForOneself;
  const reason = verdict.ok ? undefined : refusal({ ...verdict, fieldErrors: [] });
  const [typed, setTyped] = useState({ personId: away[0]?.id ?? "", standInId: "", from: "", until: "" });
  const type = (field: keyof typeof typed) => (value: string) => setTyped({ ...typed, [field]: value });
  const isWhole = Object.values(typed).every(value => value !== "");
  return (
    <div className="grid gap-4">
      {standIns.length === 0 && <p>{t("no_stand_ins")}</p>}
      <ul className="grid gap-2">
        {standIns.map(({ id, person, standIn, from, until }) => (
          <li key={id} className="flex flex-wrap items-center gap-3">
            <span>
              {t("stands_in", { name: standIn, person: person.name })} ·{" "}
              {formatDateRange(from, until, locale)}
            </span>
            {(can.nameForOthers.ok || person.id === own) && (
              <Button
                variant="bare"
                onPress={() => void act(() => endStandIn({ packageId, standInId: id }), t("stand_in_ended"))}
              >
                {t("end_stand_in")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {verdict.ok && away.length > 0 && (
        <div className="grid max-w-[40rem] gap-3 sm:grid-cols-2">
          <Select
            label={t("away")}
            options={away.map(({ id, name }) => ({ value: id, label: name }))}
            value={typed.personId}
            onChange={type("personId")}
          />
          <Select
            label={t("stand_in")}
            options={people
              .filter(({ id }) => id !== typed.personId)
              .map(({ id, name }) => ({ value: id, label: name }))}
            value={typed.standInId}
            placeholder={t("choose")}
            onChange={type("standInId")}
          />
          <TextField label={t("from")} type="date" value={typed.from} onChange={type("from")} />
          <TextField label={t("until")} type="date" value={typed.until} onChange={type("until")} />
        </div>
      )}
      {error && (
        <p role="alert" className="font-medium text-stopped">
          {error}
        </p>
      )}
      <div>
        <Button
          disabledReason={reason ?? (isWhole ? undefined : t("stand_in_first"))}
          onPress={() => void act(() => nameStandIn({ packageId, ...typed }), t("stand_in_named"))}
        >
          {t("name_stand_in")}
        </Button>
      </div>
    </div>
  );
}
