"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useAct, useRefusal } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Dialog } from "@/components/ui/dialog";
import type { FieldLanguage } from "@/components/ui/localised-field";
import { wordingFor } from "@/lib/kernel/localised";
import { removeInstitution } from "@/lib/readiness/actions";
import type { InstitutionView } from "@/lib/readiness/queries";
import { NameForm } from "./name-form";

/** Reword an institution's name, or take it off the list; each says why not where it cannot be. */
export function InstitutionActs({
  packageId,
  institution: { id, name, can },
  languages,
}: {
  packageId: string;
  institution: Pick<InstitutionView, "id" | "name" | "can">;
  languages: readonly FieldLanguage[];
}) {
  const locale = useLocale();
  const t = useTranslations("readiness");
  const refusal = useRefusal();
  const { act, error } = useAct();
  const [asked, setAsked] = useState<"rename" | "remove">();
  const close = (isOpen: boolean) => !isOpen && setAsked(undefined);
  if (!can.rename.ok && !can.remove.ok)
    return (
      <p className="border-t border-line pt-4 text-small text-ink-2">
        {refusal({ ...can.rename, fieldErrors: [] })}
      </p>
    );
  return (
    <div className="flex flex-wrap gap-2 border-t border-line pt-4">
      <Button variant="bare" onPress={() => setAsked("rename")}>
        {t("rename.act")}
      </Button>
      <Button variant="bare" onPress={() => setAsked("remove")}>
        {t("remove.act")}
      </Button>
      <Dialog title={t("rename.title")} isOpen={asked === "rename"} onOpenChange={close}>
        <NameForm
          packageId={packageId}
          institution={{ id, name }}
          languages={languages}
          onDone={() => setAsked(undefined)}
        />
      </Dialog>
      <ConfirmDialog
        title={t("remove.title", { name: wordingFor(name, locale).text })}
        isOpen={asked === "remove"}
        onOpenChange={close}
        act={t("remove.act")}
        tone="stop"
        error={error}
        onConfirm={async () =>
          (await act(() => removeInstitution({ packageId, institutionId: id }), t("remove.done")))?.ok ??
          false
        }
      >
        <p>{t("remove.text")}</p>
      </ConfirmDialog>
    </div>
  );
}
