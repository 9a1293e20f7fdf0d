"use client";

import { useTranslations } from "next-intl";
import { Checkbox, RadioGroup } from "@/components/ui/choice-fields";
import { ComboBox } from "@/components/ui/combo-box";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import { degrees, stances } from "@/lib/counsel/constants";
import type { CounselBody } from "@/lib/counsel/schema";

export type ClauseOption = { value: string; label: string; hint?: string };

/** Fields of each kind in the order of the form. */
export const fieldsOf = {
  note: ["title", "text"],
  fallback: ["clauseId", "ideal", "acceptable", "limit", "note"],
  stakeholder: ["name", "institution", "stance", "interest", "influence", "champion", "moves"],
} as const satisfies Record<CounselBody["kind"], readonly string[]>;

export type EntryFieldsProps = {
  idPrefix: string;
  body: CounselBody;
  onChange: (body: CounselBody) => void;
  errorOf: (field: string) => string | undefined;
  /** Clauses to choose from; absent where the clause is given by the place. */
  clauses: readonly ClauseOption[] | undefined;
};

/** The fields of a note, a fallback or a stakeholder. */
export function EntryFields({ idPrefix, body, onChange, errorOf, clauses }: EntryFieldsProps) {
  const t = useTranslations("counsel");
  const common = (field: string) => ({ id: `${idPrefix}-${field}`, error: errorOf(field) });
  if (body.kind === "note")
    return (
      <>
        <TextField
          {...common("title")}
          label={t("field.title")}
          isRequired
          autoFocus
          value={body.title}
          onChange={title => onChange({ ...body, title })}
        />
        <TextField
          {...common("text")}
          label={t("field.text")}
          rows={6}
          value={body.text}
          onChange={text => onChange({ ...body, text })}
        />
      </>
    );
  if (body.kind === "fallback")
    return (
      <>
        {clauses && (
          <ComboBox
            {...common("clauseId")}
            label={t("field.clauseId")}
            isRequired
            options={clauses}
            value={body.clauseId || null}
            onChange={clauseId => onChange({ ...body, clauseId: clauseId ?? "" })}
          />
        )}
        <TextField
          {...common("ideal")}
          label={t("field.ideal")}
          rows={2}
          autoFocus={!clauses}
          value={body.ideal}
          onChange={ideal => onChange({ ...body, ideal })}
        />
        <TextField
          {...common("acceptable")}
          label={t("field.acceptable")}
          rows={2}
          value={body.acceptable}
          onChange={acceptable => onChange({ ...body, acceptable })}
        />
        <TextField
          {...common("limit")}
          label={t("field.limit")}
          isRequired
          rows={2}
          value={body.limit}
          onChange={limit => onChange({ ...body, limit })}
        />
        <TextField
          {...common("note")}
          label={t("field.note")}
          rows={2}
          value={body.note}
          onChange={note => onChange({ ...body, note })}
        />
      </>
    );
  const degree = (field: "interest" | "influence") => (
    <Select
      {...common(field)}
      label={t(`field.${field}`)}
      description={t(`hint.${field}`)}
      isRequired
      placeholder={t("choose")}
      options={degrees.map(value => ({ value: String(value), label: t(`degree.${value}`) }))}
      value={body[field] === 0 ? "" : String(body[field])}
      onChange={value => onChange({ ...body, [field]: Number(value) })}
    />
  );
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          {...common("name")}
          label={t("field.name")}
          description={t("hint.name")}
          isRequired
          autoFocus
          value={body.name}
          onChange={name => onChange({ ...body, name })}
        />
        <TextField
          {...common("institution")}
          label={t("field.institution")}
          description={t("hint.institution")}
          value={body.institution}
          onChange={institution => onChange({ ...body, institution })}
        />
        {degree("interest")}
        {degree("influence")}
      </div>
      <RadioGroup
        {...common("stance")}
        label={t("field.stance")}
        isRequired
        value={body.stance}
        onChange={value => onChange({ ...body, stance: stances.find(one => one === value) ?? "unknown" })}
        options={stances.map(value => ({ value, label: t(`stance.${value}`) }))}
      />
      <Checkbox isSelected={body.champion} onChange={champion => onChange({ ...body, champion })}>
        {t("field.champion")}
      </Checkbox>
      <TextField
        {...common("moves")}
        label={t("field.moves")}
        description={t("hint.moves")}
        rows={3}
        value={body.moves}
        onChange={moves => onChange({ ...body, moves })}
      />
    </>
  );
}
