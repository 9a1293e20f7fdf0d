"use client";

import { useTranslations } from "next-intl";
import { useRefusal } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import type { CounselBody, CounselKind } from "@/lib/counsel/schema";
import type { Verdict } from "@/lib/kernel/errors";
import type { ClauseOption } from "./entry-fields";
import { EntryForm, useEntryAhead } from "./on-demand-entry";
import { useFormPlace, useReturnedFocus } from "./use-form-place";

const starts: { [K in CounselKind]: Extract<CounselBody, { kind: K }> } = {
  note: { kind: "note", title: "", text: "" },
  fallback: { kind: "fallback", clauseId: "", ideal: "", acceptable: "", limit: "", note: "" },
  stakeholder: {
    kind: "stakeholder",
    name: "",
    institution: "",
    interest: 0,
    influence: 0,
    stance: "unknown",
    champion: false,
    moves: "",
  },
};

/** Begins an entry: a button until it is pressed, then its form. */
export function NewEntry({
  kind,
  packageId,
  owner,
  clauseId,
  clauses,
  can,
}: {
  kind: CounselKind;
  packageId: string;
  /** Whose typing the browser keeps. */
  owner: string;
  /** The clause of a fallback, where the place gives it. */
  clauseId?: string;
  clauses?: readonly ClauseOption[];
  can: Verdict;
}) {
  const t = useTranslations("counsel");
  const refusal = useRefusal();
  const { form, open } = useFormPlace();
  useEntryAhead();
  const isOpen = form === kind && can.ok;
  const place = useReturnedFocus(isOpen);
  const start = starts[kind];
  return (
    <div ref={place}>
      {isOpen ? (
        <EntryForm
          label={t(`write.${kind}`)}
          packageId={packageId}
          entry={undefined}
          start={clauseId && start.kind === "fallback" ? { ...start, clauseId } : start}
          typedKey={`${owner}.${packageId}.counsel.${kind}.${clauseId ?? "new"}`}
          clauses={clauses}
        />
      ) : (
        <Button
          onPress={() => open(kind)}
          disabledReason={can.ok ? undefined : refusal({ ...can, fieldErrors: [] })}
        >
          {t(`write.${kind}`)}
        </Button>
      )}
    </div>
  );
}
