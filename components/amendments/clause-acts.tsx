"use client";

import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useRefusal } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { Link } from "@/components/ui/link";
import type { OwnDraft } from "@/lib/amendments/talks";
import type { Verdict } from "@/lib/kernel/errors";
import { RemoveDialog } from "./remove-dialog";

/** What can be begun on an agreed clause: another wording, another place, or its removal. */
export function ClauseActs({
  packageId,
  clauseId,
  digest,
  title,
  drafts,
  word,
  amendHref,
  moveHref,
  addHref,
}: {
  packageId: string;
  clauseId: string;
  digest: string;
  title: string;
  drafts: readonly OwnDraft[];
  /** Whether the reader's delegation may word this clause; where it may not, its acts say whose it is. */
  word: Verdict;
  amendHref: string;
  /** Absent for a phase, whose order is one of its fields. */
  moveHref: string | undefined;
  addHref: string;
}) {
  const t = useTranslations("amendments.clause");
  const refusal = useRefusal();
  const whoseId = useId();
  const [removing, setRemoving] = useState(false);
  const refused = word.ok ? undefined : refusal({ ...word, fieldErrors: [] });
  return (
    <div className={`flex flex-wrap gap-1 print:hidden ${refused ? "" : "-ms-2"}`}>
      {refused ? (
        <>
          <Button variant="bare" refusedBy={whoseId}>
            {t("amend")}
          </Button>
          <Button variant="bare" refusedBy={whoseId}>
            {t("remove")}
          </Button>
          <span id={whoseId} className="max-w-[44ch] self-center text-note text-ink-2">
            {refused}
          </span>
        </>
      ) : (
        <>
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
        </>
      )}
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
