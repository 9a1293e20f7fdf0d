"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { FieldLanguage } from "@/components/ui/localised-field";
import type { ClauseKind, ContentIssue } from "@/lib/clauses/catalogue";
import type { ReferableKind } from "@/lib/clauses/field";
import { useClauseIssueText } from "./use-issue-text";

export type PickableClause = { id: string; kind: ClauseKind; label: string };

/** What every field of a clause's form needs to know beside its value. */
export type FormSetting = {
  /** Begins every field's id, so that two forms can stand on one page. */
  formId: string;
  kind: ClauseKind;
  languages: readonly FieldLanguage[];
  clauses: readonly PickableClause[];
  issues: readonly ContentIssue[];
};

const Setting = createContext<FormSetting | undefined>(undefined);

export function FormSettingProvider({ value, children }: { value: FormSetting; children: ReactNode }) {
  return <Setting value={value}>{children}</Setting>;
}

/** The setting, with the two questions fields ask it. */
export function useFormSetting() {
  const setting = useContext(Setting);
  if (!setting) throw new Error("a field of a clause stands outside its form");
  const textOf = useClauseIssueText(setting.kind);
  const errorAt = (path: string): string | undefined => {
    const issue = setting.issues.find(found => found.path === path);
    return issue && textOf(issue);
  };
  const pickable = (kinds: readonly ReferableKind[]) =>
    setting.clauses.filter(clause => kinds.some(kind => kind === clause.kind));
  return { ...setting, errorAt, pickable, idOf: (path: string) => `${setting.formId}.${path}` };
}
