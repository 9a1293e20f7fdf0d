import type { ClauseKind } from "@/lib/clauses/catalogue";
import type { Verdict } from "@/lib/kernel/errors";
import type { Localised } from "@/lib/kernel/localised";
import type { Talker } from "./people";
import type { Audience } from "./policy";
import type { TalkShow } from "./schema";

/** Moments are ISO 8601 text, as PostgreSQL's JSON has them. */
export type MessageView = {
  id: string;
  /** Who said it, and for whom; `delegationId` is null for a mediator. */
  person: string;
  delegationId: string | null;
  organisation: Localised;
  body: string;
  quote: QuoteView | null;
  /** Names of the people called in it. */
  calls: string[];
  at: string;
  /** Delegations it asks. */
  asks: QuestionView[];
  /** Whether it is a delegation's answer to a question. */
  isAnswer: boolean;
};

/** Quoted words and where they stand; no source where it is gone, or was not kept when they were quoted. */
export type QuoteView = {
  words: string;
  from:
    | { on: "message"; id: string; person: string }
    | { on: "clause"; id: string; title: Localised | null; since: SinceQuoted }
    | { on: "change"; id: string; clauseId: string; number: number | null }
    | null;
};

/** What became of an agreed clause since its words were quoted: a reader must not take them for those of now. */
export type SinceQuoted = "stands" | "changed" | "removed";

export type QuestionView = {
  delegationId: string;
  /** The message that answered, and when. */
  answerId: string | null;
  answeredAt: string | null;
};

export type ThreadView = {
  id: string;
  audience: Audience;
  /** Title and kind; no title where the clause is no longer there. */
  clause: { id: string; title: Localised | null; kind: ClauseKind | null } | null;
  /** The amendment whose change it is about; no number while that is a draft. */
  change: { id: string; number: number | null; title: string } | null;
  resolvedAt: string | null;
  resolvedBy: string | null;
  /** How many messages it has; those shown, the oldest first. */
  length: number;
  messages: MessageView[];
  /** The reader was called by name since they last saw it. */
  callsReader: boolean;
  can: { post: Verdict; answer: Verdict; resolve: Verdict; reopen: Verdict };
};

/** What the reader may begin, and with whom. */
export type TalkSetting = {
  talkers: Talker[];
  can: { parties: Verdict; delegation: Verdict };
};

export type TalkPage = TalkSetting & {
  threads: ThreadView[];
  /** How many there are of each choice. */
  counts: Record<TalkShow, number>;
  /** Pages of threads, or of the messages of the one thread that was asked for. */
  page: number;
  pages: number;
};
