"use client";

import { useTranslations } from "next-intl";
import { ConfirmAct } from "@/components/organisations/confirm-act";
import { approveRecovery, cancelRecovery } from "@/lib/factors/actions";
import type { RecoveryView } from "@/lib/factors/desk-queries";

/** What an administrator can do about a recovery. */
export function RecoveryActs({
  recovery: { id: recoveryId, name, opensAt, can },
}: {
  recovery: RecoveryView;
}) {
  const t = useTranslations("factors");
  return (
    <div className="flex flex-wrap gap-x-1">
      {opensAt === null && (
        <ConfirmAct
          label={t("desk.approve")}
          of={name}
          title={t("desk.approve_title", { name })}
          text={t("desk.approve_text", { name })}
          done={t("desk.approved", { name })}
          tone="go"
          can={can.approve}
          run={() => approveRecovery({ recoveryId })}
        />
      )}
      <ConfirmAct
        label={t("recovery.stop")}
        of={name}
        title={t("recovery.stop_title", { name })}
        text={t("recovery.stop_text")}
        done={t("recovery.stopped")}
        can={can.cancel}
        run={() => cancelRecovery({ recoveryId })}
      />
    </div>
  );
}
