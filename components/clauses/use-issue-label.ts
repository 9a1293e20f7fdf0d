"use client";

import { useLocale, useTranslations } from "next-intl";
import type { ClauseKind, ContentIssue } from "@/lib/clauses/catalogue";
import { formatLanguage, formatParts } from "@/lib/platform/format";
import { useClauseIssueText } from "./use-issue-text";
import { useClauseWords } from "./words";

/** One line of the summary of errors: which field, in which row and language, and what is wrong with it. */
export function useIssueLabel(kind: ClauseKind) {
  const locale = useLocale();
  const t = useTranslations("clauses.form");
  const textOf = useClauseIssueText(kind);
  const words = useClauseWords();
  return (issue: ContentIssue): string => {
    const names: string[] = [];
    const called: string[] = [];
    for (const step of issue.path.split(".")) {
      if (/^\d+$/.test(step)) called.push(t("row", { number: String(Number(step) + 1) }));
      else if (/^[a-z]{2,3}(-[A-Z]{2})?$/.test(step) && names.length > 0 && !words.knows(step))
        called.push(formatLanguage(step, locale));
      else {
        names.push(step);
        called.push(words.field(kind, names));
      }
    }
    return t("errors", { field: formatParts(called, locale), problem: textOf(issue) });
  };
}
