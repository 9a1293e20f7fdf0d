"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useIssues } from "@/components/organisations/use-issues";
import { useAct, useRefusal } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import type { Verdict } from "@/lib/kernel/errors";
import { move } from "@/lib/packages/actions";
import type { Dimension } from "@/lib/readiness/gate";
import { type Judgement, JudgementFields } from "./judgement-fields";

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
  const [value, setValue] = useState<Judgement>({ level: undefined, evidence: "" });
  const [isOpen, setOpen] = useState(false);
  const put = async () => {
    const subject = { kind: "rate", institutionId, dimension, ...value };
    const result = await act(() => move({ packageId, subject }), t("agree.done"));
    take(result);
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
        <JudgementFields
          idPrefix="agree"
          value={value}
          onChange={setValue}
          errorOf={field => errorOf(`subject.${field}`)}
        />
      </ConfirmDialog>
    </div>
  );
}
