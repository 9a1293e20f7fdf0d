"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useOwnTyped } from "@/components/clauses/typing-owner";
import { RestoredNote } from "@/components/shell/restored-note";
import { useAct, useRefusal } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { TextField } from "@/components/ui/text-field";
import type { Verdict } from "@/lib/kernel/errors";
import { refuseToSign } from "@/lib/signatures/actions";

/** Declining to sign, with the reason; it can be signed all the same later. */
export function RefuseForm({
  packageId,
  signingId,
  can,
  told,
}: {
  packageId: string;
  signingId: string;
  can: Verdict;
  told: readonly string[];
}) {
  const t = useTranslations("signatures");
  const refusal = useRefusal();
  const { act, error } = useAct();
  const typed = useOwnTyped(`${packageId}.refuse.${signingId}`, () => "");
  const { value: reason } = typed;
  const [isAsked, setAsked] = useState(false);
  const missing = reason.trim() === "" ? t("reason_first") : undefined;
  return (
    <details open={typed.restored ? true : undefined}>
      <summary className="cursor-pointer text-small font-medium text-ink-2">{t("decline")}</summary>
      <div className="mt-3 grid max-w-[40rem] gap-3">
        {typed.restored && <RestoredNote onStartAgain={() => typed.startAgain("")} />}
        <TextField
          label={t("reason")}
          rows={3}
          value={reason}
          onChange={typed.type}
          isRequired
          maxLength={5_000}
        />
        <div>
          <Button
            variant="stop"
            onPress={() => setAsked(true)}
            disabledReason={can.ok ? missing : refusal({ ...can, fieldErrors: [] })}
          >
            {t("decline_act")}
          </Button>
        </div>
      </div>
      {isAsked && (
        <ConfirmDialog
          title={t("decline")}
          isOpen
          onOpenChange={setAsked}
          act={t("decline_act")}
          tone="stop"
          told={told}
          error={error}
          onConfirm={async () => {
            const result = await act(() => refuseToSign({ packageId, signingId, reason }), t("declined"));
            if (result?.ok) typed.forget();
            return result?.ok ?? false;
          }}
        >
          <p>{t("decline_effect")}</p>
        </ConfirmDialog>
      )}
    </details>
  );
}
