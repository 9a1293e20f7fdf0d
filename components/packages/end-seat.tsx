"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAct } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { endSeat } from "@/lib/packages/actions";
import type { SeatRole } from "@/lib/packages/standing";

export function EndSeat({
  packageId,
  seat,
}: {
  packageId: string;
  seat: { id: string; person: string; role: SeatRole };
}) {
  const t = useTranslations("packages");
  const [isOpen, setOpen] = useState(false);
  const { act, error } = useAct();
  return (
    <>
      <Button
        variant="bare"
        onPress={() => setOpen(true)}
        aria-label={`${t("parties.end_seat")}: ${seat.person}`}
      >
        {t("parties.end_seat")}
      </Button>
      <ConfirmDialog
        title={t("parties.end_seat")}
        isOpen={isOpen}
        onOpenChange={setOpen}
        act={t("parties.end_seat")}
        tone="stop"
        error={error}
        onConfirm={async () => (await act(() => endSeat({ packageId, seatId: seat.id })))?.ok ?? false}
      >
        <p>{t("parties.end_seat_text", { person: seat.person, role: t(`role.${seat.role}`) })}</p>
      </ConfirmDialog>
    </>
  );
}
