"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { ClauseContent } from "@/lib/clauses/catalogue";
import { leavesOf } from "@/lib/clauses/leaves";
import { rebase } from "@/lib/clauses/rebase";
import type { ClauseNames } from "./names";
import { RedlineView, useLeafLabel } from "./redline-view";

/** The text moved while somebody wrote: says what became agreed and carries their words over, field by field. */
export function MovedNotice({
  from,
  to,
  mine,
  names,
  onCarry,
}: {
  from: ClauseContent;
  to: ClauseContent;
  mine: ClauseContent;
  names: ClauseNames;
  /** The carried wording, and what the fields are called that both sides moved. */
  onCarry: (carried: ClauseContent, toCheck: readonly string[]) => void;
}) {
  const t = useTranslations("clauses.form");
  const label = useLeafLabel(to);
  const carry = () => {
    const rebased = rebase<ClauseContent["kind"]>(from, to, mine);
    const leaves = leavesOf(rebased.content);
    const fields = rebased.conflicts.map(path =>
      label(leaves.get(path) ?? { path, meta: { type: "envelope" } }),
    );
    onCarry(rebased.content, fields);
  };
  return (
    <section role="status" className="grid gap-3 rounded-control border-2 border-risk bg-risk-soft p-4">
      <h4 className="font-semibold">{t("moved_title")}</h4>
      <p className="text-small">{t("moved_text")}</p>
      <div className="bg-sheet p-3">
        <RedlineView before={from} after={to} names={names} />
      </div>
      <div>
        <Button variant="go" onPress={carry}>
          {t("carry_over")}
        </Button>
      </div>
    </section>
  );
}
