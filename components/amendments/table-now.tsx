"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Finished } from "@/components/clauses/clause-form";
import type { ClauseNames } from "@/components/clauses/names";
import { useAct } from "@/components/shell/use-act";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { TextField } from "@/components/ui/text-field";
import { counterChange, draftAmendment, tableAmendment } from "@/lib/amendments/actions";
import type { ClauseContent } from "@/lib/clauses/catalogue";
import { ExactWording } from "./exact-wording";
import { type Proposal, proposedChange } from "./proposal";
import { useIntent } from "./use-intent";

/** The last look before a wording is on the table and on the record. */
export function TableNow({
  packageId,
  finished,
  proposal: { countersId, counteredDigest },
  ground,
  names,
  title,
  rationale,
  told,
  leadsTo,
  onDone,
  onClose,
}: {
  packageId: string;
  finished: Finished;
  proposal: Proposal;
  ground: ClauseContent | undefined;
  names: ClauseNames;
  title: string;
  rationale: string;
  told: readonly string[];
  leadsTo: string;
  onDone: () => void;
  onClose: () => void;
}) {
  const t = useTranslations("amendments.propose");
  const { act, error } = useAct();
  const [drafting, tabling] = [useIntent(), useIntent()];
  const { content } = finished;
  const [called, setCalled] = useState(
    t(countersId ? "titled_counter" : ground ? "titled" : "titled_new", { title }).slice(0, 300),
  );
  const run = async () => {
    const change = proposedChange(finished, countersId);
    const result = await act<unknown>(
      async () => {
        if (countersId) {
          const input = {
            packageId,
            changeId: countersId,
            digest: counteredDigest,
            title: called,
            rationale,
            change,
          };
          return counterChange(drafting(input));
        }
        const drafted = await draftAmendment(
          drafting({ packageId, title: called, rationale, linked: false, changes: [change] }),
        );
        if (!drafted.ok) return drafted;
        return tableAmendment(tabling({ packageId, amendmentId: drafted.value.amendmentId }));
      },
      t("tabled"),
      leadsTo,
    );
    if (!result?.ok) return false;
    finished.done();
    onDone();
    return true;
  };
  return (
    <ConfirmDialog
      title={t("table_title")}
      isOpen
      onOpenChange={open => !open && onClose()}
      act={t("table_act")}
      told={told}
      error={error}
      onConfirm={run}
    >
      <ExactWording action={ground ? "change" : "add"} base={ground} content={content} names={names} />
      <TextField label={t("title")} isRequired maxLength={300} value={called} onChange={setCalled} />
      <p>{t("table_text")}</p>
    </ConfirmDialog>
  );
}
