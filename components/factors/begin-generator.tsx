"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";
import { useRefusal } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { beginGenerator } from "@/lib/factors/generator-actions";
import type { Refusal } from "@/lib/platform/plain-form";
import { Alert } from "./alert";
import { PasswordAgain } from "./password-again";
import { useFieldIssue } from "./use-field-issue";

/** Makes a secret, which the page then shows. `to`: where signing in leads, while it is under way. */
export function BeginGenerator({
  asksPassword,
  to,
  isAgain = false,
  refusal: told,
}: {
  asksPassword: boolean;
  to?: string;
  isAgain?: boolean;
  /** Of a try without a script. */
  refusal: Refusal | null;
}) {
  const locale = useLocale();
  const t = useTranslations("factors.generator");
  const refusal = useRefusal();
  const [refused, submit, isBusy] = useActionState(beginGenerator, told);
  const issueOf = useFieldIssue(refused);
  return (
    <form action={submit} noValidate className="grid max-w-[28rem] gap-4">
      <input type="hidden" name="locale" value={locale} />
      {to && <input type="hidden" name="to" value={to} />}
      <Alert>{refused ? refusal(refused) : undefined}</Alert>
      {asksPassword && <PasswordAgain error={issueOf("password")} />}
      <div>
        <Button type="submit" variant={isAgain ? "bare" : "plain"} isBusy={isBusy}>
          {isAgain ? t("again") : t("begin")}
        </Button>
      </div>
    </form>
  );
}
