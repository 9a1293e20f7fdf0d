import { no, type ReasonKey, type Verdict, yes } from "@/lib/kernel/errors";
import type { Stage } from "@/lib/packages/standing";

export const changeStages = ["draft", "open", "agreed", "rejected", "withdrawn", "lapsed"] as const;
export type ChangeStage = (typeof changeStages)[number];

export type AmendmentStage = "draft" | "in_clearance" | "tabled" | "settled";

/** Every verb that touches a change. */
export const verbs = [
  "draft",
  "edit",
  "discard",
  "table",
  "consent",
  "counter",
  "reject",
  "withdraw",
  "split",
  "resolve",
] as const;
export type Verb = (typeof verbs)[number];

const only = (stage: ChangeStage, reason: ReasonKey) => ({ stage, reason });

/** The stage a change must be in for a verb; `draft` begins one. */
const requires: Record<Exclude<Verb, "draft">, { stage: ChangeStage; reason: ReasonKey }> = {
  edit: only("draft", "not_draft"),
  discard: only("draft", "not_draft"),
  table: only("draft", "not_draft"),
  consent: only("open", "not_open"),
  counter: only("open", "not_open"),
  reject: only("open", "not_open"),
  withdraw: only("open", "not_open"),
  split: only("open", "not_open"),
  resolve: only("open", "not_open"),
};

/** Stages of a package in which its text may be worked on. Initialling freezes it; an ending closes it. */
const workable: Record<Stage, Verdict> = {
  drafting: yes,
  negotiating: yes,
  initialled: no("not-now", "text_frozen"),
  in_force: yes,
  completed: no("not-now", "package_closed"),
  expired: no("not-now", "package_closed"),
  terminated: no("not-now", "package_closed"),
};

/** May the verb happen in this state? Who may do it is policy.ts' matter. */
export function fits(verb: Verb, stage: Stage, change?: ChangeStage): Verdict {
  const text = workable[stage];
  if (!text.ok || verb === "draft" || change === undefined) return text;
  const { stage: needed, reason } = requires[verb];
  return change === needed ? yes : no("not-now", reason);
}
