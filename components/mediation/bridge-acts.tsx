"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useRefusal } from "@/components/shell/use-act";
import { Button } from "@/components/ui/button";
import { buttonLook } from "@/components/ui/button-look";
import { Link } from "@/components/ui/link";
import type { Verdict } from "@/lib/kernel/errors";
import type { BridgeVerdicts, BridgeView } from "@/lib/mediation/bridge";
import type { Stance } from "@/lib/mediation/constants";
import { ReactDialog } from "./react-dialog";
import { TakeUpDialog, WithdrawDialog } from "./settle-dialogs";

export type BridgeActsProps = {
  packageId: string;
  bridge: Pick<BridgeView, "id" | "digest" | "mediator" | "rationale">;
  can: BridgeVerdicts;
  /** What the clause is called. */
  title: string;
  /** What the reader's delegation said so far. */
  said: { stance: Stance; note: string } | undefined;
  told: readonly string[];
  /** For the mediator: the form of another wording. */
  againHref: string | undefined;
};

/** What can be done with bridging text: a delegation says what it thinks or takes it up, the mediator takes it back. */
export function BridgeActs(props: BridgeActsProps) {
  const { can, said, againHref } = props;
  const t = useTranslations("mediation");
  const refusal = useRefusal();
  const [asked, setAsked] = useState<"react" | "take_up" | "withdraw">();
  const reason = (verdict: Verdict) => (verdict.ok ? undefined : refusal({ ...verdict, fieldErrors: [] }));
  const close = () => setAsked(undefined);
  return (
    <div className="flex flex-wrap items-center gap-2 border-t border-line px-3.5 py-2 print:hidden">
      {againHref ? (
        <>
          <Link href={againHref} scroll={false} className={buttonLook("plain")}>
            {t("form.open_again")}
          </Link>
          <Button variant="bare" onPress={() => setAsked("withdraw")} disabledReason={reason(can.withdraw)}>
            {t("bridge.withdraw")}
          </Button>
        </>
      ) : (
        <>
          <Button
            variant={said ? "plain" : "go"}
            onPress={() => setAsked("react")}
            disabledReason={reason(can.react)}
          >
            {t(said ? "bridge.react_again" : "bridge.react")}
          </Button>
          {can.react.ok && (
            <Button onPress={() => setAsked("take_up")} disabledReason={reason(can.takeUp)}>
              {t("bridge.take_up")}
            </Button>
          )}
        </>
      )}
      {asked === "react" && <ReactDialog {...props} onClose={close} />}
      {asked === "take_up" && <TakeUpDialog {...props} onClose={close} />}
      {asked === "withdraw" && <WithdrawDialog {...props} onClose={close} />}
    </div>
  );
}
