"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { useAct, useRefusal } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { Verdict } from "@/lib/kernel/errors";
import { vote, withdrawMotion } from "@/lib/packages/actions";

type Act = "vote_yes" | "vote_no" | "withdraw";

/** Yes, no, or taking one's own motion back; each asked once more with what it does. */
export function MotionAnswer({
  packageId,
  motionId,
  title,
  told,
  can,
  isMover,
  hasVoted,
  children,
}: {
  packageId: string;
  motionId: string;
  title: string;
  told: readonly string[];
  can: { vote: Verdict; withdraw: Verdict };
  isMover: boolean;
  hasVoted: boolean;
  /** What would be decided, shown once more before it is, where the title does not say it whole. */
  children?: ReactNode;
}) {
  const t = useTranslations("packages.parties");
  const refusal = useRefusal();
  const { act, error } = useAct();
  const [asked, setAsked] = useState<Act>();
  const reason = (verdict: Verdict) => (verdict.ok ? undefined : refusal({ ...verdict, fieldErrors: [] }));
  const run = async () => {
    const result = await act(() =>
      asked === "withdraw"
        ? withdrawMotion({ packageId, motionId })
        : vote({ packageId, motionId, yes: asked === "vote_yes" }),
    );
    return result?.ok ?? false;
  };
  return (
    <div className="flex flex-wrap items-center gap-2">
      {hasVoted ? (
        <p className="text-small text-ink-2">{t("already_yes")}</p>
      ) : (
        <>
          <Button variant="go" onPress={() => setAsked("vote_yes")} disabledReason={reason(can.vote)}>
            {t("vote_yes")}
          </Button>
          {can.vote.ok && <Button onPress={() => setAsked("vote_no")}>{t("vote_no")}</Button>}
        </>
      )}
      {isMover && can.withdraw.ok && (
        <Button variant="bare" onPress={() => setAsked("withdraw")}>
          {t("withdraw")}
        </Button>
      )}
      {asked && (
        <ConfirmDialog
          title={title}
          isOpen
          onOpenChange={open => !open && setAsked(undefined)}
          act={t(asked)}
          tone={asked === "vote_yes" ? "go" : "stop"}
          told={told}
          error={error}
          onConfirm={run}
        >
          {asked === "vote_yes" && children}
          <p>{t(`${asked}_text`)}</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
