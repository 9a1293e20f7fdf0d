"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useAct } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice-fields";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { consentToChanges } from "@/lib/amendments/actions";
import { useIntent } from "./use-intent";

export type Answerable = { changeId: string; digest: string; title: string; number: number };

/** Consent to several changes in one act: each is named, each can be left out, each binds its own exact wording. */
export function ConsentMany({
  packageId,
  changes,
  label,
  told,
}: {
  packageId: string;
  changes: readonly Answerable[];
  label: string;
  told: readonly string[];
}) {
  const t = useTranslations("amendments.many");
  const { act, error } = useAct();
  const intent = useIntent();
  const [isOpen, setOpen] = useState(false);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const chosen = changes.filter(change => !left.has(change.changeId));
  const toggle = (changeId: string, selected: boolean) => {
    const next = new Set(left);
    if (selected) next.delete(changeId);
    else next.add(changeId);
    setLeft(next);
  };
  const run = async () => {
    if (chosen.length === 0) return false;
    const input = { packageId, changes: chosen.map(({ changeId, digest }) => ({ changeId, digest })) };
    const result = await act(() => consentToChanges(intent(input)), t("done", { count: chosen.length }));
    return result?.ok ?? false;
  };
  return (
    <>
      <Button onPress={() => setOpen(true)}>{label}</Button>
      <ConfirmDialog
        title={t("title", { count: chosen.length })}
        isOpen={isOpen}
        onOpenChange={setOpen}
        act={t("act", { count: chosen.length })}
        told={told}
        error={error}
        onConfirm={run}
      >
        <p>{t("text")}</p>
        <ul className="max-h-[40dvh] overflow-auto border-y border-line py-2">
          {changes.map(({ changeId, title, number }) => (
            <li key={changeId}>
              <Checkbox isSelected={!left.has(changeId)} onChange={selected => toggle(changeId, selected)}>
                {t("item", { title, number: String(number) })}
              </Checkbox>
            </li>
          ))}
        </ul>
      </ConfirmDialog>
    </>
  );
}
