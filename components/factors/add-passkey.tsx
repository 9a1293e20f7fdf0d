"use client";

import { startRegistration } from "@simplewebauthn/browser";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useIssues } from "@/components/organisations/use-issues";
import { useAct } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { useOneAtATime } from "@/components/ui/use-one-at-a-time";
import { beginPasskey, registerPasskey } from "@/lib/factors/actions";
import { Alert } from "./alert";
import { PasswordAgain } from "./password-again";
import { deviceRefusal } from "./webauthn";

const empty = { name: "", password: "" };

/** Has the reader's device make a passkey, and keeps it under a name. `then`: where to go once it is done. */
export function AddPasskey({ asksPassword, then }: { asksPassword: boolean; then?: string }) {
  const t = useTranslations("factors.passkey");
  const { act, error } = useAct();
  const { errorOf, take } = useIssues();
  const [typed, setTyped] = useState(empty);
  const [refused, setRefused] = useState<string>();
  const { isBusy, once } = useOneAtATime();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void once(async () => {
      setRefused(undefined);
      if (!(await add())) return;
      setTyped(empty);
      if (then) window.location.assign(then);
    });
  };
  const add = async (): Promise<boolean> => {
    const begun = await act(() => beginPasskey(asksPassword ? { password: typed.password } : {}));
    take(begun);
    if (!begun?.ok) return false;
    try {
      const response = await startRegistration({ optionsJSON: begun.value });
      const kept = await act(() => registerPasskey({ name: typed.name, response }), t("added"));
      take(kept);
      return kept?.ok ?? false;
    } catch (error) {
      setRefused(t(deviceRefusal(error)));
      return false;
    }
  };
  return (
    <form onSubmit={submit} noValidate className="grid max-w-[28rem] gap-4">
      <Alert>{refused ?? error}</Alert>
      <TextField
        label={t("name")}
        description={t("name_hint")}
        name="name"
        autoComplete="off"
        maxLength={60}
        isRequired
        error={errorOf("name")}
        value={typed.name}
        onChange={name => setTyped({ ...typed, name })}
      />
      {asksPassword && (
        <PasswordAgain
          error={errorOf("password")}
          value={typed.password}
          onChange={password => setTyped({ ...typed, password })}
        />
      )}
      <div>
        <Button type="submit" isBusy={isBusy}>
          {t("add")}
        </Button>
      </div>
    </form>
  );
}
