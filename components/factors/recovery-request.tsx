"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";
import { useRefusal } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { requestRecovery } from "@/lib/factors/held-actions";
import type { Refusal } from "@/lib/platform/plain-form";
import { Alert } from "./alert";
import { useFieldIssue } from "./use-field-issue";

/** Asks the organisation's administrators to be let back in. */
export function RecoveryRequest({ to, refusal: told }: { to: string; refusal: Refusal | null }) {
  const locale = useLocale();
  const t = useTranslations("factors.recovery");
  const refusal = useRefusal();
  const [refused, submit, isBusy] = useActionState(requestRecovery, told);
  const issueOf = useFieldIssue(refused);
  return (
    <form action={submit} noValidate className="grid gap-4">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="to" value={to} />
      <Alert>{refused ? refusal(refused) : undefined}</Alert>
      <TextField
        label={t("reason")}
        description={t("reason_hint")}
        name="reason"
        rows={3}
        isRequired
        error={issueOf("reason")}
      />
      <div>
        <Button type="submit" isBusy={isBusy}>
          {t("request")}
        </Button>
      </div>
    </form>
  );
}
