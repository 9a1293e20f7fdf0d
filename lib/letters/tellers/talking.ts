import "server-only";
import type { Events } from "@/lib/ledger/events";
import type { Desk } from "../desk";
import type { LetterKind } from "../kinds";
import type { Tellers, Telling } from "../teller";

type Told = Extract<
  keyof Events,
  | `thread.${string}`
  | `message.${string}`
  | `question.${string}`
  | `own_${string}`
  | `bridge.${string}`
  | `meeting.${string}`
  | `minutes.${string}`
>;

/** Conversations, the mediator's wordings, and sessions of the talks. */
export const talkingTellers: Tellers<Told> = {
  "message.posted": ({ mentions }) => [{ people: mentions, kind: "mentioned" }],
  "own_message.posted": ({ mentions }, { ledger }) => [
    { people: mentions, kind: "mentioned_at_home", params: { delegationId: ledger.id } },
  ],
  "question.asked": ({ messageId, delegations }, desk) =>
    delegations.map(delegationId => ({
      people: desk.drafters(id => id === delegationId),
      kind: "question_asked",
      params: { delegationId, subjectId: messageId },
    })),
  "question.answered": async ({ messageId }, { tx }) => {
    const { personId } = await tx.message.findUniqueOrThrow({ where: { id: messageId } });
    return [{ people: [personId], kind: "question_answered" }];
  },
  "bridge.tabled": ({ bridgeId }, desk) => [
    { people: desk.drafters(), kind: "bridge_tabled", params: { subjectId: bridgeId } },
  ],
  "meeting.convened": (data, desk) => ofMeeting("meeting_convened", data, desk),
  "meeting.changed": (data, desk) => ofMeeting("meeting_changed", data, desk),
  "meeting.cancelled": (data, desk) => ofMeeting("meeting_cancelled", data, desk),
  "meeting.minuted": (_, desk) => [{ people: desk.leads(), kind: "minutes_wait" }],
  "minutes.objected": async ({ meetingId }, { tx }) => {
    const { convenedById } = await tx.meeting.findUniqueOrThrow({ where: { id: meetingId } });
    return [{ people: [convenedById], kind: "minutes_objected" }];
  },
  "minutes.approved": null,
  "bridge.reacted": null,
  "bridge.withdrawn": null,
  "bridge.taken_up": null,
  "bridge.lapsed": null,
  "thread.opened": null,
  "thread.resolved": null,
  "thread.reopened": null,
  "own_thread.opened": null,
  "own_thread.resolved": null,
  "own_thread.reopened": null,
};

async function ofMeeting(
  kind: Extract<LetterKind, `meeting_${string}`>,
  { meetingId }: { meetingId: string },
  desk: Desk,
): Promise<Telling[]> {
  const { startsAt } = await desk.tx.meeting.findUniqueOrThrow({ where: { id: meetingId } });
  return [{ people: await desk.everyone(), kind, params: { moment: startsAt.toISOString() } }];
}
