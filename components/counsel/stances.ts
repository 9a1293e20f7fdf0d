import type { StatusTone } from "@/components/ui/tone";
import type { Stance } from "@/lib/counsel/constants";

/** How each stance is toned; its shape is drawn by the mark, its word is in the catalogue. */
export const stanceTone: Record<Stance, StatusTone> = {
  supporter: "done",
  neutral: "going",
  opponent: "stopped",
  unknown: "idle",
};
