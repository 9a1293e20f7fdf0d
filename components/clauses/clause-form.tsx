"use client";

import { useLocale, useTranslations } from "next-intl";
import { type ReactNode, useId, useMemo, useState } from "react";
import { FramingNotes } from "@/components/coach/framing-notes";
import { Button } from "@/components/ui/button";
import { RadioGroup } from "@/components/ui/choice-fields";
import { ErrorSummary } from "@/components/ui/error-summary";
import {
  type ClauseContent,
  type ContentIssue,
  catalogue,
  readContent,
  type Visibility,
  visibilities,
} from "@/lib/clauses/catalogue";
import { bodyEntered, type EnteredParts, enter } from "@/lib/clauses/entered";
import { fieldAt } from "@/lib/clauses/field";
import { pointersOf, type Reference } from "@/lib/clauses/references";
import { formatMoment, formatParts } from "@/lib/platform/format";
import { EnteredFields } from "./entered-field";
import { type FormSetting, FormSettingProvider, type PickableClause } from "./form-context";
import { FormPreview } from "./form-preview";
import { MovedNotice } from "./moved-notice";
import type { ClauseNames } from "./names";
import { useIssueLabel } from "./use-issue-label";
import { useTyped } from "./use-typed";

/** The wording a form starts from: agreed text with its digest, or nothing where a clause is new. */
export type Ground = { content: ClauseContent; digest: string };

export type ClauseFormProps = Pick<FormSetting, "languages" | "clauses"> & {
  /** Identity and place of the clause, and the words to begin with. */
  start:
    | ClauseContent
    | (Pick<ClauseContent, "id" | "kind" | "visibility" | "rank"> & { body: EnteredParts });
  /** The text agreed now. */
  ground?: Ground;
  /** The agreed text the first words were written against, where that is another. */
  begunFrom?: Ground;
  /** Stands before the fields and may put other words into them. */
  lead?: (content: ClauseContent, put: (content: ClauseContent) => void) => ReactNode;
  names: ClauseNames;
  /** Under which the browser keeps what is typed; unlike for every clause, form and person. */
  typedKey: string;
  /** What the form is for, between the fields and the buttons: a rationale, a choice of draft. */
  children?: ReactNode;
  /** The acts, given the content once it fits its kind. */
  acts: (read: () => Finished | undefined) => ReactNode;
  onCancel: () => void;
};

export type Finished = {
  content: ClauseContent;
  baseDigest?: string;
  /** To call once it is sent: the browser forgets what was typed. */
  done: () => void;
};

/** Where a clause points at one of another kind than it says it is on. What the form does not offer is not judged here. */
function strayPointers(content: ClauseContent, clauses: readonly PickableClause[]): ContentIssue[] {
  const kinds = new Map(clauses.map(({ id, kind }) => [id, kind]));
  const isStray = ({ id, to }: Reference) => {
    const kind = kinds.get(id);
    return kind !== undefined && !to.some(meant => meant === kind);
  };
  const paths = pointersOf(content)
    .filter(isStray)
    .map(({ path }) => path);
  return [...new Set(paths)].map(path => ({ path, code: "reference" }));
}

type TypedClause = { visibility: Visibility; parts: EnteredParts; ground: Ground | null };

/** The form of any kind of clause, opened where the clause stands. */
export function ClauseForm({
  start,
  ground,
  begunFrom = ground,
  lead,
  names,
  typedKey,
  languages,
  clauses,
  children,
  acts,
  onCancel,
}: ClauseFormProps) {
  const locale = useLocale();
  const t = useTranslations("clauses");
  const formId = useId();
  const { kind, id, rank } = start;
  const { shape } = catalogue[kind];
  const begin = (): TypedClause => ({
    visibility: start.visibility,
    parts: enter(shape, start.body),
    ground: begunFrom ?? null,
  });
  const typed = useTyped<TypedClause>(typedKey, begin);
  const [toCheck, setToCheck] = useState<readonly string[]>([]);
  const [issues, setIssues] = useState<readonly ContentIssue[]>([]);
  const { visibility, parts } = typed.value;
  const content = useMemo(
    () => ({ id, kind, visibility, rank, body: bodyEntered(shape, parts) }),
    [id, kind, visibility, rank, shape, parts],
  );
  const labelOf = useIssueLabel(kind);
  const finish = (): Finished | undefined => {
    const read = readContent(content);
    const found = read.ok ? strayPointers(read.content, clauses) : read.issues;
    setIssues(found);
    if (!read.ok || found.length > 0) return undefined;
    return { content: read.content, baseDigest: typed.value.ground?.digest, done: typed.forget };
  };
  const put = (words: ClauseContent, on: Ground | null) =>
    typed.type({ visibility: words.visibility, parts: enter(shape, words.body), ground: on });
  const moved = typed.value.ground !== null && typed.value.ground.digest !== ground?.digest;
  return (
    <FormSettingProvider value={{ formId, kind, languages, clauses, issues }}>
      <form className="grid gap-6" onSubmit={event => event.preventDefault()} noValidate>
        {typed.restored && (
          <p className="flex flex-wrap items-center gap-x-3 text-small text-ink-2">
            {t("form.restored", { time: formatMoment(typed.restored, locale) })}
            <Button variant="bare" onPress={() => typed.startAgain(begin())}>
              {t("form.start_again")}
            </Button>
          </p>
        )}
        {moved && typed.value.ground && ground && (
          <MovedNotice
            from={typed.value.ground.content}
            to={ground.content}
            mine={content as ClauseContent}
            names={names}
            onCarry={(carried, fields) => {
              put(carried, ground);
              setToCheck(fields);
            }}
          />
        )}
        {toCheck.length > 0 && (
          <p role="status" className="border-s-[3px] border-risk ps-3 text-small">
            {t("form.carried_conflicts", { fields: formatParts(toCheck, locale) })}
          </p>
        )}
        {lead?.(content as ClauseContent, words => put(words, typed.value.ground))}
        <ErrorSummary
          answer={issues}
          errors={issues.map(issue => ({
            fieldId: `${formId}.${inputAt(issue.path)}`,
            message: labelOf(issue),
          }))}
        />
        <EnteredFields
          shape={shape}
          value={parts}
          onChange={changed => typed.type({ ...typed.value, parts: changed })}
        />
        <RadioGroup
          label={t("form.visibility")}
          isRequired
          value={visibility}
          onChange={chosen => typed.type({ ...typed.value, visibility: chosen as Visibility })}
          options={visibilities.map(value => ({
            value,
            label: t(`visibility.${value}`),
            hint: t(`visibility_means.${value}`),
          }))}
        />
        <FramingNotes kind={kind} body={content.body} />
        <FormPreview content={content} ground={(typed.value.ground ?? ground)?.content} names={names} />
        {children}
        <div className="flex flex-wrap items-center gap-2">
          {acts(finish)}
          <Button variant="bare" onPress={onCancel}>
            {t("form.close")}
          </Button>
          {typed.keptAt && (
            <span className="ms-auto text-note text-ink-3">
              {t("form.kept", { time: formatMoment(typed.keptAt, locale) })}
            </span>
          )}
        </div>
      </form>
    </FormSettingProvider>
  );

  /** A text's issue without a language belongs to its first language's input. */
  function inputAt(path: string): string {
    const { name, meta } = fieldAt(shape, path) ?? {};
    const isLocalised = (meta?.type === "line" || meta?.type === "prose") && path.split(".").at(-1) === name;
    return isLocalised ? `${path}.${languages[0]?.code}` : path;
  }
}
