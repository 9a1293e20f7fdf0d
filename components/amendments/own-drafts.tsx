"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ClearanceOfDraft } from "@/components/clearance/clearance-of-draft";
import { useAct, useRefusal } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { PrivateFrame } from "@/components/ui/private-frame";
import { discardDraft, tableAmendment } from "@/lib/amendments/actions";
import type { OwnDraft } from "@/lib/amendments/talks";
import type { DraftVerdicts } from "@/lib/amendments/verdicts";
import type { ReasonKey, Verdict } from "@/lib/kernel/errors";
import { DraftSettings } from "./draft-settings";
import { useIntent } from "./use-intent";

type Asked = { act: "table" | "discard" | "settings"; draft: OwnDraft };

/** Amendments that only the reader's delegation knows of: what is in them, and what can be done with each. */
export function OwnDrafts({
  packageId,
  drafts,
  clears,
  clearanceHref,
  can,
  told,
}: {
  packageId: string;
  drafts: readonly OwnDraft[];
  /** Whether the delegation clears its text first (R4). */
  clears: boolean;
  clearanceHref: string;
  can: DraftVerdicts;
  told: readonly string[];
}) {
  const t = useTranslations("amendments.drafts");
  const refusal = useRefusal();
  const [asked, setAsked] = useState<Asked>();
  const reason = (verdict: Verdict) => (verdict.ok ? undefined : refusal({ ...verdict, fieldErrors: [] }));
  const lacks = ({ changes, rationale }: OwnDraft): string | undefined => {
    if (changes === 0) return t("empty");
    return rationale === "" ? t("unreasoned") : undefined;
  };
  const awaits = (draft: OwnDraft): string | undefined => {
    const stands = standing(draft, clears);
    return stands ? refusal({ ok: false, code: "not-now", reason: stands, fieldErrors: [] }) : undefined;
  };
  const close = () => setAsked(undefined);
  return (
    <PrivateFrame title={t("title")}>
      {drafts.length === 0 && <p>{t("none")}</p>}
      <ul className="grid gap-4">
        {drafts.map(draft => (
          <li key={draft.id} id={`draft-${draft.id}`} className="grid scroll-mt-24 gap-2 bg-sheet p-3">
            <p className="font-semibold" dir="auto">
              {draft.title}
            </p>
            <p className="text-ink-2">
              {t("holds", { count: draft.changes })}
              {draft.linked && ` · ${t("all_or_nothing")}`}
            </p>
            <ClearanceOfDraft
              packageId={packageId}
              draft={draft}
              clears={clears}
              can={can.edit}
              lacks={lacks(draft)}
              href={clearanceHref}
            />
            <div className="flex flex-wrap items-center gap-1">
              <Button
                variant="go"
                disabledReason={lacks(draft) ?? reason(can.table) ?? awaits(draft)}
                onPress={() => setAsked({ act: "table", draft })}
              >
                {t("table")}
              </Button>
              {draft.clearance?.stage !== "open" && (
                <>
                  <Button variant="bare" onPress={() => setAsked({ act: "settings", draft })}>
                    {t("settings")}
                  </Button>
                  <Button variant="bare" onPress={() => setAsked({ act: "discard", draft })}>
                    {t("discard")}
                  </Button>
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
      {asked?.act === "settings" && (
        <DraftSettings packageId={packageId} draft={asked.draft} onClose={close} />
      )}
      {asked && asked.act !== "settings" && (
        <Confirm packageId={packageId} draft={asked.draft} asked={asked.act} told={told} onClose={close} />
      )}
    </PrivateFrame>
  );
}

/** Why the draft cannot be tabled yet, where its delegation clears its text. */
const standing = ({ clearance }: OwnDraft, clears: boolean): ReasonKey | undefined => {
  if (clearance?.stage === "open") return "in_clearance";
  return clears && clearance?.stage !== "cleared" ? "clear_first" : undefined;
};

function Confirm({
  packageId,
  draft,
  asked,
  told,
  onClose,
}: {
  packageId: string;
  draft: OwnDraft;
  asked: "table" | "discard";
  told: readonly string[];
  onClose: () => void;
}) {
  const t = useTranslations("amendments.drafts");
  const { act, error } = useAct();
  const intent = useIntent();
  const run = async () => {
    const input = intent({ packageId, amendmentId: draft.id });
    const result = await act<unknown>(
      () => (asked === "table" ? tableAmendment(input) : discardDraft(input)),
      t(`${asked}_done`),
    );
    return result?.ok ?? false;
  };
  return (
    <ConfirmDialog
      title={t(`${asked}_title`, { title: draft.title })}
      isOpen
      onOpenChange={open => !open && onClose()}
      act={t(asked === "table" ? "table_act" : "discard")}
      tone={asked === "table" ? "go" : "stop"}
      told={asked === "table" ? told : undefined}
      error={error}
      onConfirm={run}
    >
      <p>{t(`${asked}_text`, { count: draft.changes })}</p>
      {asked === "table" && draft.linked && <p className="font-medium">{t("linked_text")}</p>}
      {asked === "table" && draft.rationale && (
        <p className="border-s-2 border-line ps-3 whitespace-pre-line text-ink-2" dir="auto">
          {draft.rationale}
        </p>
      )}
    </ConfirmDialog>
  );
}
