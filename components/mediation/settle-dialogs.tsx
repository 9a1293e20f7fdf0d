"use client";

import { useLocale, useTranslations } from "next-intl";
import { useIntent } from "@/components/amendments/use-intent";
import { useOwnTyped } from "@/components/clauses/typing-owner";
import { RestoredNote } from "@/components/shell/restored-note";
import { useAct } from "@/components/shell/use-act";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { TextField } from "@/components/ui/text-field";
import { wordingFor } from "@/lib/kernel/localised";
import { takeUpBridge, withdrawBridge } from "@/lib/mediation/actions";
import type { BridgeActsProps } from "./bridge-acts";

type DialogProps = BridgeActsProps & { onClose: () => void };

/** Bridging text becomes a private draft of the reader's delegation. */
export function TakeUpDialog({ packageId, bridge, title, told, onClose }: DialogProps) {
  const t = useTranslations("mediation.bridge");
  const { act, error } = useAct();
  const intent = useIntent();
  const mediator = wordingFor(bridge.mediator, useLocale()).text;
  const because = () =>
    bridge.rationale && t("take_up_because", { mediator, rationale: bridge.rationale }).slice(0, 10_000);
  const typed = useOwnTyped(`${packageId}.take_up.${bridge.id}.${bridge.digest}`, because);
  const { value: rationale } = typed;
  const run = async () => {
    const input = {
      packageId,
      bridgeId: bridge.id,
      digest: bridge.digest,
      title: t("draft_title", { title }).slice(0, 300),
      rationale,
    };
    const result = await act(() => takeUpBridge(intent(input)), t("take_up_done"));
    if (result?.ok) typed.forget();
    return result?.ok ?? false;
  };
  return (
    <ConfirmDialog
      title={t("take_up_title")}
      isOpen
      onOpenChange={open => !open && onClose()}
      act={t("take_up")}
      told={told}
      error={error}
      onConfirm={run}
    >
      <p>{t("take_up_text")}</p>
      {typed.restored && <RestoredNote onStartAgain={() => typed.startAgain(because())} />}
      <TextField label={t("take_up_why")} rows={3} value={rationale} onChange={typed.type} />
    </ConfirmDialog>
  );
}

/** The mediator takes its words off the table. */
export function WithdrawDialog({ packageId, bridge, told, onClose }: DialogProps) {
  const t = useTranslations("mediation.bridge");
  const { act, error } = useAct();
  const intent = useIntent();
  const run = async () =>
    (await act(() => withdrawBridge(intent({ packageId, bridgeId: bridge.id })), t("withdraw_done")))?.ok ??
    false;
  return (
    <ConfirmDialog
      title={t("withdraw_title")}
      isOpen
      onOpenChange={open => !open && onClose()}
      act={t("withdraw")}
      tone="stop"
      told={told}
      error={error}
      onConfirm={run}
    >
      <p>{t("withdraw_text")}</p>
    </ConfirmDialog>
  );
}
