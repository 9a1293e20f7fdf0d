"use client";

import { useTranslations } from "next-intl";
import { draftAmendment, editDraft } from "@/lib/amendments/actions";
import type { ProposedChange } from "@/lib/amendments/schema";
import type { Result } from "@/lib/platform/action";
import { useIntent } from "./use-intent";

/** Keeps a change privately: in a draft that is begun, or as a new one that is called after its clause. */
export function useKeep(packageId: string) {
  const t = useTranslations("amendments.drafts");
  const intent = useIntent();
  return (
    change: ProposedChange,
    draftId: string,
    title: string,
    rationale = "",
  ): Promise<Result<{ amendmentId: string }>> =>
    draftId
      ? editDraft(intent({ packageId, amendmentId: draftId, put: [change] }))
      : draftAmendment(
          intent({
            packageId,
            title: t(
              `titled.${change.countersId && change.action !== "remove" ? "counter" : change.action}`,
              { title },
            ).slice(0, 300),
            rationale,
            linked: false,
            changes: [change],
          }),
        );
}
