"use client";

import { useIssueText } from "@/components/shell/use-issue-text";
import type { Result } from "@/lib/platform/action";

/** What a form's answer says is wrong with a field, in the reader's words. */
export function useFieldIssue(refused: Extract<Result<unknown>, { ok: false }> | null) {
  const issueText = useIssueText();
  return (path: string): string | undefined => {
    const issue = refused?.fieldErrors.find(found => found.path === path);
    return issue && issueText(issue.code);
  };
}
