"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";
import { useRefusal } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { completeRecovery } from "@/lib/factors/held-actions";
import type { Refusal } from "@/lib/platform/plain-form";
import { Alert } from "./alert";

export function CompleteRecovery({ to, refusal: told }: { to: string; refusal: Refusal | null }) {
  const locale = useLocale();
  const t = useTranslations("factors.recovery");
  const refusal = useRefusal();
  const [refused, submit, isBusy] = useActionState(completeRecovery, told);
  return (
    <form action={submit} className="grid gap-3">
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="to" value={to} />
      <Alert>{refused ? refusal(refused) : undefined}</Alert>
      <div>
        <Button type="submit" variant="stop" isBusy={isBusy}>
          {t("complete")}
        </Button>
      </div>
    </form>
  );
}
