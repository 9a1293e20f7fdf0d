"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useOwnTyped } from "@/components/clauses/typing-owner";
import { RestoredNote } from "@/components/shell/restored-note";
import { useAct } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { TextField } from "@/components/ui/text-field";
import type { OwnDraft } from "@/lib/amendments/talks";
import { DraftChoice } from "./draft-choice";
import { useKeep } from "./use-keep";

/** A removal is a change like any other: first a private draft, then tabled, then consented to by every voice. */
export function RemoveDialog({
  packageId,
  clauseId,
  digest,
  title,
  drafts,
  onClose,
}: {
  packageId: string;
  clauseId: string;
  digest: string;
  title: string;
  drafts: readonly OwnDraft[];
  onClose: () => void;
}) {
  const t = useTranslations("amendments.clause");
  const { act, error, isBusy } = useAct();
  const keep = useKeep(packageId);
  const [draftId, setDraftId] = useState(drafts[0]?.id ?? "");
  const typed = useOwnTyped(`${packageId}.remove.${clauseId}`, () => "");
  const { value: rationale } = typed;
  const run = async () => {
    const change = { action: "remove" as const, clauseId, baseDigest: digest };
    const result = await act(() => keep(change, draftId, title, rationale), t("kept"));
    if (!result?.ok) return;
    typed.forget();
    onClose();
  };
  return (
    <Dialog title={t("remove_title", { title })} isOpen onOpenChange={onClose}>
      <p>{t("remove_text")}</p>
      <DraftChoice drafts={drafts} value={draftId} onChange={setDraftId} />
      {draftId === "" && typed.restored && <RestoredNote onStartAgain={() => typed.startAgain("")} />}
      {draftId === "" && (
        <TextField
          label={t("why")}
          description={t("why_hint")}
          rows={3}
          value={rationale}
          onChange={typed.type}
        />
      )}
      {error && (
        <p role="alert" className="text-small font-medium text-stopped">
          {error}
        </p>
      )}
      <div className="flex justify-end">
        <Button variant="go" isBusy={isBusy} onPress={() => void run()}>
          {t("keep")}
        </Button>
      </div>
    </Dialog>
  );
}
