"use client";

import { useTranslations } from "next-intl";
import { useDeferredValue, useId } from "react";
import { type ClauseContent, readContent } from "@/lib/clauses/catalogue";
import { ClauseView } from "./clause-view";
import type { ClauseNames } from "./names";
import { RedlineView } from "./redline-view";

/** The redline that would be tabled, while it is being written. Where the content does not fit yet, nothing is claimed. */
export function FormPreview({
  content,
  ground,
  names,
}: {
  content: unknown;
  ground: ClauseContent | undefined;
  names: ClauseNames;
}) {
  const t = useTranslations("clauses");
  const titleId = useId();
  const read = readContent(useDeferredValue(content));
  if (!read.ok) return null;
  return (
    <section aria-labelledby={titleId} className="grid gap-2 border-y border-line bg-sunk px-4 py-4">
      <h4 id={titleId} className="text-small font-semibold">
        {t(ground ? "form.preview" : "form.preview_new")}
      </h4>
      {ground ? (
        <RedlineView before={ground} after={read.content} names={names} full />
      ) : (
        <ClauseView content={read.content} names={names} />
      )}
    </section>
  );
}
