"use client";

import { TextField } from "@/components/ui/text-field";

/** Six digits from a generator; telephones offer what they know. */
export function CodeField({
  label,
  description,
  error,
}: {
  label: string;
  description?: string;
  error: string | undefined;
}) {
  return (
    <TextField
      label={label}
      description={description}
      name="code"
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={20}
      isRequired
      error={error}
    />
  );
}
