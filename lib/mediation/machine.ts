import { fits as textFits } from "@/lib/amendments/machine";
import { no, type ReasonKey, type Verdict, yes } from "@/lib/kernel/errors";
import type { Stage } from "@/lib/packages/standing";

export const bridgeStages = ["open", "taken_up", "withdrawn", "lapsed"] as const;
export type BridgeStage = (typeof bridgeStages)[number];

export const bridgeVerbs = ["table_bridge", "react", "take_up", "withdraw_bridge"] as const;
export type BridgeVerb = (typeof bridgeVerbs)[number];

/** Bridging text is about text: where that is frozen or closed, nothing is done with it. `table_bridge` begins one. */
export function fitsBridge(verb: BridgeVerb, stage: Stage, bridge?: BridgeStage): Verdict {
  const text = textFits("draft", stage);
  if (!text.ok || verb === "table_bridge") return text;
  return bridge === "open" ? yes : no("not-now", "bridge_settled");
}

export const meetingStages = ["convened", "held", "cancelled"] as const;
export type MeetingStage = (typeof meetingStages)[number];

export const meetingVerbs = ["change_meeting", "cancel_meeting", "record_minutes", "answer_minutes"] as const;
export type MeetingVerb = (typeof meetingVerbs)[number];

const open: Record<MeetingVerb, Partial<Record<MeetingStage, ReasonKey>>> = {
  change_meeting: { held: "meeting_over", cancelled: "meeting_over" },
  cancel_meeting: { held: "meeting_over", cancelled: "meeting_over" },
  // Minutes are mended by recording them again, which asks every delegation again.
  record_minutes: { cancelled: "meeting_cancelled" },
  answer_minutes: { convened: "no_minutes", cancelled: "meeting_cancelled" },
};

/** People can meet whatever the stage of the package: also to end it. */
export function fitsMeeting(verb: MeetingVerb, meeting: MeetingStage): Verdict {
  const reason = open[verb][meeting];
  return reason ? no("not-now", reason) : yes;
}
