"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { readTyped } from "@/components/clauses/use-typed";
import type { CounselBody } from "@/lib/counsel/schema";
import { typedKeyOf } from "./entry-place";
import { EntryForm } from "./on-demand-entry";
import { useFormPlace } from "./use-form-place";

const isEntryId = (form: string): boolean => /^[0-9a-f-]{36}$/.test(form);

/** A colleague removed what one was changing: what is typed is not lost with it. */
export function RemovedEntry({
  packageId,
  owner,
  known,
}: {
  packageId: string;
  owner: string;
  /** Ids of the entries there are. */
  known: readonly string[];
}) {
  const t = useTranslations("counsel.form");
  const { form } = useFormPlace();
  const id = form && isEntryId(form) && !known.includes(form) ? form : undefined;
  const typedKey = id && typedKeyOf(owner, packageId, id);
  // The browser alone knows what was typed; the server drew the page without it.
  const [body, setBody] = useState<CounselBody>();
  useEffect(() => {
    setBody(typedKey ? readTyped<{ body: CounselBody }>(typedKey)?.value.body : undefined);
  }, [typedKey]);
  if (!typedKey) return null;
  if (!body)
    return (
      <p role="status" className="border-s-[3px] border-risk ps-3 text-small text-ink-2">
        {t("gone")}
      </p>
    );
  return (
    <EntryForm
      key={typedKey}
      label={t("removed_label")}
      packageId={packageId}
      entry={undefined}
      start={body}
      typedKey={typedKey}
      isRemoved
    />
  );
}
