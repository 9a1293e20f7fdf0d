"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useOwnTyped } from "@/components/clauses/typing-owner";
import { RestoredNote } from "@/components/shell/restored-note";
import { useAct, useRefusal } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { TextField } from "@/components/ui/text-field";
import { dismissRemark } from "@/lib/coach/actions";
import type { RemarkView } from "@/lib/coach/queries";
import type { Verdict } from "@/lib/kernel/errors";

/** Sets a remark aside, with the reason one's own delegation will read beside it. */
export function DismissRemark({
  packageId,
  remark: { id, digest },
  says,
  can,
}: {
  packageId: string;
  remark: Pick<RemarkView, "id" | "digest">;
  /** The remark in words. */
  says: string;
  can: Verdict;
}) {
  const t = useTranslations("coach");
  const issues = useTranslations("issues");
  const refusal = useRefusal();
  const { act, error, clear } = useAct();
  const [isOpen, setOpen] = useState(false);
  const typed = useOwnTyped(`${packageId}.dismiss.${id}.${digest}`, () => "");
  const { value: reason } = typed;
  const [isMissing, setMissing] = useState(false);
  const confirm = async () => {
    setMissing(reason.trim() === "");
    if (reason.trim() === "") return false;
    const result = await act(
      () => dismissRemark({ packageId, remark: id, digest, reason }),
      t("dismiss_done"),
    );
    if (result?.ok) typed.forget();
    return result?.ok ?? false;
  };
  return (
    <>
      <Button
        variant="bare"
        disabledReason={can.ok ? undefined : refusal({ ...can, fieldErrors: [] })}
        onPress={() => {
          clear();
          setOpen(true);
        }}
      >
        {t("dismiss")}
      </Button>
      {isOpen && (
        <ConfirmDialog
          title={t("dismiss_title")}
          isOpen
          onOpenChange={setOpen}
          act={t("dismiss_act")}
          error={error}
          onConfirm={confirm}
        >
          <p className="border-s-2 border-line ps-3">{says}</p>
          <p>{t("dismiss_text")}</p>
          {typed.restored && <RestoredNote onStartAgain={() => typed.startAgain("")} />}
          <TextField
            label={t("reason")}
            isRequired
            rows={3}
            maxLength={2_000}
            error={isMissing ? issues("required") : undefined}
            value={reason}
            onChange={typed.type}
          />
        </ConfirmDialog>
      )}
    </>
  );
}
