"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useIssues } from "@/components/organisations/use-issues";
import { useAct } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { TextField } from "@/components/ui/text-field";
import { renamePasskey } from "@/lib/factors/actions";

export function RenamePasskey({ id, name: present }: { id: string; name: string }) {
  const t = useTranslations("factors");
  const { act, error, clear } = useAct();
  const { errorOf, take } = useIssues();
  const [isOpen, setOpen] = useState(false);
  const [name, setName] = useState(present);
  const rename = async () => {
    const result = await act(() => renamePasskey({ passkeyId: id, name }), t("account.renamed"));
    take(result);
    return result?.ok ?? false;
  };
  return (
    <>
      <Button
        variant="bare"
        aria-label={`${t("account.rename")}: ${present}`}
        onPress={() => {
          clear();
          setName(present);
          setOpen(true);
        }}
      >
        {t("account.rename")}
      </Button>
      <ConfirmDialog
        title={t("account.rename_title", { name: present })}
        isOpen={isOpen}
        onOpenChange={setOpen}
        act={t("account.rename")}
        error={error}
        onConfirm={rename}
      >
        <TextField
          label={t("passkey.name")}
          maxLength={60}
          isRequired
          error={errorOf("name")}
          value={name}
          onChange={setName}
        />
      </ConfirmDialog>
    </>
  );
}
