import type { ShownParty } from "@/components/amendments/parties";
import type { Talker } from "@/lib/talking/people";
import type { Quoted } from "@/lib/talking/schema";

/** What everything said at one table shares. */
export type TalkTable = {
  packageId: string;
  parties: readonly ShownParty[];
  talkers: readonly Talker[];
  /** Whose typing the browser keeps; they are not called by themselves. */
  owner: string;
  /** The page of all threads, and the text, without a query. */
  talkHref: string;
  draftHref: string;
};

/** What is being written and not yet sent. */
export type Writing = {
  body: string;
  quoted?: Quoted;
  /** Ids of people picked from the list. */
  picked: readonly string[];
  asks: readonly string[];
};

export const nothingWritten: Writing = { body: "", picked: [], asks: [] };

export const threadHref = ({ talkHref }: TalkTable, threadId: string): string =>
  `${talkHref}?thread=${threadId}#thread-${threadId}`;

export const messageHref = ({ talkHref }: TalkTable, messageId: string): string =>
  `${talkHref}?message=${messageId}#message-${messageId}`;

export const amendmentHref = ({ draftHref }: TalkTable, number: number): string =>
  `${draftHref}?amendment=${number}`;

export const clauseHref = ({ draftHref }: TalkTable, clauseId: string): string =>
  `${draftHref}?clause=${clauseId}#clause-${clauseId}`;
