"use client";

import { useLocale, useTranslations } from "next-intl";
import { ConfirmAct } from "@/components/organisations/confirm-act";
import { cancelRecovery } from "@/lib/factors/actions";
import type { OwnRecovery as Recovery } from "@/lib/factors/queries";
import { formatDate } from "@/lib/platform/format";

/** Tells the owner of an account that somebody asked to be let into it, and how to stop that. */
export function OwnRecovery({ recovery, name }: { recovery: Recovery; name: string }) {
  const locale = useLocale();
  const t = useTranslations("factors.recovery");
  const { id: recoveryId, stage, requestedAt } = recovery;
  const date = formatDate(requestedAt, locale);
  if (stage === "completed" || stage === "lapsed") return null;
  if (stage === "cancelled")
    return (
      <div role="alert" className="mt-4 border-s-[3px] border-risk bg-risk-soft p-4">
        <p className="font-semibold">{t("own_stopped_title")}</p>
        <p className="measure mt-1">{t("own_stopped_text", { date })}</p>
      </div>
    );
  return (
    <div role="alert" className="mt-4 border-s-[3px] border-stopped bg-stopped-soft p-4">
      <p className="font-semibold">{t("own_title")}</p>
      <p className="measure mt-1 mb-2">{t("own_text", { date })}</p>
      <ConfirmAct
        label={t("stop")}
        of={name}
        title={t("stop_title", { name })}
        text={t("stop_text")}
        done={t("stopped")}
        run={() => cancelRecovery({ recoveryId })}
      />
    </div>
  );
}
