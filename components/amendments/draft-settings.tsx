"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAct } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice-fields";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import { editDraft } from "@/lib/amendments/actions";
import type { OwnDraft } from "@/lib/amendments/talks";
import { useIntent } from "./use-intent";

/** What a draft is called, why it is proposed, and whether it stands or falls as a whole. */
export function DraftSettings({
  packageId,
  draft,
  onClose,
}: {
  packageId: string;
  draft: OwnDraft;
  onClose: () => void;
}) {
  const t = useTranslations("amendments.drafts");
  const { act, error, isBusy } = useAct();
  const intent = useIntent();
  const [title, setTitle] = useState(draft.title);
  const [rationale, setRationale] = useState(draft.rationale);
  const [linked, setLinked] = useState(draft.linked);
  const save = async () => {
    const input = { packageId, amendmentId: draft.id, title, rationale, linked };
    const result = await act(() => editDraft(intent(input)), t("saved"));
    if (result?.ok) onClose();
  };
  return (
    <Dialog title={t("settings")} isOpen onOpenChange={onClose}>
      <TextField label={t("name")} isRequired maxLength={300} value={title} onChange={setTitle} />
      <TextField
        label={t("rationale")}
        description={t("rationale_hint")}
        rows={4}
        value={rationale}
        onChange={setRationale}
      />
      <div>
        <Checkbox isSelected={linked} onChange={setLinked}>
          {t("all_or_nothing")}
        </Checkbox>
        <p className="text-small text-ink-2">{t("linked_text")}</p>
      </div>
      {error && (
        <p role="alert" className="text-small font-medium text-stopped">
          {error}
        </p>
      )}
      <div className="flex justify-end">
        <Button variant="go" isBusy={isBusy} onPress={() => void save()}>
          {t("save")}
        </Button>
      </div>
    </Dialog>
  );
}
