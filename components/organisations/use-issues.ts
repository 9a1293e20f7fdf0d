"use client";

import { useCallback, useState } from "react";
import { useIssueText } from "@/components/shell/use-issue-text";
import type { FieldError } from "@/lib/kernel/errors";
import type { Result } from "@/lib/platform/action";

/** What the last answer found wrong with a form's fields. */
export function useIssues() {
  const issueText = useIssueText();
  const [issues, setIssues] = useState<readonly FieldError[]>([]);
  const take = useCallback(
    (result: Result<unknown> | undefined) => setIssues(result && !result.ok ? result.fieldErrors : []),
    [],
  );
  const errorOf = (path: string): string | undefined => {
    const found = issues.find(issue => issue.path === path);
    return found && issueText(found.code);
  };
  return { issues, errorOf, take };
}
