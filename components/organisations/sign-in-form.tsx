"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState, useState } from "react";
import { useRefusal } from "@/components/shell/use-act";
import { useIssueText } from "@/components/shell/use-issue-text";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { signIn } from "@/lib/organisations/sign-in-actions";
import type { Refusal } from "@/lib/platform/plain-form";

/** Mail and password. A refusal does not say which of the two was wrong. `refusal`: of a try without a script. */
export function SignInForm({ to, refusal: told }: { to?: string; refusal: Refusal | null }) {
  const locale = useLocale();
  const t = useTranslations("signin");
  const refusal = useRefusal();
  const issueText = useIssueText();
  const [refused, submit, isBusy] = useActionState(signIn, told);
  // React empties a form once it is sent, to what its fields began with; only the password has to be typed again.
  const [email, setEmail] = useState("");
  const issueOf = (path: string) => {
    const issue = refused?.fieldErrors.find(found => found.path === path);
    return issue && issueText(issue.code);
  };
  return (
    <form action={submit} noValidate className="mt-6 grid gap-4">
      <input type="hidden" name="locale" value={locale} />
      {to && <input type="hidden" name="to" value={to} />}
      {refused && (
        <p role="alert" className="border-s-[3px] border-stopped ps-3 text-small font-medium text-stopped">
          {refusal(refused)}
        </p>
      )}
      <TextField
        label={t("email")}
        name="email"
        type="email"
        autoComplete="username"
        isRequired
        error={issueOf("email")}
        value={email}
        defaultValue={email}
        onChange={setEmail}
      />
      <TextField
        label={t("password")}
        name="password"
        type="password"
        autoComplete="current-password"
        isRequired
        error={issueOf("password")}
      />
      <div>
        <Button type="submit" variant="go" isBusy={isBusy}>
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}
