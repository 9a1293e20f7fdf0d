import { useTranslations } from "next-intl";
import { Icon, type IconName } from "@/components/ui/icon";
import { type StatusTone, toneClass } from "@/components/ui/tone";
import type { Standing } from "@/lib/plan/timeline";

const looks: Record<Standing, { icon: IconName; tone: StatusTone }> = {
  agreed: { icon: "agreed", tone: "done" },
  contested: { icon: "half", tone: "risk" },
  proposed: { icon: "open", tone: "idle" },
  drafted: { icon: "lock", tone: "idle" },
};

/** Whether a clause is agreed, contested, proposed or our own draft; in a chart by its mark, in a table in words. */
export function StandingMark({ standing, withWord = false }: { standing: Standing; withWord?: boolean }) {
  const t = useTranslations("plan.standing");
  const { icon, tone } = looks[standing];
  return (
    <span className={`${toneClass[tone]} inline-flex items-center gap-1.5 whitespace-nowrap text-tone`}>
      <Icon name={icon} size={11} label={withWord ? undefined : t(standing)} />
      {withWord && <span className="text-small font-medium">{t(standing)}</span>}
    </span>
  );
}
