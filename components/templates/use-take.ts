"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useIntent } from "@/components/amendments/use-intent";
import { useAct } from "@/components/shell/use-act";
import { useIssueText } from "@/components/shell/use-issue-text";
import type { FieldError } from "@/lib/kernel/errors";
import { draftFromTemplate } from "@/lib/templates/actions";

type Taken = { template: string; clauses?: readonly string[]; total?: unknown; amendmentId?: string };

/** Takes clauses of a template into a private draft and leads on; a refusal names its field or says why. */
export function useTake(packageId: string) {
  const t = useTranslations("templates");
  const router = useRouter();
  const issueText = useIssueText();
  const intent = useIntent();
  const { act, error, isBusy } = useAct();
  const [issues, setIssues] = useState<readonly FieldError[]>([]);
  const take = async (taken: Taken, count: number, thenTo?: string) => {
    const result = await act(() => draftFromTemplate(intent({ packageId, ...taken })), t("kept", { count }));
    setIssues(result && !result.ok ? result.fieldErrors : []);
    if (result?.ok && thenTo) router.push(thenTo);
  };
  const errorAt = (path: string) => {
    const found = issues.find(issue => issue.path === path);
    return found && issueText(found.code);
  };
  return { take, isBusy, errorAt, error: issues.length === 0 ? error : undefined };
}
