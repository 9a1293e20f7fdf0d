"use client";

import { useTranslations } from "next-intl";
import { type ClauseKind, type ContentIssue, catalogue } from "@/lib/clauses/catalogue";
import { fieldAt } from "@/lib/clauses/field";

/** What is wrong with a field of a clause; of a number, between which limits it lies. */
export function useClauseIssueText(kind: ClauseKind) {
  const t = useTranslations("issues");
  return ({ path, code }: ContentIssue): string => {
    const meta = fieldAt(catalogue[kind].shape, path)?.meta;
    return code === "number" && meta?.type === "count"
      ? t("number_between", { min: String(meta.min), max: String(meta.max) })
      : t(code);
  };
}
