import type { ClauseContent, ClauseKind } from "@/lib/clauses/catalogue";
import type { Chapter } from "@/lib/clauses/kind";
import type { Verdict } from "@/lib/kernel/errors";
import type { Localised } from "@/lib/kernel/localised";
import type { BridgeView } from "@/lib/mediation/bridge";
import type { TableVerdicts } from "./verdicts";

/** One page of the document as a reader sees it: agreed text with everything proposed for it. */
export type DocumentPage = {
  clauses: ClauseItem[];
  /** The chapter shown; absent where a filter gathers clauses of several. */
  chapter?: Chapter;
  total: number;
  page: number;
  pages: number;
};

export type ClauseItem = {
  id: string;
  kind: ClauseKind;
  chapter: Chapter;
  rank: string;
  /** Place within its chapter; null for a phase itself and for what is private. */
  position: number | null;
  standing: "agreed" | "proposed" | "drafted";
  agreed: AgreedText | null;
  /** On the table, in the order in which they were tabled. */
  open: OpenChange[];
  /** The mediator's wording in the place of the brackets. */
  bridge: BridgeView | null;
  /** Private drafts of the reader's own delegation. */
  drafts: DraftChange[];
  /** `word`: whether the reader's delegation may word it otherwise, move or remove it at all. */
  can: { word: Verdict };
};

export type AgreedText = { content: ClauseContent; digest: string; revision: number; at: string };

type ProposedText = {
  id: string;
  amendmentId: string;
  title: string;
  rationale: string;
  linked: boolean;
  action: "add" | "change" | "remove";
  /** Proposed wording; for a removal the wording that would go. */
  content: ClauseContent;
  digest: string;
  countersId: string | null;
  /** The mediator whose words these are, unchanged; null where they are the delegation's own. */
  bridgedBy: Localised | null;
};

export type OpenChange = ProposedText & {
  number: number;
  delegationId: string;
  tabledAt: string;
  /** How many changes of its amendment are still open, this one among them. */
  siblings: number;
  conflicts: string[];
  /** Delegations whose yes stands for exactly this content. */
  consented: string[];
  /** Delegations with a voice whose answer is missing. */
  waitingFor: string[];
  /** Clauses it waits for once every voice has consented: its targets, or for a removal what still points at it. */
  waitsOn: string[];
  can: TableVerdicts;
};

export type DraftChange = ProposedText & {
  /** The agreed wording it starts from, where that has moved on since. */
  outdated: { content: ClauseContent; digest: string } | null;
};
