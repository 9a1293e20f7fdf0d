"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useIntent } from "@/components/amendments/use-intent";
import { useAct } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { removeEntry } from "@/lib/counsel/actions";
import type { CounselView } from "@/lib/counsel/queries";
import type { Verdict } from "@/lib/kernel/errors";
import { ChangeEntry } from "./change-entry";
import { ShareEntry } from "./share-entry";
import { useEntryName } from "./use-entry-name";

/** Change an entry, show it to the others, take it away. */
export function EntryActs({
  packageId,
  entry,
  others,
  can,
}: {
  packageId: string;
  entry: CounselView;
  others: readonly string[];
  can: Verdict;
}) {
  const t = useTranslations("counsel");
  const { act, error, clear } = useAct();
  const intent = useIntent();
  const nameOf = useEntryName();
  const [isAsked, setAsked] = useState(false);
  const name = nameOf(entry).text;
  const remove = async () =>
    (await act(() => removeEntry(intent({ packageId, entryId: entry.id })), t("remove.done")))?.ok ?? false;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <ChangeEntry entry={entry} />
      <ShareEntry packageId={packageId} entry={entry} others={others} can={can} />
      <Button
        variant="bare"
        aria-label={t("remove.one", { name })}
        onPress={() => {
          clear();
          setAsked(true);
        }}
      >
        {t("remove.act")}
      </Button>
      <ConfirmDialog
        title={t("remove.title", { name })}
        isOpen={isAsked}
        onOpenChange={setAsked}
        act={t("remove.act")}
        tone="stop"
        error={error}
        onConfirm={remove}
      >
        <p>{t(entry.shares.length > 0 ? "remove.text_shared" : "remove.text")}</p>
      </ConfirmDialog>
    </div>
  );
}
