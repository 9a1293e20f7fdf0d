"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useIntent } from "@/components/amendments/use-intent";
import { useAct } from "@/components/shell/use-act";
import { RadioGroup } from "@/components/ui/choice-fields";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { TextField } from "@/components/ui/text-field";
import { reactToBridge } from "@/lib/mediation/actions";
import { type Stance, stances } from "@/lib/mediation/schema";
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
  const [stance, setStance] = useState<Stance | undefined>(said?.stance);
  const [note, setNote] = useState(said?.note ?? "");
  const [missing, setMissing] = useState(false);
  const needsNote = stance === "with_changes" && note.trim() === "";
  const run = async () => {
    const incomplete = stance === undefined || needsNote;
    setMissing(incomplete);
    if (incomplete) return false;
    const input = { packageId, bridgeId: bridge.id, digest: bridge.digest, stance, note };
    return (await act(() => reactToBridge(intent(input)), t("react_done")))?.ok ?? false;
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
      <RadioGroup
        label={t("stance_label")}
        isRequired
        error={missing && stance === undefined ? t("stance_missing") : undefined}
        value={stance ?? ""}
        onChange={chosen => setStance(stances.find(known => known === chosen) ?? stance)}
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
        onChange={setNote}
      />
      <p>{t("react_text")}</p>
    </ConfirmDialog>
  );
}
