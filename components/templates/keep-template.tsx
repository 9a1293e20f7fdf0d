"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { PrivateFrame } from "@/components/ui/private-frame";
import { type EnteredMoney, readMoney } from "@/lib/clauses/entered-money";
import { TotalField } from "./on-demand-total";
import { useTake } from "./use-take";

/** Keeps a whole template as a private draft, once its total is known. */
export function KeepTemplate({
  packageId,
  template,
  clauses,
  incentives,
  draftHref,
}: {
  packageId: string;
  template: string;
  clauses: number;
  incentives: number;
  draftHref: string;
}) {
  const t = useTranslations("templates");
  const { take, isBusy, errorAt, error } = useTake(packageId);
  const [total, setTotal] = useState<EnteredMoney>({ amount: "", currency: "" });
  return (
    <PrivateFrame title={t("keep")}>
      <form
        noValidate
        className="grid gap-4"
        onSubmit={event => {
          event.preventDefault();
          void take({ template, total: readMoney(total) }, clauses, draftHref);
        }}
      >
        <p className="measure">{t("for_you", { count: clauses })}</p>
        <TotalField value={total} onChange={setTotal} incentives={incentives} errorAt={errorAt} />
        {error && (
          <p role="alert" className="font-medium text-stopped">
            {error}
          </p>
        )}
        <div>
          <Button type="submit" variant="go" isBusy={isBusy}>
            {t("keep")}
          </Button>
        </div>
      </form>
    </PrivateFrame>
  );
}
