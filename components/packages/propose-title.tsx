"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { formLanguages } from "@/components/amendments/form-languages";
import { useOwnTyped } from "@/components/clauses/typing-owner";
import { RestoredNote } from "@/components/shell/restored-note";
import { useAct, useRefusal } from "@/components/shell/use-act";
import { useIssueText } from "@/components/shell/use-issue-text";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { LocalisedField } from "@/components/ui/localised-field";
import type { FieldError, Verdict } from "@/lib/kernel/errors";
import type { Localised } from "@/lib/kernel/localised";
import { move } from "@/lib/packages/actions";
import { formatLabelled, languageLabel } from "@/lib/platform/format";
import type { Locale } from "@/lib/platform/i18n/locales";

/** Puts another title to every voice; what stands there now is what one begins with. */
export function ProposeTitle({
  packageId,
  title,
  languages,
  told,
  can,
}: {
  packageId: string;
  title: Localised;
  /** Authentic languages: each needs a title. */
  languages: readonly string[];
  /** Who will be asked, by name. */
  told: readonly string[];
  can: Verdict;
}) {
  const locale = useLocale() as Locale;
  const t = useTranslations("packages.parties");
  const refusal = useRefusal();
  const issueText = useIssueText();
  const { act, error, clear } = useAct();
  const begin = () => ({ ...title });
  const typed = useOwnTyped<Record<string, string>>(`${packageId}.title`, begin);
  const [isOpen, setOpen] = useState(false);
  const [issues, setIssues] = useState<readonly FieldError[]>([]);
  const open = (opens: boolean) => {
    setOpen(opens);
    setIssues([]);
    clear();
  };
  const put = async () => {
    const said = Object.entries(typed.value).filter(([, text]) => text.trim() !== "");
    const subject = { kind: "retitle", title: Object.fromEntries(said) };
    const result = await act(() => move({ packageId, subject }));
    setIssues(result && !result.ok ? result.fieldErrors : []);
    if (result?.ok) typed.startAgain(begin());
    return result?.ok ?? false;
  };
  const faults = issues.map(({ path, code }) => {
    const language = path.split(".")[2];
    return language
      ? formatLabelled(languageLabel(language, locale), issueText(code), locale)
      : issueText(code);
  });
  return (
    <div>
      <Button
        onPress={() => open(true)}
        disabledReason={can.ok ? undefined : refusal({ ...can, fieldErrors: [] })}
      >
        {t("retitle")}
      </Button>
      <ConfirmDialog
        title={t("retitle")}
        isOpen={isOpen}
        onOpenChange={open}
        act={t("propose")}
        told={told}
        error={error}
        onConfirm={put}
      >
        <p>{t("retitle_text")}</p>
        {typed.restored && <RestoredNote onStartAgain={() => typed.startAgain(begin())} />}
        <LocalisedField
          name="title"
          label={t("title_then")}
          description={t("retitle_hint")}
          languages={formLanguages(languages, locale)}
          isRequired
          error={faults.length > 0 ? faults.join(" ") : undefined}
          value={typed.value}
          onChange={typed.type}
        />
      </ConfirmDialog>
    </div>
  );
}
