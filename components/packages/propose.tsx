"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { useAct, useRefusal } from "@/components/shell/use-act";
import { ActButton } from "@/components/ui/act-button";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Select } from "@/components/ui/select";
import type { Verdict } from "@/lib/kernel/errors";
import { type Localised, wordingFor } from "@/lib/kernel/localised";
import { move } from "@/lib/packages/actions";
import type { MotionSubject } from "@/lib/packages/schema";
import type { Stage } from "@/lib/packages/standing";
import { SeatDonor } from "./seat-donor";

/** Puts to every voice: to publish, to appoint a guest, or to seat a further donor. */
export function Propose({
  packageId,
  stage,
  canPublish,
  candidates,
  donors,
  told,
  can,
}: {
  packageId: string;
  stage: Stage;
  canPublish: boolean;
  /** Who could be mediator or overseer. */
  candidates: readonly { id: string; kind: string; name: Localised }[];
  /** Who has no seat here and could have one. */
  donors: readonly { id: string; name: Localised }[];
  told: readonly string[];
  can: Verdict;
}) {
  const locale = useLocale();
  const t = useTranslations("packages.parties");
  const refusal = useRefusal();
  const { act, error } = useAct();
  const [asksToPublish, setAsksToPublish] = useState(false);
  const [chosen, setChosen] = useState<string>();
  const reason = can.ok ? undefined : refusal({ ...can, fieldErrors: [] });
  const put = async (subject: MotionSubject) => (await act(() => move({ packageId, subject })))?.ok ?? false;
  // Whoever was chosen may have been appointed meanwhile, and is offered no more.
  const candidate = candidates.find(({ id }) => id === chosen) ?? candidates[0];
  return (
    <div className="mt-4 grid gap-6">
      {canPublish && (
        <div>
          <Button onPress={() => setAsksToPublish(true)} disabledReason={reason}>
            {t("publish")}
          </Button>
          <ConfirmDialog
            title={t("publish")}
            isOpen={asksToPublish}
            onOpenChange={setAsksToPublish}
            act={t("propose")}
            error={error}
            onConfirm={() => put({ kind: "publish" })}
          >
            <p>{t("publish_text")}</p>
            <p>{t("vote_yes_text")}</p>
          </ConfirmDialog>
        </div>
      )}
      {candidate && can.ok && (
        <div className="grid max-w-xl gap-3">
          <Select
            label={t("propose_guest")}
            isRequired
            value={candidate.id}
            onChange={setChosen}
            options={candidates.map(({ id, name }) => ({ value: id, label: wordingFor(name, locale).text }))}
          />
          {error && !asksToPublish && (
            <p role="alert" className="text-small font-medium text-stopped">
              {error}
            </p>
          )}
          <div>
            <ActButton
              onAct={() =>
                put({
                  kind: "appoint",
                  organisationId: candidate.id,
                  role: candidate.kind === "mediator" ? "mediator" : "overseer",
                })
              }
            >
              {t("propose")}
            </ActButton>
          </div>
        </div>
      )}
      {can.ok && <SeatDonor packageId={packageId} stage={stage} candidates={donors} told={told} can={can} />}
    </div>
  );
}
