"use client";

import { useLocale } from "next-intl";
import { useMemo } from "react";
import { ComboBox } from "@/components/ui/combo-box";
import { TextField } from "@/components/ui/text-field";
import { currencies } from "@/lib/kernel/currencies";
import { formatCurrency } from "@/lib/platform/format";
import { FieldsetError } from "./fieldset-error";
import { useFormSetting } from "./form-context";
import { useClauseWords } from "./words";

type EnteredMoney = { amount: string; currency: string };

/** An amount as text, because a number field would round it, and its currency. */
export function MoneyField({
  label,
  required,
  place,
  value,
  onChange,
}: {
  label: string;
  required: boolean;
  place: { path: string; names: readonly string[] };
  value: EnteredMoney;
  onChange: (value: EnteredMoney) => void;
}) {
  const locale = useLocale();
  const words = useClauseWords();
  const { errorAt, idOf, kind } = useFormSetting();
  const id = idOf(place.path);
  const options = useMemo(
    () => currencies.map(code => ({ value: code, label: code, hint: formatCurrency(code, locale) })),
    [locale],
  );
  return (
    <fieldset id={id} tabIndex={-1} className="grid gap-2">
      <legend className="mb-1 text-small font-semibold">{label}</legend>
      <FieldsetError>{errorAt(place.path)}</FieldsetError>
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_9rem] sm:max-w-md">
        <TextField
          id={`${id}.minor`}
          name={`${id}.minor`}
          label={words.field(kind, [...place.names, "minor"])}
          inputMode="decimal"
          isRequired={required}
          error={errorAt(`${place.path}.minor`)}
          value={value.amount}
          onChange={amount => onChange({ ...value, amount })}
        />
        <ComboBox
          id={`${id}.currency`}
          label={words.field(kind, [...place.names, "currency"])}
          isRequired={required}
          error={errorAt(`${place.path}.currency`)}
          options={options}
          value={value.currency || null}
          onChange={currency => onChange({ ...value, currency: currency ?? "" })}
        />
      </div>
    </fieldset>
  );
}
