"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useAct, useRefusal } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { Link } from "@/components/ui/link";
import { PrivateFrame } from "@/components/ui/private-frame";
import { editDraft } from "@/lib/amendments/actions";
import type { Verdict } from "@/lib/kernel/errors";
import type { Moved } from "./moved-under";
import { useIntent } from "./use-intent";

/** A change that only the reader's delegation can see, in the frame that says so. */
export function DraftCard({
  packageId,
  amendmentId,
  clauseId,
  amendmentTitle,
  can,
  moved,
  editHref,
  children,
}: {
  packageId: string;
  amendmentId: string;
  clauseId: string;
  amendmentTitle: string;
  can: Verdict;
  /** What happened since it was written that has to be seen to before it can be tabled. */
  moved: Moved | undefined;
  /** Absent for a removal: there is nothing to write. */
  editHref: string | undefined;
  /** What it does: a redline, or a line for a clause that comes or goes whole. */
  children: ReactNode;
}) {
  const t = useTranslations("amendments.drafts");
  const refusal = useRefusal();
  const { act, error } = useAct();
  const intent = useIntent();
  const reason = can.ok ? undefined : refusal({ ...can, fieldErrors: [] });
  return (
    <PrivateFrame title={t("in_draft", { title: amendmentTitle })}>
      {moved && <p className="mb-2 font-medium text-risk">{t(moved)}</p>}
      {children}
      {error && (
        <p role="alert" className="mt-2 font-medium text-stopped">
          {error}
        </p>
      )}
      <div className="mt-3 flex flex-wrap items-center gap-2">
        {editHref && can.ok && (
          <Link href={editHref} scroll={false} className={buttonLook("plain")}>
            {t("edit")}
          </Link>
        )}
        <Button
          variant="bare"
          disabledReason={reason}
          onPress={() =>
            void act(() => editDraft(intent({ packageId, amendmentId, drop: [clauseId] })), t("taken_out"))
          }
        >
          {t("take_out")}
        </Button>
      </div>
    </PrivateFrame>
  );
}
