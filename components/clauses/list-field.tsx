"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";
import { IconButton } from "@/components/ui/icon-button";
import { type EnteredParts, type EnteredRow, rowOf } from "@/lib/clauses/entered";
import type { Shape } from "@/lib/clauses/field";
import { FieldsetError } from "./fieldset-error";
import { useFormSetting } from "./form-context";

/** A form with thousands of inputs would not answer: rows beyond these open on request. */
const shownAtOnce = 20;

/** Rows that can be added, taken out and put in another order. */
export function ListField({
  label,
  shape,
  place,
  value,
  onChange,
  children,
}: {
  label: string;
  shape: Shape;
  place: { path: string };
  value: readonly EnteredRow[];
  onChange: (value: EnteredRow[]) => void;
  children: (row: EnteredRow, at: number, change: (parts: EnteredParts) => void) => ReactNode;
}) {
  const t = useTranslations("clauses.form");
  const { errorAt, idOf, issues } = useFormSetting();
  const [shown, setShown] = useState(shownAtOnce);
  const broken = issues
    .filter(issue => issue.path.startsWith(`${place.path}.`))
    .map(issue => Number(issue.path.slice(place.path.length + 1).split(".")[0]));
  const upTo = Math.max(shown, ...broken.map(at => at + 1));
  const swap = (at: number, other: number) => {
    const rows = [...value];
    const [one, two] = [rows[at], rows[other]];
    if (!one || !two) return;
    rows[at] = two;
    rows[other] = one;
    onChange(rows);
  };
  return (
    <fieldset id={idOf(place.path)} tabIndex={-1} className="grid gap-3">
      <legend className="mb-1 text-small font-semibold">{label}</legend>
      <FieldsetError>{errorAt(place.path)}</FieldsetError>
      {value.slice(0, upTo).map((row, at) => (
        <div key={row.key} className="grid gap-3 border-s-2 border-line ps-4">
          <div className="flex items-center justify-between gap-2">
            <span className="text-note font-medium text-ink-3">{t("row", { number: String(at + 1) })}</span>
            <span className="flex">
              {at > 0 && (
                <IconButton
                  icon="up"
                  label={t("up", { number: String(at + 1) })}
                  onPress={() => swap(at, at - 1)}
                />
              )}
              {at < value.length - 1 && (
                <IconButton
                  icon="down"
                  label={t("down", { number: String(at + 1) })}
                  onPress={() => swap(at, at + 1)}
                />
              )}
              <IconButton
                icon="close"
                label={t("remove_row", { number: String(at + 1) })}
                onPress={() => onChange(value.filter(other => other.key !== row.key))}
              />
            </span>
          </div>
          {children(row, at, parts =>
            onChange(value.map(other => (other.key === row.key ? { ...other, parts } : other))),
          )}
        </div>
      ))}
      <div className="flex flex-wrap gap-2">
        {value.length > upTo && (
          <Button variant="bare" onPress={() => setShown(upTo + 100)}>
            {t("more_rows", { count: value.length - upTo })}
          </Button>
        )}
        <Button
          onPress={() => {
            setShown(Math.max(shown, value.length + 1));
            onChange([...value, rowOf(shape)]);
          }}
        >
          {t("add_row")}
        </Button>
      </div>
    </fieldset>
  );
}
