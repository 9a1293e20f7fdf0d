"use client";

import { useLocale, useTranslations } from "next-intl";
import { useActionState } from "react";
import { useRefusal } from "@/components/shell/use-act";
import { useIssueText } from "@/components/shell/use-issue-text";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/text-field";
import { acceptInvitation } from "@/lib/organisations/actions";
import type { Refusal } from "@/lib/platform/plain-form";
import { NewPassword } from "./new-password";

/** The last step of an invitation. The address stands in a field for password managers, which file what they keep by it. */
export function AcceptForm({
  token,
  email,
  refusal: told,
}: {
  token: string;
  email: string;
  /** Of a try without a script. */
  refusal: Refusal | null;
}) {
  const locale = useLocale();
  const t = useTranslations("organisations.invitation");
  const refusal = useRefusal();
  const issueText = useIssueText();
  const [refused, submit, isBusy] = useActionState(acceptInvitation, told);
  const issue = refused?.fieldErrors.find(found => found.path === "password");
  return (
    <form action={submit} noValidate className="mt-6 grid gap-4">
      <input type="hidden" name="token" value={token} />
      <input type="hidden" name="language" value={locale} />
      {refused && (
        <p role="alert" className="border-s-[3px] border-stopped ps-3 text-small font-medium text-stopped">
          {refusal(refused)}
        </p>
      )}
      <TextField
        label={t("email")}
        name="username"
        type="email"
        autoComplete="username"
        isRequired
        isReadOnly
        defaultValue={email}
      />
      <NewPassword error={issue && issueText(issue.code)} />
      <div>
        <Button type="submit" variant="go" isBusy={isBusy}>
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}
