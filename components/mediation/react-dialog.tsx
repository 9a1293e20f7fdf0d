"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useIntent } from "@/components/amendments/use-intent";
import { useOwnTyped } from "@/components/clauses/typing-owner";
import { RestoredNote } from "@/components/shell/restored-note";
import { useAct } from "@/components/shell/use-act";
import { RadioGroup } from "@/components/ui/choice-fields";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { TextField } from "@/components/ui/text-field";
import { reactToBridge } from "@/lib/mediation/actions";
import { type Stance, stances } from "@/lib/mediation/constants";
import type { BridgeActsProps } from "./bridge-acts";

/** A delegation's view of bridging text, with a note where it would need changes. */
export function ReactDialog({
  packageId,
  bridge,
  said,
  told,
  onClose,
}: BridgeActsProps & { onClose: () => void }) {
  const t = useTranslations("mediation.bridge");
  const { act, error } = useAct();
  const intent = useIntent();
  const asItStands = (): { stance?: Stance; note: string } => ({
    stance: said?.stance,
    note: said?.note ?? "",
  });
  const typed = useOwnTyped(`${packageId}.react.${bridge.id}.${bridge.digest}`, asItStands);
  const { stance, note } = typed.value;
  const [missing, setMissing] = useState(false);
  const needsNote = stance === "with_changes" && note.trim() === "";
  const run = async () => {
    const incomplete = stance === undefined || needsNote;
    setMissing(incomplete);
    if (incomplete) return false;
    const input = { packageId, bridgeId: bridge.id, digest: bridge.digest, stance, note };
    const result = await act(() => reactToBridge(intent(input)), t("react_done"));
    if (result?.ok) typed.forget();
    return result?.ok ?? false;
  };
  return (
    <ConfirmDialog
      title={t("react_title")}
      isOpen
      onOpenChange={open => !open && onClose()}
      act={t("send")}
      told={told}
      error={error}
      onConfirm={run}
    >
      {typed.restored && <RestoredNote onStartAgain={() => typed.startAgain(asItStands())} />}
      <RadioGroup
        label={t("stance_label")}
        isRequired
        error={missing && stance === undefined ? t("stance_missing") : undefined}
        value={stance ?? ""}
        onChange={chosen => typed.type({ note, stance: stances.find(known => known === chosen) ?? stance })}
        options={stances.map(value => ({
          value,
          label: t(`stance.${value}`),
          hint: t(`stance_means.${value}`),
        }))}
      />
      <TextField
        label={t("note")}
        description={t("note_hint")}
        isRequired={stance === "with_changes"}
        error={missing && needsNote ? t("note_missing") : undefined}
        rows={3}
        value={note}
        onChange={note => typed.type({ stance, note })}
      />
      <p>{t("react_text")}</p>
    </ConfirmDialog>
  );
}
