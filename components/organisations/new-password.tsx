"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Checkbox } from "@/components/ui/choice-fields";
import { TextField } from "@/components/ui/text-field";

/** A password being chosen: typed once, and shown to whoever wants to be sure, rather than typed twice. */
export function NewPassword({
  error,
  value,
  onChange,
}: {
  error?: string;
  value?: string;
  onChange?: (value: string) => void;
}) {
  const t = useTranslations("organisations.account");
  const [isShown, setShown] = useState(false);
  return (
    <div className="grid gap-1">
      <TextField
        label={t("chosen")}
        name="password"
        type={isShown ? "text" : "password"}
        description={t("chosen_hint")}
        autoComplete="new-password"
        isRequired
        error={error}
        value={value}
        onChange={onChange}
      />
      <Checkbox isSelected={isShown} onChange={setShown}>
        {t("show")}
      </Checkbox>
    </div>
  );
}
