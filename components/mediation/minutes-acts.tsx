"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useIntent } from "@/components/amendments/use-intent";
import { useOwnTyped } from "@/components/clauses/typing-owner";
import { RestoredNote } from "@/components/shell/restored-note";
import { useAct, useRefusal } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { TextField } from "@/components/ui/text-field";
import type { Verdict } from "@/lib/kernel/errors";
import { approveMinutes, objectToMinutes } from "@/lib/mediation/actions";

/** A delegation's one word on these minutes. */
export function MinutesActs({
  packageId,
  meetingId,
  digest,
  can,
  told,
}: {
  packageId: string;
  meetingId: string;
  digest: string;
  can: Verdict;
  told: readonly string[];
}) {
  const t = useTranslations("mediation.minutes");
  const refusal = useRefusal();
  const { act, error } = useAct();
  const intent = useIntent();
  const [asked, setAsked] = useState<"approve" | "object">();
  const typed = useOwnTyped(`${packageId}.object.${meetingId}.${digest}`, () => "");
  const { value: objection } = typed;
  const [missing, setMissing] = useState(false);
  const isEmpty = objection.trim() === "";
  const run = async () => {
    if (asked === "object" && isEmpty) {
      setMissing(true);
      return false;
    }
    const said = { packageId, meetingId, digest };
    const result = await act(
      () =>
        asked === "approve" ? approveMinutes(intent(said)) : objectToMinutes(intent({ ...said, objection })),
      t(asked === "approve" ? "approve_done" : "object_done"),
    );
    if (result?.ok) typed.forget();
    return result?.ok ?? false;
  };
  return (
    <div className="flex flex-wrap items-center gap-2 print:hidden">
      <Button
        variant="go"
        onPress={() => setAsked("approve")}
        disabledReason={can.ok ? undefined : refusal({ ...can, fieldErrors: [] })}
      >
        {t("approve")}
      </Button>
      {can.ok && <Button onPress={() => setAsked("object")}>{t("object")}</Button>}
      {asked && (
        <ConfirmDialog
          title={t(`${asked}_title`)}
          isOpen
          onOpenChange={open => !open && setAsked(undefined)}
          act={t(asked)}
          tone={asked === "approve" ? "go" : "stop"}
          told={told}
          error={error}
          onConfirm={run}
        >
          <p>{t(`${asked}_text`)}</p>
          {asked === "object" && typed.restored && <RestoredNote onStartAgain={() => typed.startAgain("")} />}
          {asked === "object" && (
            <TextField
              label={t("objection")}
              isRequired
              error={missing && isEmpty ? t("objection_missing") : undefined}
              rows={3}
              value={objection}
              onChange={typed.type}
            />
          )}
        </ConfirmDialog>
      )}
    </div>
  );
}
