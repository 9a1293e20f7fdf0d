"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { CounselView } from "@/lib/counsel/queries";
import { EntryForm, useEntryAhead } from "./on-demand-entry";
import { useEntryName } from "./use-entry-name";
import { useFormPlace, useReturnedFocus } from "./use-form-place";

export const typedKeyOf = (owner: string, packageId: string, entryId: string): string =>
  `${owner}.${packageId}.counsel.entry.${entryId}`;

/** An entry as it is read, or, while it is being changed, its form in the same place. */
export function EntryPlace({
  packageId,
  owner,
  entry,
  children,
}: {
  packageId: string;
  owner: string;
  entry: CounselView;
  children: ReactNode;
}) {
  const t = useTranslations("counsel");
  const nameOf = useEntryName();
  const { form } = useFormPlace();
  useEntryAhead();
  const isOpen = form === entry.id;
  const place = useReturnedFocus(isOpen);
  return (
    <div ref={place} className="grid gap-3">
      {isOpen ? (
        <EntryForm
          label={t("change_one", { name: nameOf(entry).text })}
          packageId={packageId}
          entry={entry}
          start={entry.body}
          typedKey={typedKeyOf(owner, packageId, entry.id)}
        />
      ) : (
        children
      )}
    </div>
  );
}
