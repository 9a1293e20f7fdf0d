"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, useState } from "react";
import { useRefusal } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { DialogComing } from "@/components/ui/dialog-coming";
import { KeyHint } from "@/components/ui/key-hint";
import { Link } from "@/components/ui/link";
import { onDemand, Part, useAhead } from "@/components/ui/on-demand";
import type { TableVerdicts } from "@/lib/amendments/verdicts";
import type { Verdict } from "@/lib/kernel/errors";
import type { ChangeAnswerProps } from "./change-answer";
import type { ExactWording } from "./exact-wording";

// With it comes what draws a clause word by word.
const answer = onDemand(() => import("./change-answer").then(({ ChangeAnswer }) => ChangeAnswer));

export type ChangeActsProps = {
  packageId: string;
  change: { id: string; amendmentId: string; digest: string; linked: boolean };
  can: TableVerdicts;
  /** May the reader's delegation keep a draft at all: a drafter answers with a draft that the lead tables. */
  canDraft: Verdict;
  isOwn: boolean;
  title: string;
  /** The exact wording that an answer binds, drawn when it is asked for. */
  wording: ComponentProps<typeof ExactWording>;
  /** What the consent brings about, in a sentence. */
  effect: string;
  told: readonly string[];
  counterHref: string;
  resolveHref: string;
  /** Where one asks those who proposed it; absent for one's own. */
  askHref: string | undefined;
};

/** Reasons why nobody of the reader's delegation can word the clause otherwise, whatever their seat. */
const ofOthers = ["only_owner_tables", "only_donor_tables", "only_host_tables"] as const;

/** The answers to a change: each says what it does before it is done, and why it cannot be done where it cannot. */
export function ChangeActs(props: ChangeActsProps) {
  const { can, canDraft, isOwn, counterHref, resolveHref, askHref } = props;
  const t = useTranslations("amendments.act");
  const refusal = useRefusal();
  const [asked, setAsked] = useState<ChangeAnswerProps["asked"]>();
  const close = () => setAsked(undefined);
  useAhead(answer);
  const reason = (verdict: Verdict) => (verdict.ok ? undefined : refusal({ ...verdict, fieldErrors: [] }));
  const consented = !can.consent.ok && can.consent.reason === "already_consented";
  const conflicted = can.resolve.ok || (isOwn && !can.consent.ok && can.consent.reason === "has_conflicts");
  const { counter } = can;
  const isOfOthers = !counter.ok && ofOthers.some(code => code === counter.reason);
  return (
    <div className="flex flex-wrap items-center gap-2 border-t border-line px-3.5 py-2.5 print:hidden">
      {conflicted ? (
        can.resolve.ok ? (
          <Link href={resolveHref} scroll={false} className={buttonLook("go")}>
            {t("resolve")}
          </Link>
        ) : (
          <Button disabledReason={reason(can.resolve)}>{t("resolve")}</Button>
        )
      ) : (
        !consented && (
          <span data-act="consent" className="contents">
            <Button variant="go" onPress={() => setAsked("consent")} disabledReason={reason(can.consent)}>
              {t("consent")}
            </Button>
          </span>
        )
      )}
      {!isOwn && (can.counter.ok || canDraft.ok) && (
        <Link href={counterHref} scroll={false} data-act="counter" className={buttonLook("plain")}>
          {t("counter")}
        </Link>
      )}
      {!isOwn && isOfOthers && <Button disabledReason={reason(can.counter)}>{t("counter")}</Button>}
      {askHref && (
        <Link href={askHref} className={buttonLook("bare")}>
          {t("ask")}
        </Link>
      )}
      {can.reject.ok && (
        <Button variant="bare" onPress={() => setAsked("reject")}>
          {t("reject")}
        </Button>
      )}
      {can.withdraw.ok && (
        <Button variant="bare" onPress={() => setAsked("withdraw")}>
          {t("withdraw")}
        </Button>
      )}
      {can.split.ok && (
        <Button variant="bare" onPress={() => setAsked("split")}>
          {t("split")}
        </Button>
      )}
      {can.consent.ok && (
        <span className="ms-auto flex items-center gap-1.5 text-note text-ink-3">
          {t("binds")} <KeyHint keys="C" />
        </span>
      )}
      {asked && (
        <Part
          of={answer}
          props={{ ...props, asked, onClose: close }}
          whileComing={<DialogComing onClose={close} />}
        />
      )}
    </div>
  );
}
