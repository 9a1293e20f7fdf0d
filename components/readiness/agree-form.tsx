"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useOwnTyped } from "@/components/clauses/typing-owner";
import { useIssues } from "@/components/organisations/use-issues";
import { RestoredNote } from "@/components/shell/restored-note";
import { useAct, useRefusal } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { Verdict } from "@/lib/kernel/errors";
import { move } from "@/lib/packages/actions";
import type { Dimension } from "@/lib/readiness/gate";
import { type Judgement, JudgementFields } from "./judgement-fields";

const unjudged = (): Judgement => ({ level: undefined, evidence: "" });

/** Puts one rating to every voice, which is asked once more before it is put. */
export function AgreeForm({
  packageId,
  institutionId,
  dimension,
  told,
  can,
}: {
  packageId: string;
  institutionId: string;
  dimension: Dimension;
  /** Who will be asked, by name. */
  told: readonly string[];
  can: Verdict;
}) {
  const t = useTranslations("readiness");
  const refusal = useRefusal();
  const { act, error } = useAct();
  const { errorOf, take } = useIssues();
  const typed = useOwnTyped<Judgement>(`${packageId}.agree.${institutionId}.${dimension}`, unjudged);
  const { value } = typed;
  const [isOpen, setOpen] = useState(false);
  const put = async () => {
    const subject = { kind: "rate", institutionId, dimension, ...value };
    const result = await act(() => move({ packageId, subject }), t("agree.done"));
    take(result);
    if (result?.ok) typed.forget();
    return result?.ok ?? false;
  };
  return (
    <div className="grid justify-items-start gap-4 border-t border-line pt-4">
      <h3 className="font-semibold">{t("agree.title")}</h3>
      <Button
        onPress={() => setOpen(true)}
        disabledReason={can.ok ? undefined : refusal({ ...can, fieldErrors: [] })}
      >
        {t("agree.title")}
      </Button>
      <ConfirmDialog
        title={t("agree.title")}
        isOpen={isOpen}
        onOpenChange={setOpen}
        act={t("agree.submit")}
        told={told}
        error={error}
        onConfirm={put}
      >
        <p>{t("agree.text")}</p>
        {typed.restored && <RestoredNote onStartAgain={() => typed.startAgain(unjudged())} />}
        <JudgementFields
          idPrefix="agree"
          value={value}
          onChange={typed.type}
          errorOf={field => errorOf(`subject.${field}`)}
        />
      </ConfirmDialog>
    </div>
  );
}
