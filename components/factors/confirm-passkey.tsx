"use client";

import { startAuthentication } from "@simplewebauthn/browser";
import { useLocale, useTranslations } from "next-intl";
import { startTransition, useActionState, useState } from "react";
import { useRefusal } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { useOneAtATime } from "@/components/ui/use-one-at-a-time";
import { beginConfirmation, confirmSession } from "@/lib/factors/held-actions";
import { Alert } from "./alert";
import { deviceRefusal } from "./webauthn";

/** The second step by passkey: the device is asked, and its answer goes the way of the form. */
export function ConfirmPasskey({ to }: { to: string }) {
  const locale = useLocale();
  const t = useTranslations("factors");
  const refusal = useRefusal();
  const [refused, submit, isSending] = useActionState(confirmSession, null);
  const [error, setError] = useState<string>();
  const { isBusy, once } = useOneAtATime();
  const ask = () => once(async () => setError(await answer()));
  /** Why there is no answer, if there is none. */
  const answer = async (): Promise<string | undefined> => {
    const options = await beginConfirmation(null, new FormData()).catch(() => undefined);
    if (!options?.ok) return options ? refusal(options) : t("passkey.cancelled");
    try {
      const response = await startAuthentication({ optionsJSON: options.value });
      const form = new FormData();
      form.set("locale", locale);
      form.set("to", to);
      form.set("passkey", JSON.stringify(response));
      startTransition(() => submit(form));
      return undefined;
    } catch (error) {
      return t(`passkey.${deviceRefusal(error)}`);
    }
  };
  return (
    <div className="grid justify-items-start gap-2">
      <Alert>{error ?? (refused && !isSending ? refusal(refused) : undefined)}</Alert>
      <Button variant="go" isBusy={isBusy || isSending} onPress={ask}>
        {t("confirm.passkey")}
      </Button>
      <p className="text-small text-ink-2">{t("confirm.passkey_hint")}</p>
      <noscript>
        <p className="text-small font-medium">{t("confirm.needs_script")}</p>
      </noscript>
    </div>
  );
}
