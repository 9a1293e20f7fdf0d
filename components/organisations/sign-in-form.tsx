"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { places } from "@/components/shell/places";
import { useRefusal } from "@/components/shell/use-act";
import { useIssueText } from "@/components/shell/use-issue-text";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import type { FieldError } from "@/lib/kernel/errors";
import { signIn } from "@/lib/organisations/sign-in-actions";
import { address } from "@/lib/platform/i18n/addresses";

/** Mail and password. A refusal does not say which of the two was wrong. */
export function SignInForm() {
  const locale = useLocale();
  const router = useRouter();
  const t = useTranslations("signin");
  const errors = useTranslations("errors");
  const refusal = useRefusal();
  const issueText = useIssueText();
  const [error, setError] = useState<string>();
  const [issues, setIssues] = useState<FieldError[]>([]);
  const [isBusy, setBusy] = useState(false);
  const running = useRef(false);
  const issueOf = (path: string) => {
    const issue = issues.find(found => found.path === path);
    return issue && issueText(issue.code);
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setError(undefined);
    const form = new FormData(event.currentTarget);
    const result = await signIn({ email: form.get("email"), password: form.get("password") }).catch(
      () => undefined,
    );
    running.current = false;
    setIssues(result && !result.ok ? result.fieldErrors : []);
    if (result?.ok) {
      router.replace(address(locale, places.inbox));
      router.refresh();
      return;
    }
    setBusy(false);
    setError(result ? refusal(result) : errors("connection_lost"));
  };
  return (
    <form method="post" onSubmit={submit} noValidate className="mt-6 grid gap-4">
      {error && (
        <p role="alert" className="border-s-[3px] border-stopped ps-3 text-small font-medium text-stopped">
          {error}
        </p>
      )}
      <TextField
        label={t("email")}
        name="email"
        type="email"
        autoComplete="username"
        isRequired
        error={issueOf("email")}
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
