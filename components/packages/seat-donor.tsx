"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useAct, useRefusal } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Select } from "@/components/ui/select";
import { no, type Verdict } from "@/lib/kernel/errors";
import { type Localised, wordingFor } from "@/lib/kernel/localised";
import { move } from "@/lib/packages/actions";
import type { Stage } from "@/lib/packages/standing";
import { Effects } from "./effects";
import { useSeatingEffects } from "./seating-effects";

/** Puts to every voice that a further donor takes a seat. */
export function SeatDonor({
  packageId,
  stage,
  candidates,
  told,
  can,
}: {
  packageId: string;
  stage: Stage;
  candidates: readonly { id: string; name: Localised }[];
  told: readonly string[];
  can: Verdict;
}) {
  const locale = useLocale();
  const t = useTranslations("packages.parties");
  const refusal = useRefusal();
  const effects = useSeatingEffects();
  const { act, error } = useAct();
  const [isAsked, setAsked] = useState(false);
  const [organisationId, setOrganisation] = useState(candidates[0]?.id ?? "");
  const candidate = candidates.find(({ id }) => id === organisationId) ?? candidates[0];
  if (!candidate) return <p className="text-small text-ink-2">{t("no_further_donor")}</p>;
  const possible = can.ok && stage === "initialled" ? no("not-now", "signing_before_seating") : can;
  const title = t("seat_donor", { name: wordingFor(candidate.name, locale).text });
  return (
    <div className="grid max-w-xl gap-3">
      <Select
        label={t("propose_donor")}
        isRequired
        value={candidate.id}
        onChange={setOrganisation}
        options={candidates.map(({ id, name }) => ({ value: id, label: wordingFor(name, locale).text }))}
      />
      <div>
        <Button
          onPress={() => setAsked(true)}
          disabledReason={possible.ok ? undefined : refusal({ ...possible, fieldErrors: [] })}
        >
          {t("propose_seat")}
        </Button>
      </div>
      <ConfirmDialog
        title={title}
        isOpen={isAsked}
        onOpenChange={setAsked}
        act={t("propose")}
        told={told}
        error={error}
        onConfirm={async () =>
          (await act(() => move({ packageId, subject: { kind: "seat", organisationId: candidate.id } })))
            ?.ok ?? false
        }
      >
        <p>{t("vote_yes_text")}</p>
        <Effects of={effects} />
      </ConfirmDialog>
    </div>
  );
}
