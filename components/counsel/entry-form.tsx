"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useId } from "react";
import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { formatLabelled, formatMoment } from "@/lib/platform/format";
import { EntryBody } from "./entry-body";
import { type ClauseOption, EntryFields, fieldsOf } from "./entry-fields";
import { type EntryFormSetting, useEntryForm } from "./use-entry-form";
import { useFormPlace } from "./use-form-place";

/** Writes an entry or changes one. What is typed stays in the browser; what a colleague wrote meanwhile stands beside it. */
export function EntryForm({
  label,
  clauses,
  isRemoved = false,
  ...setting
}: Omit<EntryFormSetting, "closedHref"> & {
  label: string;
  clauses?: readonly ClauseOption[];
  /** A colleague removed the entry while it was being changed: what is typed can be kept as a new one. */
  isRemoved?: boolean;
}) {
  const locale = useLocale();
  const t = useTranslations("counsel.form");
  const words = useTranslations("counsel.field");
  const id = useId();
  const place = useFormPlace();
  const form = useEntryForm({ ...setting, closedHref: place.closedHref });
  const { body, moved, error } = form;
  const errors = fieldsOf[body.kind].flatMap(field => {
    const message = form.errorOf(field);
    return message
      ? [{ fieldId: `${id}-${field}`, message: formatLabelled(words(field), message, locale) }]
      : [];
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void form.save();
  };
  return (
    <form
      aria-label={label}
      onSubmit={submit}
      noValidate
      className="grid max-w-[44rem] gap-4 border-s-[3px] border-accent bg-sheet p-4"
    >
      <p aria-hidden="true" className="font-semibold">
        {label}
      </p>
      <ErrorSummary answer={form.issues} errors={errors} />
      {isRemoved && (
        <p role="status" className="border-s-[3px] border-risk ps-3 font-medium text-risk">
          {t("removed")}
        </p>
      )}
      {form.restored && (
        <p className="flex flex-wrap items-center gap-2 text-ink-2">
          {t("restored", { time: formatMoment(form.restored, locale) })}
          <Button variant="bare" onPress={form.startAgain}>
            {t("start_again")}
          </Button>
        </p>
      )}
      {moved && (
        <section
          role="status"
          className="grid gap-3 rounded-control border-2 border-risk bg-risk-soft p-4 text-small"
        >
          <p className="font-semibold">{t("moved_title")}</p>
          <p>{t("moved_text", { name: moved.by, time: formatMoment(moved.at, locale) })}</p>
          <div className="bg-sheet p-3">
            {moved.body.kind === "note" && (
              <p dir="auto" className="mb-1 font-semibold">
                {moved.body.title}
              </p>
            )}
            {moved.body.kind === "stakeholder" && (
              <p dir="auto" className="mb-1 font-semibold">
                {moved.body.name}
              </p>
            )}
            <EntryBody body={moved.body} />
          </div>
          <div className="flex flex-wrap gap-2">
            <Button onPress={form.startAgain}>{t("take_theirs")}</Button>
            <Button onPress={form.insist}>{t("keep_mine")}</Button>
          </div>
        </section>
      )}
      <EntryFields idPrefix={id} body={body} onChange={form.type} errorOf={form.errorOf} clauses={clauses} />
      {error && errors.length === 0 && (
        <p role="alert" className="font-medium text-stopped">
          {error}
        </p>
      )}
      <div className="flex flex-wrap items-center gap-2">
        <Button
          type="submit"
          variant="go"
          isBusy={form.isBusy}
          disabledReason={moved ? t("choose_first") : undefined}
        >
          {t(isRemoved ? "keep_new" : "keep")}
        </Button>
        <Button variant="bare" onPress={() => place.open(undefined)}>
          {t("close")}
        </Button>
        {form.keptAt && (
          <span className="ms-auto text-note text-ink-3">
            {t("kept", { time: formatMoment(form.keptAt, locale) })}
          </span>
        )}
      </div>
    </form>
  );
}
