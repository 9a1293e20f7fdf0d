"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useOwnTyped } from "@/components/clauses/typing-owner";
import { RestoredNote } from "@/components/shell/restored-note";
import { useAct } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { TextField } from "@/components/ui/text-field";
import { clearDraft, returnDraft } from "@/lib/clearance/actions";
import type { RoundView } from "@/lib/clearance/queries";
import { formatList } from "@/lib/platform/format";
import { useReadParts } from "./use-read-parts";

/** The clearer's answer to a text whose every part was shown; whoever is not asked reads who is. */
export function RoundAnswer({
  packageId,
  round,
  part,
  parts,
}: {
  packageId: string;
  round: RoundView;
  part: number;
  parts: number;
}) {
  const locale = useLocale();
  const t = useTranslations("clearance");
  const read = useReadParts(round.digest, part);
  if (round.turn) return <Answer packageId={packageId} round={round} unread={parts - read} />;
  return (
    <p className="mt-4">
      {t("waits_for", {
        names: formatList(
          round.clearings.filter(({ stage }) => stage === "open").map(({ person }) => person),
          locale,
        ),
      })}
    </p>
  );
}

function Answer({
  packageId,
  round,
  unread,
}: {
  packageId: string;
  round: RoundView;
  /** Parts of the text that were not shown yet. */
  unread: number;
}) {
  const t = useTranslations("clearance");
  const { act, error } = useAct();
  const typed = useOwnTyped(`${packageId}.clear.${round.id}.${round.digest}`, () => "");
  const { value: comment } = typed;
  const [asked, setAsked] = useState<"clear" | "return">();
  const run = async () => {
    const input = { packageId, roundId: round.id, digest: round.digest, comment };
    const result = await act<unknown>(
      () => (asked === "return" ? returnDraft(input) : clearDraft(input)),
      t(`${asked ?? "clear"}_done`),
    );
    if (result?.ok) typed.forget();
    return result?.ok ?? false;
  };
  return (
    <div className="mt-4 grid max-w-[48rem] gap-3">
      {typed.restored && <RestoredNote onStartAgain={() => typed.startAgain("")} />}
      <TextField
        label={t("comment")}
        description={t("comment_hint")}
        rows={3}
        value={comment}
        onChange={typed.type}
        maxLength={5_000}
      />
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        <Button
          variant="go"
          disabledReason={unread > 0 ? t("read_first", { count: unread }) : undefined}
          onPress={() => setAsked("clear")}
        >
          {t("clear")}
        </Button>
        <Button
          variant="stop"
          disabledReason={comment.trim() === "" ? t("comment_first") : undefined}
          onPress={() => setAsked("return")}
        >
          {t("return")}
        </Button>
      </div>
      {asked && (
        <ConfirmDialog
          title={t(`${asked}_title`, { title: round.title })}
          isOpen
          onOpenChange={open => !open && setAsked(undefined)}
          act={t(asked)}
          tone={asked === "clear" ? "go" : "stop"}
          error={error}
          onConfirm={run}
        >
          <p>{t(`${asked}_text`)}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
