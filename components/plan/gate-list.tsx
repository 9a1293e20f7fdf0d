import { useLocale, useTranslations } from "next-intl";
import { useClauseWords } from "@/components/clauses/words";
import type { IconName } from "@/components/ui/icon";
import { Status } from "@/components/ui/status";
import type { StatusTone } from "@/components/ui/tone";
import { wordingFor } from "@/lib/kernel/localised";
import type { PlanPhase } from "@/lib/plan/timeline";
import type { GateState } from "@/lib/readiness/gate";

const looks: Record<GateState, { tone: StatusTone; icon: IconName }> = {
  met: { tone: "done", icon: "check" },
  not_met: { tone: "risk", icon: "lock" },
  unassessed: { tone: "idle", icon: "idle" },
};

/** What each institution must be ready in before the phase is entered, and whether it is. */
export function GateList({ gates }: { gates: PlanPhase["gates"] }) {
  const locale = useLocale();
  const t = useTranslations("plan");
  const words = useClauseWords();
  return (
    <ul className="grid gap-2">
      {gates.map(({ institution, dimension, readiness, state }) => {
        const name = wordingFor(institution, locale);
        const { tone, icon } = looks[state];
        return (
          <li key={`${name.text} ${dimension}`} className="grid gap-0.5">
            <span lang={name.language} dir="auto" className="font-medium">
              {name.text}
            </span>
            <span className="flex flex-wrap items-center gap-x-3">
              {t("gate", {
                dimension: words.choice("phase", "dimension", dimension),
                readiness: String(readiness),
              })}
              <Status tone={tone} icon={icon}>
                {t(`gate_state.${state}`)}
              </Status>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
