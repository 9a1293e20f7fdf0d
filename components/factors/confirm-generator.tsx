"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";
import { useRefusal } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { confirmGenerator } from "@/lib/factors/generator-actions";
import type { Refusal } from "@/lib/platform/plain-form";
import { Alert } from "./alert";
import { CodeField } from "./code-field";
import { useFieldIssue } from "./use-field-issue";

/** The first code, which proves that the secret arrived. */
export function ConfirmGenerator({ to, refusal: told }: { to?: string; refusal: Refusal | null }) {
  const locale = useLocale();
  const t = useTranslations("factors.generator");
  const refusal = useRefusal();
  const [refused, submit, isBusy] = useActionState(confirmGenerator, told);
  const issueOf = useFieldIssue(refused);
  return (
    <form action={submit} noValidate className="grid max-w-[28rem] gap-4">
      <input type="hidden" name="locale" value={locale} />
      {to && <input type="hidden" name="to" value={to} />}
      <Alert>{refused ? refusal(refused) : undefined}</Alert>
      <CodeField label={t("code")} error={issueOf("code")} />
      <div>
        <Button type="submit" variant="go" isBusy={isBusy}>
          {t("confirm")}
        </Button>
      </div>
    </form>
  );
}
