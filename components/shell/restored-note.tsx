"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

/** Says that a form holds what was typed into it earlier, and offers an empty one. */
export function RestoredNote({ onStartAgain }: { onStartAgain: () => void }) {
  const t = useTranslations("shell");
  return (
    <p className="flex flex-wrap items-center gap-x-3 text-small text-ink-2">
      {t("restored")}
      <Button variant="bare" onPress={onStartAgain}>
        {t("start_again")}
      </Button>
    </p>
  );
}
