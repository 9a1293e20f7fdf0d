"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { useRefusal } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { Audit } from "@/lib/ledger/audit";
import { formatMoment, formatParts } from "@/lib/platform/format";
import { checkRecord } from "@/lib/record/actions";
import { CheckedSignatures } from "./checked-signatures";

type Outcome = { at: Date; audit: Audit } | { refused: string };

/** Holds everything stored against the record, when somebody asks: it reads all of it. */
export function RecordCheck({ packageId }: { packageId: string }) {
  const t = useTranslations("ledger.check");
  const refusal = useRefusal();
  const [outcome, setOutcome] = useState<Outcome>();
  const [isChecking, startChecking] = useTransition();
  const check = () =>
    startChecking(async () => {
      const result = await checkRecord({ packageId }).catch(() => undefined);
      if (!result) setOutcome({ refused: t("failed") });
      else setOutcome(result.ok ? { at: new Date(), audit: result.value } : { refused: refusal(result) });
    });
  return (
    <div className="grid gap-3">
      <div>
        <Button variant="go" onPress={check} isBusy={isChecking}>
          {isChecking ? t("working") : t("now")}
        </Button>
      </div>
      <div role="status" className="text-small empty:hidden">
        {outcome &&
          ("refused" in outcome ? <p className="text-risk">{outcome.refused}</p> : <Found {...outcome} />)}
      </div>
    </div>
  );
}

function Found({ at, audit }: { at: Date; audit: Audit }) {
  const locale = useLocale();
  const t = useTranslations("ledger.check");
  const moment = formatMoment(at, locale);
  const { faults, more, signatures, ...counts } = audit;
  if (faults.length === 0)
    return (
      <>
        <p className="flex gap-2 text-done">
          <Icon name="verified" className="mt-0.5" />
          <span>{t("fits", { moment, ...counts })}</span>
        </p>
        <CheckedSignatures signatures={signatures} />
      </>
    );
  return (
    <>
      <p className="flex gap-2 font-medium text-stopped">
        <Icon name="stopped" className="mt-0.5" />
        <span>{t("broken", { moment, count: faults.length + more })}</span>
      </p>
      <ul className="mt-2 grid gap-1 font-mono text-note break-all">
        {faults.slice(0, 20).map(({ table, row, kind, columns }) => (
          <li key={`${table} ${row} ${kind}`}>
            {t(kind, { table, row, columns: formatParts(columns, locale) })}
          </li>
        ))}
      </ul>
      <CheckedSignatures signatures={signatures} />
    </>
  );
}
