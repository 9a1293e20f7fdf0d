"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";

/** What is wrong with a field, in the reader's words; a code without words of its own is "not valid". */
export function useIssueText() {
  const t = useTranslations("issues");
  return useCallback(
    (code: string): string => {
      const key = code as Parameters<typeof t>[0];
      return t.has(key) ? t(key) : t("invalid");
    },
    [t],
  );
}
