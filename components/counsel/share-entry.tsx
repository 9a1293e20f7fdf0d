"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useIntent } from "@/components/amendments/use-intent";
import { useAct, useRefusal } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { shareEntry } from "@/lib/counsel/actions";
import { isShownAsItIs } from "@/lib/counsel/overview";
import type { CounselView } from "@/lib/counsel/queries";
import type { Verdict } from "@/lib/kernel/errors";
import { EntryBody } from "./entry-body";
import { useEntryName } from "./use-entry-name";

/** Shows one entry to the other delegations: says exactly what, to whom, and that it cannot be taken back. */
export function ShareEntry({
  packageId,
  entry,
  others,
  can,
}: {
  packageId: string;
  entry: CounselView;
  /** Names of the other delegations. */
  others: readonly string[];
  can: Verdict;
}) {
  const t = useTranslations("counsel.share");
  const refusal = useRefusal();
  const { act, error, clear } = useAct();
  const intent = useIntent();
  const nameOf = useEntryName();
  // What the dialog shows is what is sent, whatever a colleague writes meanwhile.
  const [asked, setAsked] = useState<CounselView>();
  const reason = can.ok
    ? isShownAsItIs(entry)
      ? t("already")
      : undefined
    : refusal({ ...can, fieldErrors: [] });
  const run = async ({ id: entryId, edition }: CounselView) =>
    (await act(() => shareEntry(intent({ packageId, entryId, edition })), t("done")))?.ok ?? false;
  return (
    <>
      <Button
        variant="bare"
        disabledReason={reason}
        onPress={() => {
          clear();
          setAsked(entry);
        }}
      >
        {t("act")}
      </Button>
      {asked && (
        <ConfirmDialog
          title={t("title", { name: nameOf(asked).text })}
          isOpen
          onOpenChange={isOpen => !isOpen && setAsked(undefined)}
          act={t("confirm")}
          told={others}
          error={error}
          onConfirm={() => run(asked)}
        >
          <p>{t("exactly")}</p>
          <div className="border-s-[3px] border-accent ps-3">
            <p dir="auto" lang={nameOf(asked).language} className="mb-1 font-semibold">
              {nameOf(asked).text}
            </p>
            <EntryBody body={asked.body} />
          </div>
          <p>{t("for_good")}</p>
          <p className="text-small text-ink-2">{t("on_record")}</p>
        </ConfirmDialog>
      )}
    </>
  );
}
