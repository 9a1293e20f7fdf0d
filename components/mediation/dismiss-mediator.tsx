"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useIntent } from "@/components/amendments/use-intent";
import { ReasonDialog } from "@/components/shell/reason-dialog";
import { useAct } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { dismissMediator } from "@/lib/mediation/actions";

/** One delegation's lead ends the mediation, and says why. */
export function DismissMediator({
  packageId,
  guestId,
  name,
  told,
}: {
  packageId: string;
  guestId: string;
  name: string;
  /** The other delegations, by name. */
  told: readonly string[];
}) {
  const t = useTranslations("mediation.dismiss");
  const { act, error } = useAct();
  const intent = useIntent();
  const [isOpen, setOpen] = useState(false);
  const dismiss = async (reason: string) =>
    (await act(() => dismissMediator(intent({ packageId, guestId, reason })), t("done")))?.ok ?? false;
  return (
    <>
      <Button variant="bare" onPress={() => setOpen(true)} aria-label={`${t("act")}: ${name}`}>
        {t("act")}
      </Button>
      <ReasonDialog
        typedKey={`${packageId}.dismiss.${guestId}`}
        words={{ label: t("reason"), hint: t("reason_hint"), missing: t("reason_missing") }}
        title={t("title", { name })}
        act={t("act")}
        told={[...told, name]}
        error={error}
        isOpen={isOpen}
        onOpenChange={setOpen}
        onConfirm={dismiss}
      >
        <p>{t("text")}</p>
      </ReasonDialog>
    </>
  );
}
