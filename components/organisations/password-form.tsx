"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useAct } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { changePassword } from "@/lib/organisations/actions";
import { NewPassword } from "./new-password";
import { useIssues } from "./use-issues";

const empty = { current: "", password: "" };

export function PasswordForm() {
  const t = useTranslations("organisations.account");
  const { act, error, isBusy } = useAct();
  const { errorOf, take } = useIssues();
  const [typed, setTyped] = useState(empty);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const result = await act(() => changePassword(typed), t("changed"));
    take(result);
    if (result?.ok) setTyped(empty);
  };
  return (
    <form onSubmit={submit} noValidate className="mt-4 grid max-w-[28rem] gap-4">
      {error && (
        <p role="alert" className="border-s-[3px] border-stopped ps-3 text-small font-medium text-stopped">
          {error}
        </p>
      )}
      <TextField
        label={t("current")}
        name="current"
        type="password"
        autoComplete="current-password"
        isRequired
        error={errorOf("current")}
        value={typed.current}
        onChange={current => setTyped({ ...typed, current })}
      />
      <NewPassword
        error={errorOf("password")}
        value={typed.password}
        onChange={password => setTyped({ ...typed, password })}
      />
      <div>
        <Button type="submit" isBusy={isBusy}>
          {t("change")}
        </Button>
      </div>
    </form>
  );
}
