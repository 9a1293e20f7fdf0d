"use client";

import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { useTyped } from "@/components/clauses/use-typed";
import { useIssues } from "@/components/organisations/use-issues";
import { RestoredNote } from "@/components/shell/restored-note";
import { useAct, useRefusal } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import type { Verdict } from "@/lib/kernel/errors";
import { rateReadiness } from "@/lib/readiness/actions";
import type { Dimension } from "@/lib/readiness/gate";
import { type Judgement, JudgementFields } from "./judgement-fields";

/** One's own delegation's rating; a later one takes its place. */
export function RateForm({
  packageId,
  institutionId,
  dimension,
  own,
  can,
  typedKey,
}: {
  packageId: string;
  institutionId: string;
  dimension: Dimension;
  /** What the delegation said last. */
  own: { level: number; evidence: string } | undefined;
  can: Verdict;
  /** Under what the browser keeps what is typed. */
  typedKey: string;
}) {
  const t = useTranslations("readiness");
  const refusal = useRefusal();
  const { act, error, isBusy } = useAct();
  const { errorOf, take } = useIssues();
  const asItStands = (): Judgement => own ?? { level: undefined, evidence: "" };
  const typed = useTyped<Judgement>(typedKey, asItStands);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const input = { packageId, institutionId, dimension, ...typed.value };
    const result = await act(() => rateReadiness(input), t("rate.done"));
    take(result);
    if (result?.ok) typed.forget();
  };
  return (
    <form onSubmit={submit} noValidate className="grid gap-4 border-t border-line pt-4">
      <h3 className="font-semibold">{t(own ? "rate.again" : "rate.title")}</h3>
      {typed.restored && <RestoredNote onStartAgain={() => typed.startAgain(asItStands())} />}
      {error && (
        <p role="alert" className="border-s-[3px] border-stopped ps-3 text-small font-medium text-stopped">
          {error}
        </p>
      )}
      {can.ok && (
        <JudgementFields idPrefix="rate" value={typed.value} onChange={typed.type} errorOf={errorOf} />
      )}
      <div className="grid justify-items-start gap-2">
        <Button
          type="submit"
          variant="go"
          isBusy={isBusy}
          disabledReason={can.ok ? undefined : refusal({ ...can, fieldErrors: [] })}
        >
          {t("rate.submit")}
        </Button>
        {own && <p className="text-small text-ink-2">{t("rate.note")}</p>}
      </div>
    </form>
  );
}
