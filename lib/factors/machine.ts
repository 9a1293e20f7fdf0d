import { no, type Verdict, yes } from "@/lib/kernel/errors";

const day = 86_400_000;
/** The owner of an account has this long to notice that somebody recovers it. */
export const recoveryDelay = 3 * day;
/** Two administrators have this long to approve, and the person this long to use it. */
export const recoveryLasts = 14 * day;
export const approvalsNeeded = 2;

export const recoveryStages = [
  /** Waits for two administrators. */
  "requested",
  /** Approved; the delay runs. */
  "approved",
  /** Can be completed. */
  "open",
  "lapsed",
  "cancelled",
  "completed",
] as const;
export type RecoveryStage = (typeof recoveryStages)[number];

export type RecoveryTimes = {
  requestedAt: Date;
  opensAt: Date | null;
  completedAt: Date | null;
  cancelledAt: Date | null;
};

/** Derived: only who did what and when is stored. */
export function stageOf(
  { requestedAt, opensAt, completedAt, cancelledAt }: RecoveryTimes,
  now: Date,
): RecoveryStage {
  if (completedAt) return "completed";
  if (cancelledAt) return "cancelled";
  const begins = opensAt ?? requestedAt;
  if (now.getTime() >= begins.getTime() + recoveryLasts) return "lapsed";
  if (!opensAt) return "requested";
  return now < opensAt ? "approved" : "open";
}

/** Whether it is under way: a person has one of these at a time. */
export const isUnderWay = (stage: RecoveryStage): boolean =>
  stage === "requested" || stage === "approved" || stage === "open";

export const recoveryVerbs = ["approve", "cancel", "complete"] as const;
export type RecoveryVerb = (typeof recoveryVerbs)[number];

const settled = no("not-now", "recovery_settled");
const over: Record<RecoveryVerb, Verdict> = { approve: settled, cancel: settled, complete: settled };

const table: Record<RecoveryStage, Record<RecoveryVerb, Verdict>> = {
  requested: { approve: yes, cancel: yes, complete: no("not-now", "recovery_needs_approvals") },
  approved: {
    approve: no("not-now", "already_approved"),
    cancel: yes,
    complete: no("not-now", "recovery_waits"),
  },
  open: { approve: no("not-now", "already_approved"), cancel: yes, complete: yes },
  lapsed: over,
  cancelled: over,
  completed: over,
};

export const fits = (stage: RecoveryStage, verb: RecoveryVerb): Verdict => table[stage][verb];
