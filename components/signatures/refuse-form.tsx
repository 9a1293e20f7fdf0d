"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
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
  const [reason, setReason] = useState("");
  const [isAsked, setAsked] = useState(false);
  const missing = reason.trim() === "" ? t("reason_first") : undefined;
  return (
    <details>
      <summary className="cursor-pointer text-small font-medium text-ink-2">{t("decline")}</summary>
      <div className="mt-3 grid max-w-[40rem] gap-3">
        <TextField label={t("reason")} rows={3} value={reason} onChange={setReason} maxLength={5_000} />
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
          onConfirm={async () =>
            (await act(() => refuseToSign({ packageId, signingId, reason }), t("declined")))?.ok ?? false
          }
        >
          <p>{t("decline_effect")}</p>
        </ConfirmDialog>
      )}
    </details>
  );
}
