"use client";

import { useTranslations } from "next-intl";
import { ConfirmAct } from "@/components/organisations/confirm-act";
import { liftSecondFactor, requireSecondFactor } from "@/lib/factors/actions";
import type { DeskFactors } from "@/lib/factors/desk-queries";

/** Whether a second factor is asked of everybody; how many would be held up is said before it is. */
export function DeskPolicy({
  organisationId,
  required,
  without,
  can,
}: {
  organisationId: string;
  required: boolean;
  /** People who have none. */
  without: number;
  can: DeskFactors["can"];
}) {
  const t = useTranslations("factors.desk");
  return required ? (
    <ConfirmAct
      label={t("lift")}
      of={t("of")}
      title={t("lift_title")}
      text={t("lift_text")}
      done={t("lifted")}
      can={can.lift}
      run={() => liftSecondFactor({ organisationId })}
    />
  ) : (
    <ConfirmAct
      label={t("require")}
      of={t("of")}
      title={t("require_title")}
      text={t("require_text", { count: without })}
      done={t("required")}
      tone="go"
      can={can.require}
      run={() => requireSecondFactor({ organisationId })}
    />
  );
}
