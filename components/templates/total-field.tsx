"use client";

import { useLocale, useTranslations } from "next-intl";
import { useMemo } from "react";
import { ComboBox } from "@/components/ui/combo-box";
import { TextField } from "@/components/ui/text-field";
import type { EnteredMoney } from "@/lib/clauses/entered-money";
import { currencies } from "@/lib/kernel/currencies";
import { formatCurrency } from "@/lib/platform/format";

/** What the support of a template adds up to. */
export function TotalField({
  value,
  onChange,
  incentives,
  errorAt,
}: {
  value: EnteredMoney;
  onChange: (value: EnteredMoney) => void;
  incentives: number;
  errorAt: (path: string) => string | undefined;
}) {
  const locale = useLocale();
  const t = useTranslations("templates");
  const options = useMemo(
    () => currencies.map(code => ({ value: code, label: code, hint: formatCurrency(code, locale) })),
    [locale],
  );
  return (
    <fieldset className="grid gap-2">
      <legend className="text-small font-semibold">{t("total")}</legend>
      {incentives > 0 && <p className="text-small text-ink-2">{t("total_hint", { count: incentives })}</p>}
      <div className="grid gap-4 sm:grid-cols-[minmax(0,1fr)_9rem] sm:max-w-md">
        <TextField
          label={t("amount")}
          inputMode="decimal"
          isRequired
          error={errorAt("total.minor") ?? errorAt("total")}
          value={value.amount}
          onChange={amount => onChange({ ...value, amount })}
        />
        <ComboBox
          label={t("currency")}
          isRequired
          error={errorAt("total.currency")}
          options={options}
          value={value.currency || null}
          onChange={currency => onChange({ ...value, currency: currency ?? "" })}
        />
      </div>
    </fieldset>
  );
}
