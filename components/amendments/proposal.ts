import type { Finished } from "@/components/clauses/clause-form";
import type { ProposedChange } from "@/lib/amendments/schema";

/** What a wording is for, beside itself: the open change it answers, as the reader saw it. */
export type Proposal = { countersId?: string; counteredDigest?: string };

/** A finished form as a change: of agreed text where it started from one, else of a new clause. */
export const proposedChange = (
  { content, baseDigest }: Pick<Finished, "content" | "baseDigest">,
  countersId?: string,
): ProposedChange =>
  baseDigest ? { action: "change", content, baseDigest, countersId } : { action: "add", content, countersId };
