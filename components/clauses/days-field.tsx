"use client";

import { DateField } from "@/components/ui/date-field";
import { FieldsetError } from "./fieldset-error";
import { useFormSetting } from "./form-context";
import { useClauseWords } from "./words";

/** Days that belong together: a window's three, a period's two. */
export function DaysField({
  label,
  required,
  place,
  days,
  value,
  onChange,
}: {
  label: string;
  required: boolean;
  place: { path: string; names: readonly string[] };
  days: readonly string[];
  value: Readonly<Record<string, string>>;
  onChange: (value: Record<string, string>) => void;
}) {
  const words = useClauseWords();
  const { errorAt, idOf, kind } = useFormSetting();
  const id = idOf(place.path);
  return (
    <fieldset id={id} tabIndex={-1} className="grid gap-2">
      <legend className="mb-1 text-small font-semibold">{label}</legend>
      <FieldsetError>{errorAt(place.path)}</FieldsetError>
      <div className="flex flex-wrap gap-4">
        {days.map(day => (
          <DateField
            key={day}
            id={`${id}.${day}`}
            name={`${id}.${day}`}
            label={words.field(kind, [...place.names, day])}
            isRequired={required}
            error={errorAt(`${place.path}.${day}`)}
            value={value[day] ?? ""}
            onChange={entered => onChange({ ...value, [day]: entered })}
          />
        ))}
      </div>
    </fieldset>
  );
}
