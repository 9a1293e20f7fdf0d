import { useTranslations } from "next-intl";
import type { IconName } from "@/components/ui/icon";
import { Status } from "@/components/ui/status";
import type { StatusTone } from "@/components/ui/tone";
import type { Stage } from "@/lib/packages/standing";

const looks: Record<Stage, { tone: StatusTone; icon: IconName }> = {
  drafting: { tone: "idle", icon: "pencil" },
  negotiating: { tone: "going", icon: "clock" },
  initialled: { tone: "going", icon: "pencil" },
  in_force: { tone: "done", icon: "verified" },
  completed: { tone: "done", icon: "verified" },
  expired: { tone: "idle", icon: "clock" },
  terminated: { tone: "stopped", icon: "stopped" },
};

export function StageStatus({ stage }: { stage: Stage }) {
  const t = useTranslations("packages.stage");
  return <Status {...looks[stage]}>{t(stage)}</Status>;
}
