"use client";

import { useTranslations } from "next-intl";
import { ComboBox } from "@/components/ui/combo-box";
import type { FieldBasics } from "@/components/ui/field-look";
import { IconButton } from "@/components/ui/icon-button";
import type { ReferableKind } from "@/lib/clauses/field";
import { FieldsetError } from "./fieldset-error";
import { useFormSetting } from "./form-context";
import { useClauseWords } from "./words";

/** A clause the reader cannot see any more still has to be named, or taken out. */
function usePicker(to: readonly ReferableKind[]) {
  const t = useTranslations("clauses");
  const words = useClauseWords();
  const { pickable, clauses } = useFormSetting();
  const options = pickable(to).map(({ id, kind, label }) => ({
    value: id,
    label,
    hint: to.length > 1 ? words.kind(kind) : undefined,
  }));
  const labelOf = (id: string) => clauses.find(clause => clause.id === id)?.label ?? t("unseen");
  return { options, labelOf };
}

export function ReferenceField({
  to,
  value,
  onChange,
  ...basics
}: FieldBasics & { to: readonly ReferableKind[]; value: string; onChange: (value: string) => void }) {
  const { options } = usePicker(to);
  return <ComboBox {...basics} options={options} value={value || null} onChange={id => onChange(id ?? "")} />;
}

export function ReferencesField({
  to,
  value,
  onChange,
  label,
  id,
  error,
}: FieldBasics & {
  to: readonly ReferableKind[];
  value: readonly string[];
  onChange: (value: string[]) => void;
}) {
  const t = useTranslations("clauses.form");
  const { options, labelOf } = usePicker(to);
  const left = options.filter(option => !value.includes(option.value));
  return (
    <fieldset id={id} tabIndex={-1} className="grid gap-2">
      <legend className="mb-1 text-small font-semibold">{label}</legend>
      <FieldsetError>{error}</FieldsetError>
      {value.length > 0 && (
        <ul className="grid gap-1">
          {value.map(picked => (
            <li key={picked} className="flex items-center gap-2 border-b border-line text-small">
              <span className="min-w-0 flex-1">{labelOf(picked)}</span>
              <IconButton
                icon="close"
                label={t("remove_reference", { title: labelOf(picked) })}
                onPress={() => onChange(value.filter(other => other !== picked))}
              />
            </li>
          ))}
        </ul>
      )}
      <ComboBox
        // A new one for each choice: the words of the last would stay in the box.
        key={value.length}
        label={t("add_reference")}
        description={t("search")}
        options={left}
        onChange={picked => picked && onChange([...value, picked])}
      />
    </fieldset>
  );
}
