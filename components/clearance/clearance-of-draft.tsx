"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useOwnTyped } from "@/components/clauses/typing-owner";
import { RestoredNote } from "@/components/shell/restored-note";
import { useAct, useRefusal } from "@/components/shell/use-act";
import { ActButton } from "@/components/ui/act-button";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Link } from "@/components/ui/link";
import { Tag } from "@/components/ui/status";
import { TextField } from "@/components/ui/text-field";
import type { OwnDraft } from "@/lib/amendments/talks";
import { recallDraft, sendToClearance } from "@/lib/clearance/actions";
import type { Verdict } from "@/lib/kernel/errors";

const tones = { open: "going", cleared: "done", returned: "risk" } as const;

/** Where an own draft stands with its delegation's clearers, and the way to them. */
export function ClearanceOfDraft({
  packageId,
  draft,
  clears,
  can,
  lacks,
  href,
}: {
  packageId: string;
  draft: OwnDraft;
  clears: boolean;
  /** Whether the reader works on the delegation's drafts. */
  can: Verdict;
  /** What it still lacks, without which nobody can clear it. */
  lacks: string | undefined;
  href: string;
}) {
  const t = useTranslations("clearance.draft");
  const refusal = useRefusal();
  const reason = can.ok ? undefined : refusal({ ...can, fieldErrors: [] });
  const { act, error } = useAct();
  const [isAsked, setAsked] = useState(false);
  const typed = useOwnTyped(`${packageId}.send.${draft.id}`, () => "");
  const { value: note } = typed;
  const round = draft.clearance;
  const stage = round && round.stage !== "recalled" ? round.stage : undefined;
  if (!clears && stage === undefined) return null;
  const send = async () => {
    const result = await act(() => sendToClearance({ packageId, amendmentId: draft.id, note }), t("sent"));
    if (result?.ok) typed.forget();
    return result?.ok ?? false;
  };
  return (
    <div className="grid gap-2">
      {stage && (
        <p className="flex flex-wrap items-center gap-2">
          <Tag tone={tones[stage]}>{t(stage)}</Tag>
          <Link href={href}>{t("see")}</Link>
        </p>
      )}
      {error && !isAsked && (
        <p role="alert" className="font-medium text-stopped">
          {error}
        </p>
      )}
      <div>
        {stage === "open" && round ? (
          <ActButton
            disabledReason={reason}
            onAct={() => act(() => recallDraft({ packageId, roundId: round.id }), t("recalled"))}
          >
            {t("recall")}
          </ActButton>
        ) : (
          clears &&
          stage !== "cleared" && (
            <Button disabledReason={lacks ?? reason} onPress={() => setAsked(true)}>
              {t("send")}
            </Button>
          )
        )}
      </div>
      {isAsked && (
        <ConfirmDialog
          title={t("send_title", { title: draft.title })}
          isOpen
          onOpenChange={setAsked}
          act={t("send")}
          error={error}
          onConfirm={send}
        >
          <p>{t("send_text")}</p>
          {typed.restored && <RestoredNote onStartAgain={() => typed.startAgain("")} />}
          <TextField label={t("note")} rows={3} value={note} onChange={typed.type} maxLength={5_000} />
        </ConfirmDialog>
      )}
    </div>
  );
}
