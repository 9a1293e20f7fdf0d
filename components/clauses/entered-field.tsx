"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Checkbox } from "@/components/ui/choice-fields";
import { DateField } from "@/components/ui/date-field";
import { LocalisedField } from "@/components/ui/localised-field";
import { NumberField } from "@/components/ui/number-field";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { Entered, EnteredParts, EnteredRow } from "@/lib/clauses/entered";
import { applies, type Field, fieldsOf, type Shape, targetsOf } from "@/lib/clauses/field";
import { DaysField } from "./days-field";
import { useFormSetting } from "./form-context";
import { ListField } from "./list-field";
import { MoneyField } from "./money-field";
import { ReferenceField, ReferencesField } from "./reference-fields";
import { useClauseWords } from "./words";

/** Where a field stands: its dotted path with the numbers of rows, and the names alone, by which it is called. */
export type EntryPlace = { path: string; names: readonly string[] };

type EnteredFieldProps = {
  field: Field;
  place: EntryPlace;
  value: Entered;
  /** What is entered in the fields that stand with it. */
  beside: EnteredParts;
  onChange: (value: Entered) => void;
};

/** The input of any field, chosen by what the kind's schema says of it. */
export function EnteredField({
  field: { meta, required },
  place,
  value,
  beside,
  onChange,
}: EnteredFieldProps) {
  const t = useTranslations("clauses.form");
  const ui = useTranslations("ui");
  const words = useClauseWords();
  const form = useFormSetting();
  const label = words.field(form.kind, place.names);
  const id = form.idOf(place.path);
  const basics = { id, name: id, label, isRequired: required, error: form.errorAt(place.path) };
  switch (meta.type) {
    case "line":
    case "prose":
      return (
        <LocalisedField
          name={id}
          label={label}
          languages={form.languages}
          isRequired={required}
          error={form.errorAt(place.path)}
          errorIn={language => form.errorAt(`${place.path}.${language}`)}
          rows={meta.type === "prose" ? 5 : 1}
          value={value as Record<string, string>}
          onChange={onChange}
        />
      );
    case "choice":
      return (
        <Select
          {...basics}
          placeholder={t("choose")}
          options={meta.options.map(option => ({
            value: option,
            label: words.choice(form.kind, place.names.at(-1) ?? "", option),
          }))}
          value={value as string}
          onChange={onChange}
        />
      );
    case "count":
      return (
        <NumberField
          {...basics}
          minValue={meta.min}
          maxValue={meta.max}
          value={value === "" ? Number.NaN : Number(value)}
          onChange={number => onChange(Number.isNaN(number) ? "" : String(number))}
        />
      );
    case "flag":
      return (
        <Checkbox name={id} isSelected={value === true} onChange={onChange}>
          {label}
        </Checkbox>
      );
    case "date":
      return <DateField {...basics} value={value as string} onChange={onChange} />;
    case "window":
    case "period":
      return (
        <DaysField
          label={label}
          required={required}
          place={place}
          days={meta.type === "window" ? ["earliest", "target", "latest"] : ["start", "end"]}
          value={value as Record<string, string>}
          onChange={onChange}
        />
      );
    case "money":
      return (
        <MoneyField
          label={label}
          required={required}
          place={place}
          value={value as { amount: string; currency: string }}
          onChange={onChange}
        />
      );
    case "reference":
      return (
        <ReferenceField
          {...basics}
          to={targetsOf(meta, beside)}
          value={value as string}
          onChange={onChange}
        />
      );
    case "references":
      return (
        <ReferencesField
          {...basics}
          to={targetsOf(meta, beside)}
          value={value as string[]}
          onChange={onChange}
        />
      );
    case "group":
      return (
        <fieldset
          aria-labelledby={`${id}-label`}
          aria-describedby={required ? undefined : `${id}-optional`}
          className="grid gap-4 border-s-2 border-line ps-4"
        >
          <legend className="mb-2 text-small font-semibold">
            <span id={`${id}-label`}>{label}</span>
            {!required && (
              <span id={`${id}-optional`} className="font-normal text-ink-3">
                {" "}
                ({ui("optional")})
              </span>
            )}
          </legend>
          <div className={isShort(meta.shape) ? "flex flex-wrap gap-4" : "grid gap-4"}>
            <EnteredFields
              shape={meta.shape}
              place={place}
              value={value as EnteredParts}
              onChange={onChange}
            />
          </div>
        </fieldset>
      );
    case "list":
      return (
        <ListField
          label={label}
          shape={meta.shape}
          value={value as EnteredRow[]}
          onChange={onChange}
          place={place}
        >
          {(row, at, change) => (
            <EnteredFields
              shape={meta.shape}
              place={{ path: `${place.path}.${at}`, names: place.names }}
              value={row.parts}
              onChange={change}
            />
          )}
        </ListField>
      );
    default:
      return <TextField {...basics} maxLength={meta.max} value={value as string} onChange={onChange} />;
  }
}

/** Parts that fit beside each other. */
const isShort = (shape: Shape): boolean =>
  fieldsOf(shape).every(({ meta }) => meta.type === "count" || meta.type === "date");

/**
 * The fields of a shape under each other; the body itself has no path. A former one stands only where it held something, and
 * one that depends on a choice only where that is chosen: what was typed in it comes back with the choice.
 */
export function EnteredFields({
  shape,
  place,
  value,
  onChange,
}: {
  shape: Shape;
  place?: EntryPlace;
  value: EnteredParts;
  onChange: (value: EnteredParts) => void;
}) {
  const [held] = useState(value);
  const offered = fieldsOf(shape).filter(
    field => applies(field, value) && !("former" in field.meta && !held[field.name]),
  );
  return offered.map(field => {
    const { name } = field;
    return (
      <EnteredField
        key={name}
        field={field}
        place={{
          path: place ? `${place.path}.${name}` : name,
          names: [...(place?.names ?? []), name],
        }}
        value={value[name] ?? ""}
        beside={value}
        onChange={entered => onChange({ ...value, [name]: entered })}
      />
    );
  });
}
