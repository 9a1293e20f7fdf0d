"use client";

import { useTranslations } from "next-intl";
import { TextField } from "@/components/ui/text-field";

/** The password once more, where signing in was a while ago. */
export function PasswordAgain({
  error,
  value,
  onChange,
}: {
  error: string | undefined;
  value?: string;
  onChange?: (value: string) => void;
}) {
  const t = useTranslations("factors.password");
  return (
    <TextField
      label={t("label")}
      description={t("hint")}
      name="password"
      type="password"
      autoComplete="current-password"
      isRequired
      error={error}
      value={value}
      onChange={onChange}
    />
  );
}
