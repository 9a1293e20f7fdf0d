"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useOwnTyped } from "@/components/clauses/typing-owner";
import { RestoredNote } from "@/components/shell/restored-note";
import { useAct } from "@/components/shell/use-act";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { TextField } from "@/components/ui/text-field";
import { consentToChanges, rejectChange, splitAmendment, withdrawChanges } from "@/lib/amendments/actions";
import type { ChangeActsProps } from "./change-acts";
import { ExactWording } from "./exact-wording";
import { useIntent } from "./use-intent";
import { useToldWhenSettled } from "./use-told-when-settled";

export type ChangeAnswerProps = Pick<
  ChangeActsProps,
  "packageId" | "change" | "title" | "wording" | "effect" | "told"
> & {
  asked: "consent" | "reject" | "withdraw" | "split";
  onClose: () => void;
};

/** The question before one of the answers to a change is given. */
export function ChangeAnswer({
  packageId,
  change: { id, amendmentId, digest, linked },
  title,
  wording,
  effect,
  told,
  asked,
  onClose,
}: ChangeAnswerProps) {
  const t = useTranslations("amendments.act");
  const { act, error } = useAct();
  const intent = useIntent();
  const typed = useOwnTyped(`${packageId}.${asked}.${id}`, () => "");
  const { value: reason } = typed;
  const [missing, setMissing] = useState(false);
  const answer = useToldWhenSettled();
  const run = async () => {
    if (asked === "reject" && reason.trim() === "") {
      setMissing(true);
      return false;
    }
    answer(true);
    const result = await act<unknown>(
      () => {
        switch (asked) {
          case "consent":
            return consentToChanges(intent({ packageId, changes: [{ changeId: id, digest }] }));
          case "reject":
            return rejectChange(intent({ packageId, changeId: id, digest, reason }));
          case "withdraw":
            return withdrawChanges(intent({ packageId, changeIds: [id], reason }));
          case "split":
            return splitAmendment(intent({ packageId, amendmentId }));
        }
      },
      t(`${asked}_done`),
    );
    if (result?.ok) typed.forget();
    else answer(false);
    return result?.ok ?? false;
  };
  return (
    <ConfirmDialog
      title={t(`${asked}_title`, { title })}
      isOpen
      onOpenChange={open => {
        if (open) return;
        answer(true);
        onClose();
      }}
      act={t(asked)}
      tone={asked === "reject" || asked === "withdraw" ? "stop" : "go"}
      told={told}
      error={error}
      onConfirm={run}
    >
      {asked === "consent" && <ExactWording {...wording} />}
      <p>{asked === "consent" ? effect : t(`${asked}_text`)}</p>
      {linked && asked !== "split" && asked !== "consent" && <p>{t("linked_ends")}</p>}
      {typed.restored && <RestoredNote onStartAgain={() => typed.startAgain("")} />}
      {(asked === "reject" || asked === "withdraw") && (
        <TextField
          label={t("reason")}
          description={t("reason_hint")}
          isRequired={asked === "reject"}
          error={missing && reason.trim() === "" ? t("reason_missing") : undefined}
          rows={3}
          value={reason}
          onChange={typed.type}
        />
      )}
    </ConfirmDialog>
  );
}
