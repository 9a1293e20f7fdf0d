"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";
import { useRefusal } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { confirmSession } from "@/lib/factors/held-actions";
import type { Refusal } from "@/lib/platform/plain-form";
import { Alert } from "./alert";
import { CodeField } from "./code-field";
import { useFieldIssue } from "./use-field-issue";

/** The second step by code: a plain form. */
export function ConfirmCode({
  to,
  isOnly,
  refusal: told,
}: {
  to: string;
  isOnly: boolean;
  /** Of a try without a script. */
  refusal: Refusal | null;
}) {
  const locale = useLocale();
  const t = useTranslations("factors.confirm");
  const refusal = useRefusal();
  const [refused, submit, isBusy] = useActionState(confirmSession, told);
  const issueOf = useFieldIssue(refused);
  return (
    <form action={submit} noValidate className="grid gap-4">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="to" value={to} />
      <Alert>{refused ? refusal(refused) : undefined}</Alert>
      <CodeField label={t("code")} description={t("code_hint")} error={issueOf("code")} />
      <div>
        <Button type="submit" variant={isOnly ? "go" : "plain"} isBusy={isBusy}>
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}
