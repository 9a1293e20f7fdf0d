import { useTranslations } from "next-intl";
import type { IconName } from "@/components/ui/icon";
import { Status } from "@/components/ui/status";
import type { StatusTone } from "@/components/ui/tone";
import type { MeetingStage } from "@/lib/mediation/machine";

const looks: Record<MeetingStage, { tone: StatusTone; icon: IconName }> = {
  convened: { tone: "going", icon: "clock" },
  held: { tone: "done", icon: "check" },
  cancelled: { tone: "stopped", icon: "stopped" },
};

export function MeetingStatus({ stage }: { stage: MeetingStage }) {
  const t = useTranslations("mediation.sessions.stage");
  return <Status {...looks[stage]}>{t(stage)}</Status>;
}
