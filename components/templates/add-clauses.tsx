"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { DraftChoice } from "@/components/amendments/draft-choice";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice-fields";
import { PrivateFrame } from "@/components/ui/private-frame";
import type { OwnDraft } from "@/lib/amendments/talks";
import { type EnteredMoney, readMoney } from "@/lib/clauses/entered-money";
import { TotalField } from "./on-demand-total";
import { useTake } from "./use-take";

export type AddableClause = { key: string; label: string; hasAmount: boolean };

/** Puts chosen clauses of a template into a private draft: one that is begun, or a new one. */
export function AddClauses({
  packageId,
  template,
  clauses,
  incentives,
  drafts,
}: {
  packageId: string;
  template: string;
  clauses: readonly AddableClause[];
  incentives: number;
  drafts: readonly OwnDraft[];
}) {
  const t = useTranslations("templates");
  const { take, isBusy, errorAt, error } = useTake(packageId);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [total, setTotal] = useState<EnteredMoney>({ amount: "", currency: "" });
  const [draftId, setDraftId] = useState(drafts[0]?.id ?? "");
  const asksForTotal = clauses.some(({ key, hasAmount }) => hasAmount && chosen.includes(key));
  return (
    <PrivateFrame title={t("add")}>
      <form
        noValidate
        className="grid gap-4"
        onSubmit={event => {
          event.preventDefault();
          if (chosen.length === 0) return;
          const amount = asksForTotal ? readMoney(total) : undefined;
          const amendmentId = drafts.some(({ id }) => id === draftId) ? draftId : undefined;
          void take({ template, clauses: chosen, total: amount, amendmentId }, chosen.length);
        }}
      >
        <p className="text-ink-2">{t("add_lead")}</p>
        <div>
          {clauses.map(({ key, label }) => (
            <Checkbox
              key={key}
              isSelected={chosen.includes(key)}
              onChange={on => setChosen(on ? [...chosen, key] : chosen.filter(one => one !== key))}
            >
              {label}
            </Checkbox>
          ))}
        </div>
        {asksForTotal && (
          <TotalField value={total} onChange={setTotal} incentives={incentives} errorAt={errorAt} />
        )}
        <DraftChoice drafts={drafts} value={draftId} onChange={setDraftId} />
        {error && (
          <p role="alert" className="font-medium text-stopped">
            {error}
          </p>
        )}
        <div>
          <Button
            type="submit"
            variant="go"
            isBusy={isBusy}
            disabledReason={chosen.length === 0 ? t("choose_one") : undefined}
          >
            {t("add")}
          </Button>
        </div>
      </form>
    </PrivateFrame>
  );
}
