import type { Verdict } from "@/lib/kernel/errors";
import type { Localised } from "@/lib/kernel/localised";
import type { Attendable, Attendee } from "./attendable";
import type { MeetingStage } from "./machine";
import type { Convener } from "./policy";

/** A session in the list; moments are ISO 8601. */
export type MeetingRow = {
  id: string;
  title: string;
  place: string;
  startsAt: string;
  endsAt: string;
  stage: MeetingStage;
  /** Delegations that said something of the minutes as they are now. */
  answers: { delegationId: string; approves: boolean }[];
};

/** The session one looks at. */
export type MeetingView = Omit<MeetingRow, "answers"> & {
  agenda: string;
  convener: Convener & { organisation: Localised; person: string };
  minutes: string | null;
  digest: string | null;
  minutedAt: string | null;
  attendance: Attendee[];
  answers: { delegationId: string; objection: string | null; at: string }[];
  /** Who had a place at the table that day; for those who write the minutes. */
  attendable: Attendable[];
  can: { change: Verdict; cancel: Verdict; record: Verdict; answer: Verdict };
};

export type Meetings = { list: MeetingRow[]; shown: MeetingView | null; can: { convene: Verdict } };
