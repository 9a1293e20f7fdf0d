"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/select";
import type { OwnDraft } from "@/lib/amendments/talks";

/** Into which private draft a change goes: one that is begun, or a new one. */
export function DraftChoice({
  drafts,
  value,
  onChange,
}: {
  drafts: readonly OwnDraft[];
  value: string;
  onChange: (amendmentId: string) => void;
}) {
  const t = useTranslations("amendments.drafts");
  if (drafts.length === 0) return null;
  return (
    <Select
      label={t("into")}
      isRequired
      value={value}
      onChange={onChange}
      options={[
        { value: "", label: t("new") },
        ...drafts.map(draft => ({
          value: draft.id,
          label: t("existing", { title: draft.title, count: draft.changes }),
        })),
      ]}
    />
  );
}
