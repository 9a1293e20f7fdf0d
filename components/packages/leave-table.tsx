"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useIntent } from "@/components/amendments/use-intent";
import { useOwnTyped } from "@/components/clauses/typing-owner";
import { RestoredNote } from "@/components/shell/restored-note";
import { useAct, useRefusal } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { TextField } from "@/components/ui/text-field";
import type { Verdict } from "@/lib/kernel/errors";
import { leaveTable } from "@/lib/packages/actions";
import { address } from "@/lib/platform/i18n/addresses";
import { Effects } from "./effects";

/** A donor's lead takes their delegation from the table, with a reason, having read what follows. */
export function LeaveTable({
  packageId,
  name,
  told,
  isSigning,
  can,
}: {
  packageId: string;
  /** The delegation that would leave. */
  name: string;
  told: readonly string[];
  /** Whether a text is before its signatories. */
  isSigning: boolean;
  can: Verdict;
}) {
  const locale = useLocale();
  const router = useRouter();
  const t = useTranslations("packages.leave");
  const { act, error } = useAct();
  const refusal = useRefusal();
  const intent = useIntent();
  const [isOpen, setOpen] = useState(false);
  const typed = useOwnTyped(`${packageId}.leave`, () => "");
  const { value: reason } = typed;
  const [missing, setMissing] = useState(false);
  const isEmpty = reason.trim() === "";
  const run = async () => {
    setMissing(isEmpty);
    if (isEmpty) return false;
    const result = await act(() => leaveTable(intent({ packageId, reason })), t("done"));
    if (!result?.ok) return false;
    typed.forget();
    router.push(address(locale, "/desk/packages"));
    return true;
  };
  const effects = [
    t("withdrawn"),
    t("seats"),
    t("merges"),
    ...(isSigning ? [t("signing")] : []),
    t("stays"),
    t("record"),
    t("back"),
  ];
  return (
    <div className="mt-6 border-t border-line pt-4 print:hidden">
      <Button
        onPress={() => setOpen(true)}
        disabledReason={can.ok ? undefined : refusal({ ...can, fieldErrors: [] })}
      >
        {t("act")}
      </Button>
      <ConfirmDialog
        title={t("title", { name })}
        isOpen={isOpen}
        onOpenChange={setOpen}
        act={t("act")}
        tone="stop"
        told={told}
        error={error}
        onConfirm={run}
      >
        <p>{t("text")}</p>
        <Effects of={effects} />
        {typed.restored && <RestoredNote onStartAgain={() => typed.startAgain("")} />}
        <TextField
          label={t("reason")}
          description={t("reason_hint")}
          isRequired
          error={missing && isEmpty ? t("reason_missing") : undefined}
          rows={3}
          value={reason}
          onChange={typed.type}
        />
      </ConfirmDialog>
    </div>
  );
}
