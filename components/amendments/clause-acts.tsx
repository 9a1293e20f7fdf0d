"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import type { OwnDraft } from "@/lib/amendments/talks";
import { RemoveDialog } from "./remove-dialog";

/** What can be begun on an agreed clause: another wording, another place, or its removal. */
export function ClauseActs({
  packageId,
  clauseId,
  digest,
  title,
  drafts,
  amendHref,
  moveHref,
  addHref,
}: {
  packageId: string;
  clauseId: string;
  digest: string;
  title: string;
  drafts: readonly OwnDraft[];
  amendHref: string;
  /** Absent for a phase, whose order is one of its fields. */
  moveHref: string | undefined;
  addHref: string;
}) {
  const t = useTranslations("amendments.clause");
  const [removing, setRemoving] = useState(false);
  return (
    <div className="-ms-2 flex flex-wrap gap-1 print:hidden">
      <Link href={amendHref} scroll={false} className={buttonLook("bare")}>
        {t("amend")}
      </Link>
      {moveHref && (
        <Link href={moveHref} scroll={false} className={buttonLook("bare")}>
          {t("move")}
        </Link>
      )}
      <Button variant="bare" onPress={() => setRemoving(true)}>
        {t("remove")}
      </Button>
      <Link href={addHref} scroll={false} className={buttonLook("bare")}>
        {t("add_after")}
      </Link>
      {removing && (
        <RemoveDialog
          packageId={packageId}
          clauseId={clauseId}
          digest={digest}
          title={title}
          drafts={drafts}
          onClose={() => setRemoving(false)}
        />
      )}
    </div>
  );
}
