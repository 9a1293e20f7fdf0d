"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useIntent } from "@/components/amendments/use-intent";
import { useAct } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Link } from "@/components/ui/link";
import { cancelMeeting } from "@/lib/mediation/actions";
import type { MeetingView } from "@/lib/mediation/meeting";

/** What those who convened a session can do before it is held. For anybody else there is nothing to refuse. */
export function MeetingActs({
  packageId,
  meetingId,
  can,
  told,
  changeHref,
}: {
  packageId: string;
  meetingId: string;
  can: MeetingView["can"];
  told: readonly string[];
  changeHref: string;
}) {
  const t = useTranslations("mediation.sessions");
  const { act, error } = useAct();
  const intent = useIntent();
  const [asked, setAsked] = useState(false);
  if (!can.change.ok && !can.cancel.ok) return null;
  const run = async () =>
    (await act(() => cancelMeeting(intent({ packageId, meetingId })), t("cancelled")))?.ok ?? false;
  return (
    <div className="-ms-2 flex flex-wrap gap-1 print:hidden">
      {can.change.ok && (
        <Link href={changeHref} scroll={false} className={buttonLook("bare")}>
          {t("change")}
        </Link>
      )}
      {can.cancel.ok && (
        <Button variant="bare" onPress={() => setAsked(true)}>
          {t("cancel")}
        </Button>
      )}
      <ConfirmDialog
        title={t("cancel")}
        isOpen={asked}
        onOpenChange={setAsked}
        act={t("cancel")}
        tone="stop"
        told={told}
        error={error}
        onConfirm={run}
      >
        <p>{t("cancel_text")}</p>
      </ConfirmDialog>
    </div>
  );
}
