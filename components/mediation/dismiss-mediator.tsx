"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useIntent } from "@/components/amendments/use-intent";
import { useOwnTyped } from "@/components/clauses/typing-owner";
import { RestoredNote } from "@/components/shell/restored-note";
import { useAct } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { TextField } from "@/components/ui/text-field";
import { dismissMediator } from "@/lib/mediation/actions";

/** One delegation's lead ends the mediation, and says why. */
export function DismissMediator({
  packageId,
  guestId,
  name,
}: {
  packageId: string;
  guestId: string;
  name: string;
}) {
  const t = useTranslations("mediation.dismiss");
  const { act, error } = useAct();
  const intent = useIntent();
  const [isOpen, setOpen] = useState(false);
  const typed = useOwnTyped(`${packageId}.dismiss.${guestId}`, () => "");
  const { value: reason } = typed;
  const [missing, setMissing] = useState(false);
  const isEmpty = reason.trim() === "";
  const run = async () => {
    setMissing(isEmpty);
    if (isEmpty) return false;
    const result = await act(() => dismissMediator(intent({ packageId, guestId, reason })), t("done"));
    if (result?.ok) typed.forget();
    return result?.ok ?? false;
  };
  return (
    <>
      <Button variant="bare" onPress={() => setOpen(true)} aria-label={`${t("act")}: ${name}`}>
        {t("act")}
      </Button>
      <ConfirmDialog
        title={t("title", { name })}
        isOpen={isOpen}
        onOpenChange={setOpen}
        act={t("act")}
        tone="stop"
        told={[name]}
        error={error}
        onConfirm={run}
      >
        <p>{t("text")}</p>
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
    </>
  );
}
