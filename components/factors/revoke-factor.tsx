"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useIssues } from "@/components/organisations/use-issues";
import { useAct, useRefusal } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { revokeGenerator, revokePasskey } from "@/lib/factors/actions";
import type { Verdict } from "@/lib/kernel/errors";
import { PasswordAgain } from "./password-again";

/** Has a passkey or, where none is named, the code generator count no more. */
export function RevokeFactor({
  passkey,
  label,
  can,
  isLast,
  asksPassword,
}: {
  passkey?: { id: string; name: string };
  /** Which one, for those who hear the button without its row. */
  label: string;
  can: Verdict;
  isLast: boolean;
  asksPassword: boolean;
}) {
  const t = useTranslations("factors.account");
  const refusal = useRefusal();
  const { act, error, clear } = useAct();
  const { errorOf, take } = useIssues();
  const [isOpen, setOpen] = useState(false);
  const [password, setPassword] = useState("");
  const revoke = async () => {
    const proof = asksPassword ? { password } : {};
    const result = await act(
      () => (passkey ? revokePasskey({ passkeyId: passkey.id, ...proof }) : revokeGenerator(proof)),
      t("revoked"),
    );
    take(result);
    setPassword("");
    return result?.ok ?? false;
  };
  return (
    <>
      <Button
        variant="bare"
        aria-label={`${t("revoke")}: ${label}`}
        disabledReason={can.ok ? undefined : refusal({ ...can, fieldErrors: [] })}
        onPress={() => {
          clear();
          setOpen(true);
        }}
      >
        {t("revoke")}
      </Button>
      <ConfirmDialog
        title={passkey ? t("revoke_passkey_title", { name: passkey.name }) : t("revoke_generator_title")}
        isOpen={isOpen}
        onOpenChange={setOpen}
        act={t("revoke")}
        tone="stop"
        error={error}
        onConfirm={revoke}
      >
        <p>{t("revoke_text")}</p>
        {isLast && <p className="font-medium">{t("revoke_last")}</p>}
        {asksPassword && (
          <PasswordAgain error={errorOf("password")} value={password} onChange={setPassword} />
        )}
      </ConfirmDialog>
    </>
  );
}
