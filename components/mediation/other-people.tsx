"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { TextField } from "@/components/ui/text-field";

/** `key` tells the rows of the form apart while they are typed. */
export type OtherPerson = { key: string; name: string; organisation: string };

/** People without a place at the table who were there all the same: a minister, an interpreter. */
export function OtherPeople({
  value,
  onChange,
}: {
  value: readonly OtherPerson[];
  onChange: (people: readonly OtherPerson[]) => void;
}) {
  const t = useTranslations("mediation.minutes");
  const put = (person: OtherPerson) =>
    onChange(value.map(other => (other.key === person.key ? person : other)));
  return (
    <fieldset className="grid gap-3">
      <legend className="text-small font-medium">{t("others")}</legend>
      {value.map(person => (
        <div key={person.key} className="grid items-end gap-3 sm:grid-cols-[1fr_1fr_auto]">
          <TextField
            label={t("name")}
            maxLength={200}
            value={person.name}
            onChange={name => put({ ...person, name })}
          />
          <TextField
            label={t("organisation")}
            maxLength={300}
            value={person.organisation}
            onChange={organisation => put({ ...person, organisation })}
          />
          <IconButton
            icon="close"
            label={t("remove", { name: person.name })}
            onPress={() => onChange(value.filter(other => other.key !== person.key))}
          />
        </div>
      ))}
      <div>
        <Button
          onPress={() => onChange([...value, { key: crypto.randomUUID(), name: "", organisation: "" }])}
        >
          {t("add")}
        </Button>
      </div>
    </fieldset>
  );
}
