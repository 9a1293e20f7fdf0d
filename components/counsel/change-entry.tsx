"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { CounselView } from "@/lib/counsel/queries";
import { useEntryName } from "./use-entry-name";
import { useFormPlace } from "./use-form-place";

/** Opens the form of an entry where the entry stands. */
export function ChangeEntry({ entry }: { entry: CounselView }) {
  const t = useTranslations("counsel");
  const nameOf = useEntryName();
  const { open } = useFormPlace();
  return (
    <div>
      <Button aria-label={t("change_one", { name: nameOf(entry).text })} onPress={() => open(entry.id)}>
        {t("change")}
      </Button>
    </div>
  );
}
