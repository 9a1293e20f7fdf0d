import type { IconName } from "@/components/ui/icon";
import type { StatusTone } from "@/components/ui/tone";
import type { Stance } from "@/lib/mediation/constants";

/** How each view looks; its word is in the catalogue `mediation`. */
export const stanceLook: Record<Stance, { tone: StatusTone; icon: IconName }> = {
  acceptable: { tone: "done", icon: "check" },
  with_changes: { tone: "risk", icon: "half" },
  not_acceptable: { tone: "stopped", icon: "stopped" },
};
