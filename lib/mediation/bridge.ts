import type { ClauseContent } from "@/lib/clauses/catalogue";
import type { Verdict } from "@/lib/kernel/errors";
import type { Localised } from "@/lib/kernel/localised";
import type { Stance } from "./constants";

/** Bridging text as it lies on a clause, with what each delegation said of exactly these words. */
export type BridgeView = {
  id: string;
  /** Whose words they are. */
  mediator: Localised;
  content: ClauseContent;
  digest: string;
  rationale: string;
  tabledAt: string;
  reactions: ReactionView[];
  can: BridgeVerdicts;
};

export type ReactionView = { delegationId: string; stance: Stance; note: string; at: string };

export type BridgeVerdicts = { react: Verdict; takeUp: Verdict; withdraw: Verdict };
