"use client";

import { useTranslations } from "next-intl";
import { RadioGroup } from "@/components/ui/choice-fields";
import { TextField } from "@/components/ui/text-field";
import { readinessLevels } from "@/lib/readiness/constants";

export type Judgement = { level: number | undefined; evidence: string };

/** A level, its word beside it, and what it rests on. */
export function JudgementFields({
  idPrefix,
  value,
  onChange,
  errorOf,
}: {
  idPrefix: string;
  value: Judgement;
  onChange: (value: Judgement) => void;
  errorOf: (field: "level" | "evidence") => string | undefined;
}) {
  const t = useTranslations("readiness");
  return (
    <>
      <RadioGroup
        id={`${idPrefix}-level`}
        label={t("rate.level")}
        isRequired
        error={errorOf("level")}
        value={value.level === undefined ? "" : String(value.level)}
        onChange={level => onChange({ ...value, level: Number(level) })}
        options={readinessLevels.map(level => ({
          value: String(level),
          label: `${level} · ${t(`level.${level}`)}`,
        }))}
      />
      <TextField
        id={`${idPrefix}-evidence`}
        label={t("rate.evidence")}
        description={t("rate.evidence_hint")}
        isRequired
        rows={4}
        error={errorOf("evidence")}
        value={value.evidence}
        onChange={evidence => onChange({ ...value, evidence })}
      />
    </>
  );
}
