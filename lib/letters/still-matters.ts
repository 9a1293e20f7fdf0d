import "server-only";
import { db } from "@/lib/platform/db";
import type { LetterKind, LetterParams } from "./kinds";

const amendmentIsOpen = async (id: string) =>
  (await db().amendment.count({ where: { id, stage: "tabled" } })) > 0;

// A recalled round, or one that another clearer returned, leaves the others' parts as they were.
const clearingIsOpen = async (id: string) =>
  (await db().clearing.count({ where: { id, stage: "open", round: { stage: "open" } } })) > 0;

/** Whether what was waited for still waits, by the id of what it is about and the delegation that was asked. */
const waiting: Partial<Record<LetterKind, (subjectId: string, delegationId?: string) => Promise<boolean>>> = {
  amendment_tabled: amendmentIsOpen,
  counter_tabled: amendmentIsOpen,
  motion_moved: async id => (await db().motion.count({ where: { id, stage: "open" } })) > 0,
  question_asked: async (messageId, delegationId) =>
    (await db().question.count({ where: { messageId, delegationId, answeredAt: null } })) > 0,
  bridge_tabled: async id => (await db().bridge.count({ where: { id, stage: "open" } })) > 0,
  signature_waits: async id =>
    (await db().signatory.count({
      where: { id, signedAt: null, refusedAt: null, signing: { stage: "open" } },
    })) > 0,
  clearance_waits: clearingIsOpen,
  clearance_due: clearingIsOpen,
  clearance_late: clearingIsOpen,
  clearer_due: clearingIsOpen,
  clearer_late: clearingIsOpen,
  stand_in_named: async id => (await db().standIn.count({ where: { id, endedAt: null } })) > 0,
  recovery_waits: async id =>
    (await db().recovery.count({ where: { id, opensAt: null, cancelledAt: null, completedAt: null } })) > 0,
};

/** News stays news; what asked for something need not go out once it is settled. */
export async function stillMatters(
  kind: LetterKind,
  { subjectId, delegationId }: LetterParams,
): Promise<boolean> {
  const waits = waiting[kind];
  return waits === undefined || subjectId === undefined || waits(subjectId, delegationId);
}
