"use client";

import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useIntent } from "@/components/amendments/use-intent";
import { ReasonDialog } from "@/components/shell/reason-dialog";
import { useAct, useRefusal } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import type { Verdict } from "@/lib/kernel/errors";
import { leaveTable } from "@/lib/packages/actions";
import { address } from "@/lib/platform/i18n/addresses";
import { Effects } from "./effects";

/** A donor's lead takes their delegation from the table, with a reason, having read what follows. */
export function LeaveTable({
  packageId,
  name,
  told,
  isSigning,
  can,
}: {
  packageId: string;
  /** The delegation that would leave. */
  name: string;
  told: readonly string[];
  /** Whether a text is before its signatories. */
  isSigning: boolean;
  can: Verdict;
}) {
  const locale = useLocale();
  const router = useRouter();
  const t = useTranslations("packages.leave");
  const { act, error } = useAct();
  const refusal = useRefusal();
  const intent = useIntent();
  const [isOpen, setOpen] = useState(false);
  const leave = async (reason: string) => {
    const result = await act(() => leaveTable(intent({ packageId, reason })), t("done"));
    if (result?.ok) router.push(address(locale, "/desk/packages"));
    return result?.ok ?? false;
  };
  const effects = [
    t("withdrawn"),
    t("seats"),
    t("merges"),
    ...(isSigning ? [t("signing")] : []),
    t("stays"),
    t("record"),
    t("back"),
  ];
  return (
    <div className="mt-6 border-t border-line pt-4 print:hidden">
      <Button
        onPress={() => setOpen(true)}
        disabledReason={can.ok ? undefined : refusal({ ...can, fieldErrors: [] })}
      >
        {t("act")}
      </Button>
      <ReasonDialog
        typedKey={`${packageId}.leave`}
        words={{ label: t("reason"), hint: t("reason_hint"), missing: t("reason_missing") }}
        title={t("title", { name })}
        act={t("act")}
        told={told}
        error={error}
        isOpen={isOpen}
        onOpenChange={setOpen}
        onConfirm={leave}
      >
        <p>{t("text")}</p>
        <Effects of={effects} />
      </ReasonDialog>
    </div>
  );
}
